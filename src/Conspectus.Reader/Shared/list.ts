import { store } from "./changes";
import { choose } from "./collect";
import { copyBibTeX } from "./copy";
import { isChord } from "./keys";
import * as preview from "./preview";
import { current, mark, rowOf, rows, showAnswers, tag, titleOf, type Row } from "./rows";
import * as selection from "./selection";

const typing = "input:not([type=checkbox]), textarea, select, [contenteditable]";
const marks: Record<string, string> = { l: "liked", s: "starred", x: "skipped", a: "known" };

/** Every list of papers can be walked, read and marked by keys; what they act on has the focus, or is selected. */
export function actInLists(): void {
  document.documentElement.classList.add("scripted");
  showAnswers();
  // Before the page's own keys, which act where no row has the focus.
  document.addEventListener("keydown", press, true);
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("[data-abstract]");
    const row = button && rowOf(button);
    if (row) void preview.toggle(row);
  });
  document.addEventListener("change", (event) => {
    if ((event.target as Element).matches("input[data-select]")) selection.refresh();
  });
}

function press(event: KeyboardEvent): void {
  if (isChord(event)) return;
  if (document.querySelector("dialog[open], [data-queue]") || document.activeElement?.matches(typing)) return;
  const act = actionOf(event.key);
  if (!act) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
}

function actionOf(key: string): (() => void) | undefined {
  const row = current();
  const some = selection.selected();
  if (key === "j" || (key === "ArrowDown" && row)) return step(row, 1);
  if (key === "k" || (key === "ArrowUp" && row)) return step(row, -1);
  if (key === "Escape" && some.length > 0) return () => void selection.clear();
  if (key === "y" && (row || some.length > 0)) return () =>
      void copyBibTeX((some.length > 0 ? some : [row!]).map((r) => r.dataset["paper"]!));
  if (key === "c" && (row || some.length > 0)) return () =>
      void choose([...new Set((some.length > 0 ? some : [row!]).map((r) => r.dataset["paper"]!))]);
  const word = marks[key];
  if (word && (row || some.length > 0)) return () => mark(some.length > 0 ? some : [row!], word);
  if (/^[1-9]$/.test(key) && (row || some.length > 0)) return () => tag(some.length > 0 ? some : [row!], Number(key));
  if (!row) return undefined;
  if (key === " ") return document.activeElement?.matches("button, input") ? undefined : () => void preview.toggle(row);
  if (key === "n") return () => void preview.write(row);
  if (key === "v") return () => selection.toggle(row);
  if (key === "o") return () => titleOf(row).click();
  if (key === "u") return () => void store({});
  return undefined;
}

function step(from: Row | null, by: number): (() => void) | undefined {
  const all = rows();
  if (all.length === 0) return undefined;
  return () => {
    const at = from ? all.indexOf(from) + by : 0;
    const field = document.querySelector<HTMLElement>("main [data-search-field]");
    if (at < 0 && field) field.focus();
    else titleOf(all[Math.max(0, Math.min(all.length - 1, at))]!).focus();
  };
}
