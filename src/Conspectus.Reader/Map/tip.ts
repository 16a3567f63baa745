// The paper under the pointer.
import type { Atlas } from "./data";

export class Tip {
  shown: number | null = null;

  constructor(private readonly element: HTMLElement, private readonly atlas: Atlas) {}

  /** Shows a paper's card; the value is what its colour means, where that is not its chapter. */
  show(i: number, value: string | null, x: number, y: number, width: number, height: number): void {
    const { element, atlas } = this;
    if (this.shown !== i) {
      const link = document.createElement("a");
      link.className = "map-tip-title";
      link.href = atlas.address(i);
      link.textContent = atlas.title(i);
      const topic = atlas.topicOf(i);
      const place = document.createElement("span");
      place.className = `map-tip-topic hue-${(topic?.hue ?? 0) % 12}`;
      const dot = document.createElement("span");
      dot.className = "map-dot";
      place.append(dot, topic?.label ?? "");
      const authors = Object.assign(document.createElement("span"), { className: "map-tip-authors", textContent: atlas.authors(i) });
      const trust = atlas.trust(i);
      const near = document.createElement("span");
      near.className = "map-tip-authors";
      near.textContent = `${trust} of its 10 nearest are near it here`;
      const said = Object.assign(document.createElement("span"), { className: "map-tip-authors", textContent: value ?? "" });
      element.replaceChildren(link, authors, place, ...(value === null ? [] : [said]), ...(trust === null ? [] : [near]));
      element.hidden = false;
      this.shown = i;
    }
    const [w, h] = [element.offsetWidth, element.offsetHeight];
    const left = Math.max(8, Math.min(x + 14, width - w - 8));
    const top = y + 18 + h < height ? y + 18 : Math.max(8, y - h - 14);
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  hide(): void {
    this.element.hidden = true;
    this.shown = null;
  }
}
