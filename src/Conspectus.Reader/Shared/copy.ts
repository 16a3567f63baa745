import { tell, untell } from "./notice";

/** Shows the copy buttons, which need script, and lets them copy. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const source = document.querySelector(button.dataset["copy"]!);
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", () => void copy(button, source));
  }
}

const styleKey = "conspectus-citation-style";

/** Lets a paper's citation be copied in the style chosen, which is remembered; without script the button shows it. */
export function offerCitations(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-cite]")) {
    const style = form.querySelector("select")!;
    const known = localStorage.getItem(styleKey);
    if ([...style.options].some((option) => option.value === known)) style.value = known!;
    style.addEventListener("change", () => localStorage.setItem(styleKey, style.value));
    form.querySelector("[data-cite-button]")!.textContent = "Copy citation";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void copyCitation(form, style.value);
    });
  }
}

async function copyCitation(form: HTMLFormElement, style: string): Promise<void> {
  const status = form.querySelector("[data-cite-status]")!;
  const address = `${form.action}?style=${encodeURIComponent(style)}`;
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const text = (await answer.text()).trim();
    await navigator.clipboard.writeText(text);
    status.textContent = "Copied.";
    setTimeout(() => (status.textContent = ""), 2500);
  } catch {
    location.assign(address); // The browser does not let it copy: there it can be selected.
  }
}

/** Copies the BibTeX of papers, and says so. */
export async function copyBibTeX(ids: readonly string[]): Promise<void> {
  try {
    const answer = await fetch(`/papers.bib?ids=${ids.join(",")}`);
    if (!answer.ok) throw new Error(String(answer.status));
    await navigator.clipboard.writeText(await answer.text());
    tell("copied", ids.length === 1 ? "The paper's BibTeX is copied." : `The BibTeX of ${ids.length} papers is copied.`);
  } catch {
    tell("copied", "The browser did not let Conspectus copy. The paper's page shows its BibTeX.");
  }
  setTimeout(() => untell("copied"), 2500);
}

async function copy(button: HTMLButtonElement, source: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? "");
    button.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(source);
    button.textContent = "Selected: press Ctrl+C";
  }
  setTimeout(() => (button.textContent = "Copy"), 2500);
}
