import type { Answer } from "../Shared/changes";

/** Brings the bar of a paper's topic up to date. */
export function showProgress(state: Answer): void {
  const entry = document.querySelector<HTMLElement>(`[data-progress-topic="${state.topic}"]`);
  if (entry) set(entry, state.done, state.total);
}

/** Brings the count above the paper up to date: by a difference, or to a number. */
export function showDone(count: number, absolute = false): void {
  const head = document.querySelector<HTMLElement>(".reading-head");
  const number = head?.querySelector("[data-done]");
  if (!head || !number) return;
  const total = Number(head.querySelector<HTMLElement>("[data-total]")?.dataset["total"] ?? 0);
  const before = Number((number.textContent ?? "0").replaceAll(",", ""));
  set(head, absolute ? count : before + count, total);
}

function set(entry: Element, done: number, total: number): void {
  const number = entry.querySelector("[data-done]");
  if (number) number.textContent = done.toLocaleString("en-US");
  entry.querySelector(".size-bar-fill")?.setAttribute("width", String(total > 0 ? Math.min(100, (100 * done) / total) : 0));
}
