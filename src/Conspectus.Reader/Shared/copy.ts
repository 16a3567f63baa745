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
