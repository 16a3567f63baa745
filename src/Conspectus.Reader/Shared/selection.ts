import { choose } from "./collect";
import { mark, rows, type Row } from "./rows";

const box = "input[data-select]";
let bar: HTMLElement | undefined;

/** The rows that are selected. */
export const selected = (): Row[] => rows().filter((row) => row.querySelector<HTMLInputElement>(box)?.checked);

/** Selects a row, or no longer. */
export function toggle(row: Row): void {
  const check = row.querySelector<HTMLInputElement>(box);
  if (!check) return;
  check.checked = !check.checked;
  refresh();
}

/** Selects nothing any more. Tells whether there was anything. */
export function clear(): boolean {
  const some = selected();
  for (const row of some) row.querySelector<HTMLInputElement>(box)!.checked = false;
  refresh();
  return some.length > 0;
}

/** Shows what can be done with the selected rows, as long as there are any; the rows may have been replaced. */
export function refresh(): void {
  const some = selected();
  if (some.length === 0) return void bar?.remove();
  bar ??= create();
  if (!bar.isConnected) document.body.append(bar);
  bar.querySelector<HTMLElement>("[data-arrange]")!.hidden = !some.some((row) => row.querySelector<HTMLInputElement>(box)?.form);
  bar.querySelector("[data-selected]")!.textContent = `${some.length} selected`;
  const ids = [...new Set(some.map((row) => row.dataset["paper"]!))].join(",");
  for (const link of bar.querySelectorAll<HTMLAnchorElement>("a[data-of]")) link.href = `${link.dataset["of"]!}?ids=${ids}`;
}

function create(): HTMLElement {
  const element = document.createElement("div");
  element.className = "selection-bar";
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", "The selected papers");
  element.innerHTML = `<span data-selected role="status"></span>
    <button type="button" data-give="liked">Like <kbd aria-hidden="true">l</kbd></button>
    <button type="button" data-give="starred">Star <kbd aria-hidden="true">s</kbd></button>
    <button type="button" data-give="skipped">Skip <kbd aria-hidden="true">x</kbd></button>
    <button type="button" data-give="known">Known <kbd aria-hidden="true">a</kbd></button>
    <button type="button" data-choose>Collect <kbd aria-hidden="true">c</kbd></button>
    <a data-of="/reading">Read</a> <a data-of="/papers">List</a>
    <a data-arrange href="#with-selected">Move or split off</a>
    <span data-selection-export></span>
    <button type="button" class="quiet-button" data-clear>Clear <kbd aria-hidden="true">Esc</kbd></button>`;
  const menu = document.querySelector<HTMLTemplateElement>("#selection-export");
  if (menu) element.querySelector("[data-selection-export]")!.replaceWith(menu.content.cloneNode(true));
  element.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button");
    if (button?.dataset["give"]) mark(selected(), button.dataset["give"]);
    if (button?.matches("[data-choose]")) void choose([...new Set(selected().map((row) => row.dataset["paper"]!))]);
    if (button?.matches("[data-clear]")) clear();
  });
  return element;
}
