// The line of the lasso, drawn over the dots.
import type { Camera } from "./camera";
import type { Polygon } from "./polygon";
import { put } from "./signs";

export class LassoLine {
  constructor(private readonly path: SVGPathElement) {}

  draw(polygon: Polygon, camera: Camera): void {
    const points = polygon.map(([x, y]) => camera.toScreen(x, y).map((v) => v.toFixed(1)).join(" "));
    put(this.path, points.length > 1 ? `M${points.join("L")}Z` : "");
  }
}
