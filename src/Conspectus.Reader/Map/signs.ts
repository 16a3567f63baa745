// Liked and starred papers as signs above the names, which never hide them.
import type { Atlas } from "./data";
import type { Camera } from "./camera";
import type { Marks } from "./dress";

const star = Array.from({ length: 10 }, (_, i) => {
  const [angle, radius] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 === 0 ? 8 : 3.4];
  return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
});

export class MarkLayer {
  private readonly stars: SVGPathElement;
  private readonly rings: SVGPathElement;

  constructor(picture: SVGSVGElement, private readonly atlas: Atlas) {
    [this.stars, this.rings] = [picture.querySelector<SVGPathElement>("[data-stars]")!,
        picture.querySelector<SVGPathElement>("[data-rings]")!];
  }

  update(camera: Camera, marks: Marks | null): void {
    const at = (i: number) => camera.toScreen(this.atlas.x[i]!, this.atlas.y[i]!);
    put(this.stars, (marks?.starred ?? []).map((i) => {
      const [x, y] = at(i);
      return `M${star.map(([dx, dy]) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`).join("L")}Z`;
    }).join(""));
    put(this.rings, (marks?.liked ?? []).map((i) => {
      const [x, y] = at(i);
      return `M${(x - 5).toFixed(1)} ${y.toFixed(1)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`;
    }).join(""));
  }
}

/** Writing the same path again would have the browser paint the whole layer anew. */
export function put(path: SVGPathElement, d: string): void {
  if ((path.getAttribute("d") ?? "") !== d) path.setAttribute("d", d);
}
