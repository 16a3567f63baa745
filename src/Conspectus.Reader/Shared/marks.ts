import { post } from "./requests";

/** Gives and takes marks on a paper's page without loading it anew. The queue has its own way. */
export function giveMarks(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-mark-form]") || form.closest("[data-queue]")) return;
    const button = event.submitter as HTMLButtonElement | null;
    if (!button) return;
    event.preventDefault();
    void give(form, button);
  });
}

async function give(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  try {
    showMark(form, (await post(form.action, { mark: button.value })).mark);
  } catch {
    form.submit(); // Without an answer in the background, the whole page tells what is wrong.
  }
}

/** Shows which mark a form's paper has. */
function showMark(form: HTMLFormElement, mark: string): void {
  form.dataset["mark"] = mark;
  for (const button of form.querySelectorAll<HTMLButtonElement>("button[data-value]")) {
    const given = button.dataset["value"] === mark;
    button.setAttribute("aria-pressed", String(given));
    button.value = given ? "unread" : button.dataset["value"]!;
  }
}
