// The list of the papers that a lasso caught.
import type { Atlas } from "./data";

const first = 100;

export class SelectionPanel {
  private readonly root: HTMLElement;
  private readonly atlas: Atlas;
  private readonly heading: HTMLElement;
  private readonly list: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly ids: HTMLInputElement[];
  private ordinals: number[] = [];

  constructor(root: HTMLElement, atlas: Atlas, clear: () => void) {
    [this.root, this.atlas] = [root, atlas];
    this.heading = this.part("[data-selection-heading]");
    this.list = this.part("[data-selection-list]");
    this.more = this.part("[data-selection-more]");
    this.ids = [...root.querySelectorAll<HTMLInputElement>("[data-selection-ids]")];
    this.part("[data-selection-clear]").addEventListener("click", clear);
    this.more.addEventListener("click", () => this.fill(this.ordinals.length));
  }

  show(ordinals: number[] | null): void {
    this.root.hidden = ordinals === null;
    this.ordinals = ordinals ?? [];
    if (ordinals === null) return;
    this.heading.textContent = ordinals.length === 1 ? "1 paper selected" : `${ordinals.length.toLocaleString("en")} papers selected`;
    const ids = ordinals.map((i) => this.atlas.id(i)).join(",");
    for (const field of this.ids) field.value = ids;
    this.root.classList.toggle("map-selection-empty", ordinals.length === 0);
    this.fill(first);
  }

  focus(): void { this.heading.focus({ preventScroll: true }); }

  private fill(limit: number): void {
    this.list.replaceChildren(...this.ordinals.slice(0, limit).map((i) => this.row(i)));
    this.more.hidden = this.ordinals.length <= limit;
    this.more.textContent = `Show all ${this.ordinals.length.toLocaleString("en")}`;
  }

  private row(i: number): HTMLElement {
    const row = document.createElement("li");
    row.className = `hue-${this.atlas.hue[i]}`;
    const link = document.createElement("a");
    link.href = this.atlas.address(i);
    link.textContent = this.atlas.title(i);
    const dot = Object.assign(document.createElement("span"), { className: "map-dot" });
    const authors = Object.assign(document.createElement("span"), { className: "map-row-authors", textContent: this.atlas.authors(i) });
    row.append(dot, link, authors);
    return row;
  }

  private part<T extends HTMLElement>(selector: string): T { return this.root.querySelector<T>(selector)!; }
}
