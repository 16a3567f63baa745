// The names on the map: larger groups first, none over another, coarser names far out and finer ones near.
import type { Atlas, TopicMark } from "./data";
import { overlaps, type Box } from "./boxes";
import type { Camera } from "./camera";

export interface PlacedLabel extends Box { topic: number }

const gap = 6;
/** How far a name may stand above or below its place, in its own heights, if the place is taken. */
const nudges = [0, 0.6, -0.6, 1.2, -1.2];
/** Where dots are so far apart that each can be told, no name stands on one. */
const apart = 9;
const nudgesApart = [-1.4, 1.4, -2.4, 2.4];

/** The levels that a zoom shows, the broadest first. */
export function levelsAt(zoom: number): TopicMark["level"][] {
  if (zoom < 1.7) return ["chapter"];
  return zoom < 5 ? ["topic"] : ["topic", "theme"];
}

export class LabelLayer {
  placed: PlacedLabel[] = [];
  /** Where no name may stand. */
  taken: Box[] = [];
  private readonly elements = new Map<number, HTMLElement>();
  private readonly sizes = new Map<number, [number, number]>();
  private shown = new Set<number>();

  constructor(private readonly layer: HTMLElement, private readonly atlas: Atlas) {}

  /** Fonts that came late have other widths. */
  forget(): void { this.sizes.clear(); }

  update(camera: Camera, within: number | null): void {
    const levels = levelsAt(camera.view.z);
    const isWithin = (id: number) => within === null || (id !== within && this.atlas.isBelow(id, within));
    const named = [...this.atlas.topics.values()].filter((t) => levels.includes(t.level) && isWithin(t.id) && inView(camera, t.x, t.y));
    const candidates = (named.length > 0 ? named : this.inside(camera, levels, within))
      .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.size - a.size || a.id - b.id);
    this.measure(candidates);
    const placed: PlacedLabel[] = [];
    const positions = new Map<number, [number, number]>();
    for (const topic of candidates) {
      const [width, height] = this.sizes.get(topic.id)!;
      const [x, y] = camera.toScreen(topic.x, topic.y);
      const left = Math.min(Math.max(x - width / 2, gap), camera.width - width - gap);
      const box = (camera.view.z < apart ? nudges : nudgesApart).map((n) => {
        const top = Math.min(Math.max(y + (n - 0.5) * height, gap), camera.height - height - gap);
        return { left, top, right: left + width, bottom: top + height };
      }).find((b) => b.left >= gap && ![...placed, ...this.taken].some((p) => overlaps(p, b, gap)));
      if (!box) continue;
      placed.push({ ...box, topic: topic.id });
      positions.set(topic.id, [box.left, box.top]);
    }
    for (const id of this.shown) if (!positions.has(id)) this.elements.get(id)!.hidden = true;
    for (const [id, [left, top]] of positions) {
      const element = this.elements.get(id)!;
      element.hidden = false;
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    }
    this.shown = new Set(positions.keys());
    this.placed = placed;
  }

  at(x: number, y: number): number | null {
    return this.placed.find((p) => x >= p.left && x <= p.right && y >= p.top && y <= p.bottom)?.topic ?? null;
  }

  /** What the papers in view belong to, each amid them: for a view in which no name has its place. */
  private inside(camera: Camera, levels: TopicMark["level"][], within: number | null): TopicMark[] {
    const crowds = new Map<number, { x: number; y: number; size: number }>();
    for (let i = 0; i < this.atlas.count; i++) {
      const [x, y] = [this.atlas.x[i]!, this.atlas.y[i]!];
      if (!inView(camera, x, y)) continue;
      for (const id of this.atlas.paths[i]!) {
        if (within !== null && !this.atlas.isBelow(id, within)) continue;
        const crowd = crowds.get(id) ?? { x: 0, y: 0, size: 0 };
        crowds.set(id, { x: crowd.x + x, y: crowd.y + y, size: crowd.size + 1 });
      }
    }
    return [...crowds]
      .map(([id, { x, y, size }]) => ({ ...this.atlas.topics.get(id)!, x: x / size, y: y / size, size }))
      .filter((t) => levels.includes(t.level));
  }

  // All are written before any is measured: one layout of the page, not one a name.
  private measure(topics: TopicMark[]): void {
    const fresh = topics.filter((t) => !this.sizes.has(t.id));
    for (const t of fresh) {
      if (!this.elements.has(t.id)) {
        const element = document.createElement("span");
        element.className = `map-label map-label-${t.level} hue-${t.hue % 12}`;
        element.textContent = t.label;
        this.layer.append(element);
        this.elements.set(t.id, element);
      }
      this.elements.get(t.id)!.hidden = false;
    }
    for (const t of fresh) {
      const element = this.elements.get(t.id)!;
      this.sizes.set(t.id, [element.offsetWidth, element.offsetHeight]);
    }
    for (const t of fresh) this.elements.get(t.id)!.hidden = !this.shown.has(t.id);
  }
}

export function boxOf(element: HTMLElement): Box {
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = element;
  return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
}

function inView(camera: Camera, x: number, y: number): boolean {
  const [px, py] = camera.toScreen(x, y);
  return px > 0 && py > 0 && px < camera.width && py < camera.height;
}
