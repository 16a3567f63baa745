import { onAnswer, store } from "./changes";

/** Gives and takes marks on a paper's page without loading it anew. The queue has its own way. */
export function giveMarks(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    // The queue has taken the event, and may have shown the next paper already.
    if (event.defaultPrevented || !form.matches("[data-mark-form]")) return;
    const button = event.submitter as HTMLButtonElement | null;
    if (!button) return;
    event.preventDefault();
    const mark = button.value;
    showMark(form, mark);
    void store({ paper: form.dataset["markForm"]!, mark });
  });
  onAnswer(({ paper, mark, trouble }) => {
    if (!paper || trouble) return;
    for (const form of document.querySelectorAll<HTMLFormElement>(`form[data-mark-form="${CSS.escape(paper)}"]`)) {
      if (!form.closest("[data-queue]")) showMark(form, mark);
    }
  });
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
