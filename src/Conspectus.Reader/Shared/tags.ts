import { onAnswer, store } from "./changes";

const forms = (paper: string): NodeListOf<HTMLFormElement> =>
  document.querySelectorAll<HTMLFormElement>(`form[data-tag-form="${CSS.escape(paper)}"]`);

/** Sets and takes off tags on a paper's page and in the queue without loading it anew. */
export function giveTags(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    if (!form.matches("[data-tag-form]") || !button) return;
    event.preventDefault();
    const set = button.getAttribute("aria-pressed") !== "true";
    show(button, set);
    void store({ paper: form.dataset["tagForm"]!, tag: Number(button.dataset["tag"]), set });
  });
  onAnswer(({ paper, tags, trouble }) => {
    if (!paper || trouble) return;
    for (const form of forms(paper)) {
      for (const button of form.querySelectorAll<HTMLButtonElement>("button[data-tag]"))
        show(button, tags.some((t) => t.number === Number(button.dataset["tag"])));
    }
  });
}

function show(button: HTMLButtonElement, set: boolean): void {
  button.setAttribute("aria-pressed", String(set));
  button.value = (set ? "-" : "+") + button.dataset["tag"]!;
  // A tag without a name of its own is offered once it is used.
  button.hidden = !set && button.dataset["unnamed"] !== undefined;
}
