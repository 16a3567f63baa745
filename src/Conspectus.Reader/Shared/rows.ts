import { onAnswer, store } from "./changes";

/** The rows of a page's lists of papers, the one that has the focus, and their marks. */
export type Row = HTMLElement;

const row = ".paper-item[data-paper]";
const signs: Record<string, string> = { starred: "★", liked: "+", skipped: "–", seen: "·", known: "✓" };

export const rows = (): Row[] => [...document.querySelectorAll<Row>(`main ${row}`)];

export const rowOf = (element: Element | null): Row | null => element?.closest<Row>(row) ?? null;

/** The row that has the focus, wherever in it. */
export const current = (): Row | null => rowOf(document.activeElement);

export const titleOf = (of: Row): HTMLAnchorElement => of.querySelector<HTMLAnchorElement>(".paper-item-title")!;

/** Gives a mark to papers, or takes it off where all of them have it. */
export function mark(papers: Row[], word: string): void {
  const given = papers.every((p) => p.dataset["mark"] === word) ? "unread" : word;
  for (const paper of papers) {
    show(paper, given);
    void store({ paper: paper.dataset["paper"]!, mark: given });
  }
}

/** Sets a tag of papers, or takes it off where all of them have it. */
export function tag(papers: Row[], number: number): void {
  const set = !papers.every((p) => tagsOf(p).includes(number));
  for (const paper of papers) {
    const others = tagsOf(paper).filter((t) => t !== number);
    paper.dataset["tags"] = (set ? [...others, number] : others).join(",");
    void store({ paper: paper.dataset["paper"]!, tag: number, set });
  }
}

const tagsOf = (paper: Row): number[] => (paper.dataset["tags"] ?? "").split(",").filter((t) => t !== "").map(Number);

/** Keeps the rows in step with what is stored. */
export function showAnswers(): void {
  onAnswer(({ paper, mark: word, note, tags, trouble }) => {
    if (!paper || trouble) return;
    for (const one of document.querySelectorAll<Row>(`.paper-item[data-paper="${CSS.escape(paper)}"]`)) {
      show(one, word);
      put(one, "[data-note-word]", note === "" ? null : wordElement("mark-word", "noteWord", "note"));
      one.dataset["tags"] = tags.map((t) => t.number).join(",");
      one.querySelectorAll(".paper-item-meta [data-tag-word]").forEach((there) => there.remove());
      for (const { name } of tags) one.querySelector(".paper-item-meta")?.append(wordElement("tag-word", "tagWord", name));
    }
  });
}

function show(paper: Row, word: string): void {
  paper.dataset["mark"] = word;
  const sign = signs[word];
  put(paper, "[data-mark-word]", sign ? wordElement(`mark-word mark-${word}`, "markWord", `${sign} ${word}`) : null);
}

function wordElement(names: string, data: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = names;
  element.dataset[data] = "";
  element.textContent = text;
  return element;
}

function put(paper: Row, selector: string, wanted: HTMLElement | null): void {
  const there = paper.querySelector(`.paper-item-meta ${selector}`);
  if (there && wanted) there.replaceWith(wanted);
  else if (there) there.remove();
  else if (wanted) paper.querySelector(".paper-item-meta")?.append(wanted);
}
