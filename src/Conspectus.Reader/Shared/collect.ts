// Puts papers into collections: a dialog in which a name is typed, found or made, and boxes are ticked.
import { onAnswer, store, type Answer } from "./changes";
import { tell, untell } from "./notice";
import { fragment } from "./requests";
import { rows } from "./rows";

const shownFor = 6000;
let timer: number | undefined;

/** Opens the dialog for the papers that a button names, and keeps what is shown in step with what is stored. */
export function collectPapers(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button[data-collect]");
    if (button) void choose([button.dataset["collect"]!]);
  });
  onAnswer(show);
}

/** Asks into which collections papers are to go. The dialog takes what is typed before the list of collections has come. */
export async function choose(papers: string[]): Promise<void> {
  if (document.querySelector("dialog[open]")) return;
  const before = document.activeElement as HTMLElement | null;
  const dialog = document.createElement("dialog");
  dialog.className = "key-help collect";
  dialog.setAttribute("aria-labelledby", "collect-heading");
  const count = papers.length === 1 ? "1 paper" : `${papers.length.toLocaleString("en")} papers`;
  dialog.innerHTML = `<h2 id="collect-heading">Collect ${count}</h2>
    <form><label for="collect-name">Find a collection, or name a new one</label>
    <input id="collect-name" maxlength="80" autocomplete="off" spellcheck="false" />
    <div data-collect-list></div>
    <p class="actions"><button type="submit" class="primary" data-collect-enter>Make a new one</button>
    <button type="button" class="quiet-button" data-collect-close>Close <kbd aria-hidden="true">Esc</kbd></button></p></form>`;
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus();
  });
  listen(dialog, papers, fill(dialog, papers));
  dialog.showModal();
}

async function fill(dialog: HTMLDialogElement, papers: string[]): Promise<void> {
  const list = dialog.querySelector("[data-collect-list]")!;
  try {
    list.innerHTML = (await fragment(`/reading/collections/choose?ids=${papers.join(",")}`)).html;
  } catch {
    list.textContent = "The collections could not be fetched. Is Conspectus still running?";
  }
  for (const box of list.querySelectorAll<HTMLInputElement>("[data-partly]")) box.indeterminate = true;
}

function listen(dialog: HTMLDialogElement, papers: string[], filled: Promise<void>): void {
  const field = dialog.querySelector<HTMLInputElement>("#collect-name")!;
  const entries = (): HTMLLIElement[] => [...dialog.querySelectorAll<HTMLLIElement>("li[data-name]")];
  const nameOf = (entry: HTMLLIElement): string => entry.dataset["name"]!;
  const boxOf = (entry: HTMLLIElement): HTMLInputElement => entry.querySelector("input")!;
  const visible = (): HTMLLIElement[] => entries().filter((entry) => !entry.hidden);
  const enter = dialog.querySelector<HTMLButtonElement>("[data-collect-enter]")!;
  /** What Enter puts into: the one of that name, else the first that has the words; none makes a new one. */
  const wanted = (): HTMLLIElement | undefined => {
    const name = field.value.trim().toLowerCase();
    return name === "" ? undefined : entries().find((entry) => nameOf(entry).toLowerCase() === name) ?? visible()[0];
  };
  const narrow = (): void => {
    const words = field.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    for (const entry of entries()) entry.hidden = !words.every((word) => nameOf(entry).toLowerCase().includes(word));
    const target = wanted();
    enter.textContent = target ? `Put into “${nameOf(target)}”` : "Make a new one";
    enter.disabled = field.value.trim() === "";
  };
  field.addEventListener("input", narrow);
  void filled.then(narrow);
  dialog.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (box.type === "checkbox") void store({ collection: box.value, papers, set: box.checked });
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    void filled.then(() => {
      const stops: HTMLElement[] = [field, ...visible().map(boxOf)];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]!.focus();
    });
  });
  dialog.querySelector("[data-collect-close]")!.addEventListener("click", () => dialog.close());
  dialog.querySelector("form")!.addEventListener("submit", (event) => {
    event.preventDefault();
    void filled.then(() => {
      const target = wanted();
      if (target) void store({ collection: boxOf(target).value, papers, set: true });
      else if (field.value.trim() !== "") void store({ collect: field.value.trim(), papers });
      else return;
      dialog.close();
    });
  });
  narrow();
}

/** Says what was done, with a way back, and brings rows and lines up to date. */
function show({ collections, told, trouble, revision }: Answer): void {
  if (trouble || !collections || !told) return;
  const undone = told.startsWith("Taken back");
  tell("collected", told, undone ? undefined : { label: "Undo", act: () => void store({}) });
  clearTimeout(timer);
  timer = setTimeout(() => untell("collected"), shownFor);
  if (!revision) return;
  for (const { id, name, put, taken } of collections) {
    for (const word of document.querySelectorAll<HTMLElement>(`[data-collection-word="${CSS.escape(id)}"]`)) {
      if (name === null || taken.includes(paperOf(word))) word.remove();
      else word.textContent = name;
    }
    if (name !== null) for (const paper of put) placesOf(paper).forEach((place) => add(place, id, name));
  }
}

const paperOf = (word: HTMLElement): string => {
  const place = word.closest<HTMLElement>("[data-collected], .paper-item[data-paper]");
  return place?.dataset["collected"] ?? place?.dataset["paper"] ?? "";
};

/** Where the collections of a paper stand: in its row of a list, and on its page. */
const placesOf = (paper: string): HTMLElement[] => [
  ...rows().filter((row) => row.dataset["paper"] === paper).map((row) => row.querySelector<HTMLElement>(".paper-item-meta")!),
  ...document.querySelectorAll<HTMLElement>(`[data-collected="${CSS.escape(paper)}"]`),
];

function add(place: HTMLElement, id: string, name: string): void {
  if (place.querySelector(`[data-collection-word="${CSS.escape(id)}"]`)) return;
  const word = document.createElement("a");
  word.className = "tag-word";
  word.href = `/papers?collection=${encodeURIComponent(id)}`;
  word.dataset["collectionWord"] = id;
  word.textContent = name;
  const button = place.querySelector("[data-collect], [data-abstract]");
  if (button) button.before(word, " ");
  else place.append(word);
}
