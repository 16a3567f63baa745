const typing = "input, textarea, select, [contenteditable]";

/** Whether a key belongs to the browser or an input method. */
export const isChord = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey || event.isComposing;

/** Whether keys go into a field. */
export const isTyping = (): boolean => document.activeElement?.matches(typing) ?? false;

/** Keys act where they are shown: a key presses the button or link that names it in data-key. */
export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    if (event.key === "Escape" && target.matches(typing)) return (target as HTMLElement).blur();
    if (isChord(event) || target.matches(typing)) return;
    if (document.querySelector("dialog[open]")) return;
    const act = actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actionOf(key: string): (() => void) | undefined {
  if (key === "/") return focus("[data-search-field]");
  if (key === "n") return focus("textarea[name=note]");
  if (key === "?") {
    const dialog = document.querySelector<HTMLDialogElement>("[data-key-dialog]");
    return dialog ? () => dialog.showModal() : undefined;
  }
  if (!/^[a-z1-9]$/.test(key)) return undefined;
  const button = document.querySelector<HTMLElement>(`main [data-key="${key}"]:not([aria-disabled])`);
  return button ? () => button.click() : undefined;
}

function focus(selector: string): (() => void) | undefined {
  const field = document.querySelector<HTMLInputElement>(`main ${selector}`) ?? document.querySelector<HTMLInputElement>(selector);
  if (!field) return undefined;
  return () => {
    field.focus();
    if (field.matches("[data-search-field]")) field.select();
  };
}
