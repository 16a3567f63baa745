import { fragment } from "./requests";
import type { Row } from "./rows";

/** Opens and closes a paper's abstract and note in its row. */
export async function toggle(row: Row): Promise<void> {
  const open = row.querySelector<HTMLElement>("[data-preview]");
  if (open) {
    if (open.contains(document.activeElement)) row.querySelector<HTMLElement>(".paper-item-title")?.focus();
    open.hidden = !open.hidden;
    return tell(row, !open.hidden);
  }

  const preview = document.createElement("div");
  preview.dataset["preview"] = "";
  preview.className = "paper-preview";
  row.append(preview);
  tell(row, true);
  try {
    preview.innerHTML = (await fragment(`/papers/${encodeURIComponent(row.dataset["paper"]!)}`)).html;
  } catch {
    preview.textContent = "The abstract could not be fetched. Is Conspectus still running?";
  }
}

/** Opens it, if it is not open, and goes to its note. */
export async function write(row: Row): Promise<void> {
  const preview = row.querySelector<HTMLElement>("[data-preview]");
  if (!preview || preview.hidden) await toggle(row);
  row.querySelector<HTMLTextAreaElement>("textarea[name=note]")?.focus();
}

function tell(row: Row, open: boolean): void {
  row.querySelector("[data-abstract]")?.setAttribute("aria-expanded", String(open));
}
