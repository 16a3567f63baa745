// The territories behind the dots: the chapters' far out, the topics' near.
import type { Atlas } from "./data";
import type { Camera } from "./camera";
import { levelsAt } from "./labels";

/** MapSheet.PathUnits. */
const units = 2000;
const space = "http://www.w3.org/2000/svg";

export class RegionLayer {
  private readonly groups: SVGGElement[] = [];
  private readonly areas: { topic: number; path: SVGPathElement }[] = [];
  private within: number | null | undefined;

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
    const [x, y] = camera.toScreen(0, 0);
    const scale = camera.scale / units;
    for (const group of this.groups) group.setAttribute("transform", `matrix(${scale} 0 0 ${-scale} ${x} ${y})`);
    this.picture.dataset["level"] = within === null ? levelsAt(camera.view.z)[0]! : "topic";
    if (within === this.within) return;
    this.within = within;
    for (const { topic, path } of this.areas) {
      const apart = within !== null && !this.atlas.isBelow(topic, within) && !this.atlas.isBelow(within, topic);
      path.classList.toggle("map-region-apart", apart);
    }
  }
}
