// Where the reader looks: a centre in map units (−1 to 1, upwards) and a zoom, 1 showing the whole map.
import type { Placement } from "./picture";

export interface View { x: number; y: number; z: number }

export const whole: View = { x: 0, y: 0, z: 1 };
const margin = 0.9;
const nearest = 40;
const farthest = 0.6;

export class Camera {
  view: View = { ...whole };
  width = 1;
  height = 1;

  /** Pixels in one map unit. */
  get scale(): number { return this.view.z * 0.5 * margin * Math.min(this.width, this.height); }

  /** Where pictures of the whole map stand. */
  get placement(): Placement {
    const [x, y] = this.toScreen(0, 0);
    return { x, y, scale: this.scale, width: this.width, height: this.height };
  }

  toScreen(x: number, y: number): [number, number] {
    return [this.width / 2 + (x - this.view.x) * this.scale, this.height / 2 - (y - this.view.y) * this.scale];
  }

  toMap(px: number, py: number): [number, number] {
    return [this.view.x + (px - this.width / 2) / this.scale, this.view.y - (py - this.height / 2) / this.scale];
  }

  panBy(dx: number, dy: number): void {
    this.set({ x: this.view.x - dx / this.scale, y: this.view.y + dy / this.scale, z: this.view.z });
  }

  zoomAt(px: number, py: number, factor: number): void {
    const [x, y] = this.toMap(px, py);
    this.set({ ...this.view, z: this.view.z * factor });
    const [nx, ny] = this.toMap(px, py);
    this.set({ x: this.view.x + x - nx, y: this.view.y + y - ny, z: this.view.z });
  }

  /** Moves as little as it takes for some point to be in sight, a little inside the edge. */
  keepInSight(xs: Float32Array, ys: Float32Array): void {
    const [halfWidth, halfHeight] = [(0.4 * this.width) / this.scale, (0.4 * this.height) / this.scale];
    const out = (d: number, half: number) => Math.sign(d) * Math.max(0, Math.abs(d) - half);
    let [least, dx, dy] = [Infinity, 0, 0];
    for (let i = 0; i < xs.length && least > 0; i++) {
      const [ox, oy] = [out(xs[i]! - this.view.x, halfWidth), out(ys[i]! - this.view.y, halfHeight)];
      if (ox * ox + oy * oy < least) [least, dx, dy] = [ox * ox + oy * oy, ox, oy];
    }
    if (least > 0 && least < Infinity) this.set({ x: this.view.x + dx, y: this.view.y + dy, z: this.view.z });
  }

  set(view: View): void {
    const clamp = (v: number, low: number, high: number) => Math.min(high, Math.max(low, v));
    this.view = { x: clamp(view.x, -1.2, 1.2), y: clamp(view.y, -1.2, 1.2), z: clamp(view.z, farthest, nearest) };
  }

  /** The view that shows points: all but the outermost twentieth, which would only make the rest small. */
  around(xs: number[], ys: number[]): View {
    if (xs.length === 0) return { ...whole };
    const span = (values: number[]): [number, number] => {
      const sorted = values.slice().sort((a, b) => a - b);
      const cut = Math.floor(sorted.length * 0.05);
      return [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
    };
    const [left, right] = span(xs);
    const [bottom, top] = span(ys);
    const unit = 0.5 * margin * Math.min(this.width, this.height);
    const fit = Math.min(this.width / Math.max(right - left, 0.05), this.height / Math.max(top - bottom, 0.05)) * 0.75;
    return { x: (left + right) / 2, y: (bottom + top) / 2, z: Math.min(14, Math.max(0.9, fit / unit)) };
  }
}
