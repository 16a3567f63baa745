/** Moves through the results by j and k or the arrows; Enter opens the one that has the focus, or the first from the search field. */
export function walkResults(form: HTMLFormElement, results: HTMLElement): void {
  const field = form.querySelector<HTMLTextAreaElement>("[data-search-field]")!;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const titles = [...results.querySelectorAll<HTMLAnchorElement>(".paper-item-title")];
    const at = titles.indexOf(document.activeElement as HTMLAnchorElement);
    const typing = document.activeElement === field;
    if (typing && event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit();
      return;
    }

    const step = stepOf(event.key, typing, at >= 0);
    if (step === 0 || (typing && !atLastLine(field))) return;
    event.preventDefault();
    const next = typing ? 0 : at + step;
    if (next < 0 && at >= 0) field.focus();
    else titles[Math.max(0, Math.min(titles.length - 1, next))]?.focus();
  });
}

function stepOf(key: string, typing: boolean, walking: boolean): number {
  if (key === "ArrowDown") return typing || walking ? 1 : 0;
  if (key === "ArrowUp") return walking ? -1 : 0;
  if (document.activeElement?.matches("input, textarea, select")) return 0;
  return key === "j" ? 1 : key === "k" ? -1 : 0;
}

function atLastLine(field: HTMLTextAreaElement): boolean {
  return field.selectionEnd === field.value.length;
}
