// The titles of papers, where one has come so near that there is room for them.
import type { Atlas } from "./data";
import { overlaps, type Box } from "./boxes";
import type { Camera } from "./camera";

const near = 9;
const most = 60;
const longest = 70;
const gap = 4;

export class TitleLayer {
  private placed: (Box & { paper: number })[] = [];
  private readonly elements = new Map<number, HTMLElement>();

  constructor(private readonly layer: HTMLElement, private readonly atlas: Atlas) {}

  update(camera: Camera, taken: readonly Box[], isLit: (i: number) => boolean): void {
    const papers = camera.view.z < near || this.atlas.id(0) === "" ? [] : this.inView(camera).filter(isLit).slice(0, most);
    for (const i of papers) if (!this.elements.has(i)) this.elements.set(i, this.create(i));
    const sizes = papers.map((i) => [this.elements.get(i)!.offsetWidth, this.elements.get(i)!.offsetHeight] as const);
    this.placed = [];
    const shown = new Set<number>();
    papers.forEach((i, at) => {
      const [width, height] = sizes[at]!;
      const [x, y] = camera.toScreen(this.atlas.x[i]!, this.atlas.y[i]!);
      const box = [x + 9, x - 9 - width].map((left) => ({ left, top: y - height / 2, right: left + width, bottom: y + height / 2 }))
        .find((b) => b.left >= gap && b.right <= camera.width - gap && ![...this.placed, ...taken].some((p) => overlaps(p, b, gap)));
      if (!box) return;
      this.placed.push({ ...box, paper: i });
      shown.add(i);
      this.elements.get(i)!.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
    });
    for (const [i, element] of this.elements) element.classList.toggle("map-title-shown", shown.has(i));
    if (this.elements.size > 10 * most) this.forget(shown);
  }

  at(x: number, y: number): number | null {
    return this.placed.find((p) => x >= p.left && x <= p.right && y >= p.top && y <= p.bottom)?.paper ?? null;
  }

  private inView(camera: Camera): number[] {
    const [left, top] = camera.toMap(0, 0);
    const [right, bottom] = camera.toMap(camera.width, camera.height);
    const found: number[] = [];
    for (let i = 0; i < this.atlas.count; i++) {
      if (this.atlas.x[i]! > left && this.atlas.x[i]! < right && this.atlas.y[i]! > bottom && this.atlas.y[i]! < top) found.push(i);
    }
    return found;
  }

  private create(i: number): HTMLElement {
    const element = document.createElement("span");
    const title = this.atlas.title(i);
    element.className = "map-title";
    element.textContent = title.length > longest ? `${title.slice(0, longest).trimEnd()}…` : title;
    this.layer.append(element);
    return element;
  }

  private forget(shown: ReadonlySet<number>): void {
    for (const [i, element] of this.elements) {
      if (shown.has(i)) continue;
      element.remove();
      this.elements.delete(i);
    }
  }
}
