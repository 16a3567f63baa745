// The territories behind the dots: the chapters' far out, the topics' near.
import type { Atlas } from "./data";
import type { Camera } from "./camera";
import { levelsAt } from "./labels";

/** MapSheet.PathUnits. */
const units = 2000;
const space = "http://www.w3.org/2000/svg";
/** How far the picture reaches beyond the map on every side, as a part of it: Map.css says the same. */
const beyond = 0.25;
/** How long a movement must rest, in milliseconds, before the picture is drawn anew. */
const rest = 120;

interface Drawn { x: number; y: number; scale: number; width: number; height: number }

export class RegionLayer {
  private readonly groups: SVGGElement[] = [];
  private readonly areas: { topic: number; path: SVGPathElement }[] = [];
  private within: number | null | undefined;
  private drawn: Drawn | null = null;
  private timer = 0;

  constructor(private readonly picture: SVGSVGElement, private readonly atlas: Atlas) {
    for (const level of ["chapter", "topic"] as const) {
      const group = document.createElementNS(space, "g");
      group.setAttribute("class", `map-regions-${level}`);
      for (const topic of atlas.topics.values()) {
        if (topic.level !== level || !topic.region) continue;
        const path = document.createElementNS(space, "path");
        path.setAttribute("class", `map-region hue-${topic.hue % 12}`);
        path.setAttribute("d", topic.region);
        group.append(path);
        this.areas.push({ topic: topic.id, path });
      }
      this.groups.push(group);
    }
    picture.append(...this.groups);
  }

  update(camera: Camera, within: number | null): void {
    this.place(camera);
    this.picture.dataset["level"] = within === null ? levelsAt(camera.view.z)[0]! : "topic";
    if (within === this.within) return;
    this.within = within;
    for (const { topic, path } of this.areas) {
      const apart = within !== null && !this.atlas.isBelow(topic, within) && !this.atlas.isBelow(within, topic);
      path.classList.toggle("map-region-apart", apart);
    }
  }

  /**
   * Drawing all outlines is slow where the processor does it: while the map moves the picture is moved as it is, and it is drawn anew
   * when the movement rests, or when it would no longer cover the map or be too coarse.
   */
  private place(camera: Camera): void {
    const { width, height, scale } = camera;
    const [x, y] = camera.toScreen(0, 0);
    const { drawn } = this;
    const factor = drawn ? scale / drawn.scale : 0;
    const [left, top] = drawn ? [x - factor * drawn.x - factor * beyond * width, y - factor * drawn.y - factor * beyond * height] : [0, 0];
    const reach = factor * (1 + 2 * beyond);
    const covers = drawn?.width === width && drawn.height === height && factor > 0.6 && factor < 1.6
      && left <= 0 && top <= 0 && left + reach * width >= width && top + reach * height >= height;
    clearTimeout(this.timer);
    if (!covers) return this.draw({ x, y, scale, width, height });
    if (factor === 1 && x === drawn.x && y === drawn.y) return;
    this.picture.style.transform = `translate(${left + beyond * width}px, ${top + beyond * height}px) scale(${factor})`;
    this.timer = window.setTimeout(() => this.draw({ x, y, scale, width, height }), rest);
  }

  private draw(to: Drawn): void {
    this.drawn = to;
    const [x, y, scale] = [to.x + beyond * to.width, to.y + beyond * to.height, to.scale / units];
    for (const group of this.groups) group.setAttribute("transform", `matrix(${scale} 0 0 ${-scale} ${x} ${y})`);
    this.picture.style.transform = "none";
  }
}
