import { post } from "./requests";

const pause = 900;
const timers = new WeakMap<HTMLFormElement, number>();

/** Saves notes while they are written, and at once when the field is left. */
export function saveNotes(): void {
  document.addEventListener("input", (event) => {
    const form = noteForm(event.target);
    if (!form) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => void save(form), pause));
    say(form, "");
  });
  document.addEventListener("focusout", (event) => {
    const form = noteForm(event.target);
    if (form) void save(form);
  });
  document.addEventListener("submit", (event) => {
    const form = noteForm(event.target);
    if (!form) return;
    event.preventDefault();
    void save(form);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && noteForm(event.target)) (event.target as HTMLElement).blur();
  });
}

/** Saves a note that has been changed since it was last saved. */
export async function save(form: HTMLFormElement): Promise<void> {
  clearTimeout(timers.get(form));
  const field = form.querySelector("textarea");
  if (!field || field.value === (form.dataset["saved"] ?? field.defaultValue)) return;
  const text = field.value;
  form.dataset["saved"] = text;
  try {
    await post(form.action, { note: text });
    say(form, "Saved");
  } catch {
    delete form.dataset["saved"];
    say(form, "Not saved: the program does not answer. Keep this page open and try again.");
  }
}

function noteForm(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>("[data-note-form]") : null;
}

function say(form: HTMLFormElement, words: string): void {
  const status = form.querySelector("[data-note-status]");
  if (status) status.textContent = words;
}
