import { onLeaving, store, type Answer, type Change } from "./changes";
import { askAboutConflict } from "./conflict";

const pause = 900;
const timers = new WeakMap<HTMLFormElement, number>();
/** The text that was sent last, or that the page was opened with. */
const known = new WeakMap<HTMLFormElement, string>();
/** What was written of papers about whose note the reader is asked: nothing of it is saved until the answer. */
const drafts = new Map<string, string>();

/** Saves notes while they are written, and at once when the field or the page is left. */
export function saveNotes(leftBehind: { change: Change; answer: Promise<Answer> }[]): void {
  document.addEventListener("input", (event) => {
    const form = noteForm(event.target);
    if (!form) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => save(form), pause));
    say(form, "");
  });
  document.addEventListener("focusout", (event) => {
    const form = noteForm(event.target);
    if (form) save(form);
  });
  document.addEventListener("submit", (event) => {
    const form = noteForm(event.target);
    if (!form) return;
    event.preventDefault();
    save(form);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && noteForm(event.target)) (event.target as HTMLElement).blur();
  });
  onLeaving(() => {
    document.querySelectorAll<HTMLFormElement>("form[data-note-form]").forEach(save);
    return drafts.size > 0;
  });
  for (const { change: { paper, note, basedOn }, answer } of leftBehind) {
    if (!paper || note === undefined) continue;
    show(paper, note);
    void answer.then((a) => settle(paper, note, basedOn ?? "", a));
  }
}

/** Saves a note that has been changed since it was last saved. While the reader is asked which of two texts to keep, it waits. */
export function save(form: HTMLFormElement): void {
  clearTimeout(timers.get(form));
  const field = form.querySelector("textarea");
  if (!field) return;
  const paper = form.dataset["noteForm"]!;
  if (drafts.has(paper)) drafts.set(paper, field.value);
  else if (field.value !== knownOf(form)) put(paper, field.value, knownOf(form));
}

/** Stores a text; `form` is looked up when the answer comes, for the queue shows another paper by then. */
function put(paper: string, note: string, basedOn: string): void {
  const before = formOf(paper);
  if (before) known.set(before, note);
  void store({ paper, note, basedOn }).then((answer) => settle(paper, note, basedOn, answer));
}

function settle(paper: string, note: string, basedOn: string, answer: Answer): void {
  const form = formOf(paper);
  if (answer.conflict) return ask(paper, note, answer.note);
  if (!form) return;
  if (answer.trouble) known.set(form, basedOn);
  say(form, answer.trouble ? `Not saved: ${answer.trouble}` : form.querySelector("textarea")?.value === note ? "Saved" : "");
}

function ask(paper: string, note: string, there: string): void {
  const form = formOf(paper);
  drafts.set(paper, form?.querySelector("textarea")?.value ?? note);
  askAboutConflict(paper, form, drafts.get(paper)!, there, (choice) => {
    const now = formOf(paper);
    if (now) save(now);
    const mine = drafts.get(paper)!;
    const text = choice === "mine" ? mine : choice === "there" ? there : `${there}\n\n${mine}`;
    drafts.delete(paper);
    if (now) {
      known.set(now, there);
      now.querySelector("textarea")!.value = text;
    }
    if (text !== there) put(paper, text, there);
  });
}

/** Shows a text that was written on the page before and is being stored. */
function show(paper: string, note: string): void {
  const form = formOf(paper);
  const field = form?.querySelector("textarea");
  if (!form || !field) return;
  field.value = note;
  known.set(form, note);
}

const knownOf = (form: HTMLFormElement): string => known.get(form) ?? form.querySelector("textarea")?.defaultValue ?? "";

const formOf = (paper: string): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>(`form[data-note-form="${CSS.escape(paper)}"]`);

function noteForm(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>("form[data-note-form]") : null;
}

function say(form: HTMLFormElement, words: string): void {
  const status = form.querySelector("[data-note-status]");
  if (status) status.textContent = words;
}
