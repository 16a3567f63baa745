// The list of the papers that a lasso caught, or that are asked for.
import { store } from "../Shared/changes";
import type { Atlas } from "./data";

const first = 100;
/** Up to so many are marked without a question. */
const few = 30;
const mostNamed = 5000;

export class SelectionPanel {
  private readonly root: HTMLElement;
  private readonly atlas: Atlas;
  private readonly heading: HTMLElement;
  private readonly list: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly ids: HTMLInputElement[];
  private ordinals: number[] = [];

  private readonly read: HTMLAnchorElement;
  private readonly open: HTMLAnchorElement;

  /** Calls back when the list is cleared, when a row is pointed at, and when marks were given. */
  constructor(
    root: HTMLElement, atlas: Atlas, clear: () => void, private readonly point: (i: number | null) => void,
    private readonly marked: () => void,
  ) {
    [this.root, this.atlas] = [root, atlas];
    this.heading = this.part("[data-selection-heading]");
    this.list = this.part("[data-selection-list]");
    this.more = this.part("[data-selection-more]");
    this.read = this.part("[data-selection-read]");
    this.open = this.part("[data-selection-open]");
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-selection-give]")) {
      button.addEventListener("click", () => this.give(button));
    }
    this.ids = [...root.querySelectorAll<HTMLInputElement>("[data-selection-ids]")];
    this.part("[data-selection-clear]").addEventListener("click", clear);
    this.more.addEventListener("click", () => this.fill(this.ordinals.length));
  }

  /** Shows papers; the query asks for the same ones in a list, and is null where none can. */
  show(ordinals: number[] | null, query: string | null): void {
    this.root.hidden = ordinals === null;
    this.ordinals = ordinals ?? [];
    if (ordinals === null) return;
    this.heading.textContent = ordinals.length === 1 ? "1 paper selected" : `${ordinals.length.toLocaleString("en")} papers selected`;
    const ids = ordinals.map((i) => this.atlas.id(i)).join(",");
    for (const field of this.ids) field.value = ids;
    // Some thousand ids are as many as an address holds.
    const some = ordinals.slice(0, mostNamed).map((i) => this.atlas.id(i)).join(",");
    const cut = query === null && ordinals.length > mostNamed ? ` (the first ${mostNamed.toLocaleString("en")})` : "";
    this.read.href = `/reading?${query ?? `ids=${some}`}`;
    this.open.href = `/papers?${query ?? `ids=${some}`}`;
    this.read.textContent = `Read these${cut}`;
    this.root.classList.toggle("map-selection-empty", ordinals.length === 0);
    this.fill(first);
  }

  focus(): void { this.heading.focus({ preventScroll: true }); }

  /** Lights the row of a paper, if it is listed. */
  light(i: number | null): void {
    this.list.querySelector(".map-row-lit")?.classList.remove("map-row-lit");
    const row = i === null ? null : this.list.querySelector<HTMLElement>(`[data-paper="${i}"]`);
    row?.classList.add("map-row-lit");
    // Where the list scrolls by itself, the row comes into sight; the page stays where it is.
    const side = row?.closest<HTMLElement>(".map-side");
    if (!row || !side || side.scrollHeight <= side.clientHeight || row.matches(":hover, :focus-within")) return;
    const [own, around] = [row.getBoundingClientRect(), side.getBoundingClientRect()];
    if (own.top < around.top || own.bottom > around.bottom) side.scrollTop += own.top - around.top - around.height / 3;
  }

  private give(button: HTMLButtonElement): void {
    const many = this.ordinals.length > few;
    const papers = `${this.ordinals.length.toLocaleString("en")} papers`;
    const words = `${button.textContent!.trim()} ${papers}? Each can be undone, one after the other.`;
    if (many && !confirm(words)) return;
    const stored = this.ordinals.map((i) => store({ paper: this.atlas.id(i), mark: button.dataset["selectionGive"]! }));
    void Promise.all(stored).then(() => this.marked());
    button.textContent = "Done";
    setTimeout(() => (button.textContent = button.dataset["words"]!), 2000);
  }

  private fill(limit: number): void {
    this.list.replaceChildren(...this.ordinals.slice(0, limit).map((i) => this.row(i)));
    this.more.hidden = this.ordinals.length <= limit;
    this.more.textContent = `Show all ${this.ordinals.length.toLocaleString("en")}`;
  }

  private row(i: number): HTMLElement {
    const row = document.createElement("li");
    row.className = `hue-${this.atlas.hue[i]}`;
    row.dataset["paper"] = String(i);
    for (const [begin, end] of [["mouseenter", "mouseleave"], ["focusin", "focusout"]] as const) {
      row.addEventListener(begin, () => this.point(i));
      row.addEventListener(end, () => this.point(null));
    }
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
