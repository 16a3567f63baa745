import { onAnswer, settled, store } from "../Shared/changes";
import { copyBibTeX } from "../Shared/copy";
import { isChord, isTyping } from "../Shared/keys";
import { tell, untell } from "../Shared/notice";
import { save } from "../Shared/notes";
import { fragment } from "../Shared/requests";
import { pressEnds } from "./press";
import { showDone, showProgress } from "./progress";
import { giveMarksBySwipes, noteWhatIsWide } from "./swipe";

/** The queue without loading a page: marks are saved at once, the next paper is fetched while this one is read. */
const found = document.querySelector<HTMLElement>("[data-queue]");
if (found) run(found);

function run(queue: HTMLElement): void {
  const decided = new Set<string>();
  const ahead = new Map<string, Promise<string>>();
  let step: Promise<void> = Promise.resolve();
  let swiped: number | undefined;

  const paper = (): HTMLElement => queue.querySelector<HTMLElement>("[data-queue-paper]")!;
  const addressOf = (id?: string): string => {
    const address = new URL(queue.dataset["address"]!, location.href);
    if (id) address.searchParams.set("paper", id);
    return address.pathname + address.search;
  };

  const saveNote = (): void => {
    const note = paper().querySelector<HTMLFormElement>("[data-note-form]");
    if (note) save(note);
  };

  const fetchAhead = (id: string | undefined): void => {
    if (!id || decided.has(id) || ahead.has(id)) return;
    const text = fragment(addressOf(id)).then((part) => part.html);
    text.catch(() => ahead.delete(id));
    ahead.set(id, text);
  };

  const show = async (id: string | undefined): Promise<void> => {
    if (!id) await settled(); // Only the saved marks tell what is left.
    const html = await ((id && ahead.get(id)) ?? fragment(addressOf(id)).then((part) => part.html));
    ahead.clear();
    await pressEnds();
    queue.innerHTML = html;
    const now = paper();
    noteWhatIsWide(queue);
    history.replaceState(null, "", addressOf(now.dataset["queuePaper"] || undefined));
    document.title = `${now.dataset["title"] ?? "Reading"} · Conspectus`;
    document.querySelector("[data-announce]")!.textContent = now.dataset["title"] ?? queue.innerText.slice(0, 200);
    scrollTo({ top: 0 });
    fetchAhead(now.dataset["next"]);
  };

  /** The next unread paper; where the page was made before the last marks, the server is asked again. */
  const next = (): Promise<void> => {
    const id = paper().dataset["next"];
    return show(id && !decided.has(id) ? id : undefined);
  };

  const mark = async (word: string): Promise<void> => {
    const now = paper();
    const id = now.dataset["queuePaper"]!;
    const before = now.dataset["mark"];
    saveNote();
    if (word !== before) {
      const interest = queue.dataset["interest"];
      void store({ paper: id, mark: word, ...(interest ? { interest } : {}) });
      decided.add(id);
      if (before === "unread") showDone(1);
    }
    await next();
  };

  const undo = async (): Promise<void> => {
    saveNote();
    const state = await store({});
    if (state.told) tell("step", state.told);
    if (!state.paper) return;
    if (state.mark === "unread") decided.delete(state.paper);
    ahead.clear();
    await show(state.paper);
    const done = paper().dataset["done"];
    if (done) showDone(Number(done), true);
  };

  /** One after the other: quick fingers must not overtake the answers. */
  const doNext = (action: () => Promise<void>): void => {
    step = step.then(action).then(
      () => untell("step"),
      () => tell("step", "The next page did not come. Try again: what you marked and wrote is kept."),
    );
  };

  giveMarksBySwipes(queue, (word) => {
    const title = paper().dataset["title"] ?? "";
    doNext(() => mark(word));
    tell("swiped", `${word === "liked" ? "Liked" : "Skipped"}: ${title}`, { label: "Undo", act: () => {
      untell("swiped");
      doNext(undo);
    } });
    clearTimeout(swiped);
    swiped = setTimeout(() => untell("swiped"), 6000);
  });
  queue.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-note-form], [data-tag-form]")) return;
    event.preventDefault();
    if (form.matches("[action='/reading/undo']")) return doNext(undo);
    const button = event.submitter as HTMLButtonElement | null;
    const isNext = form.matches(".bar-next");
    doNext(() => {
      const unread = paper().dataset["mark"] === "unread";
      return mark(isNext ? (unread ? "seen" : paper().dataset["mark"]!) : button!.dataset["value"]!);
    });
  });
  queue.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a[data-key=k]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    doNext(async () => {
      const id = paper().dataset["previous"];
      saveNote();
      await settled();
      if (id) await show(id);
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "y" || isChord(event) || isTyping() || document.querySelector("dialog[open]")) return;
    const id = paper().dataset["queuePaper"];
    if (id) void copyBibTeX([id]);
  });
  for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>("[data-submits]")) {
    field.addEventListener("change", () => field.form!.requestSubmit());
  }
  const help = document.querySelector<HTMLButtonElement>("[data-key-help]");
  if (help) {
    help.hidden = false;
    help.addEventListener("click", () => document.querySelector<HTMLDialogElement>("[data-key-dialog]")?.showModal());
  }
  onAnswer((answer) => { if (answer.topic !== null) showProgress(answer); });
  fetchAhead(paper().dataset["next"]);
}
