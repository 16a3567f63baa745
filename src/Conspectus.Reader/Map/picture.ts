// A picture that is dear to draw. While the map moves it is moved and scaled as it is, and it is drawn anew when the movement rests,
// or when it would no longer cover the map or be too coarse.

/** How far the picture reaches beyond the map on every side, as a part of it: Map.css says the same. */
const beyond = 0.25;
/** How long a movement must rest, in milliseconds, before the picture is drawn anew. */
const rest = 120;
const [smallest, largest] = [0.6, 1.6];
/** More pixels than two for one of the page are not seen, and each costs. */
const finest = 2;

/** Where the middle of the map, (0, 0), stands, and how many pixels of the page one unit of the map has. */
export interface Placement { x: number; y: number; scale: number; width: number; height: number }

export class MovingPicture {
  private drawn: Placement | null = null;
  private timer = 0;

  /** The canvas, as large as Map.css makes it, and what draws it: placed within the canvas, with so many pixels for one of the page. */
  constructor(private readonly canvas: HTMLCanvasElement, private readonly paint: (to: Placement, pixels: number) => void) {
    canvas.classList.add("map-moving");
  }

  /** What was drawn is no longer right. */
  forget(): void { this.drawn = null; }

  /** Shows the picture for a placement on the map: by moving it, or else by drawing it. */
  follow(to: Placement): void {
    const { drawn } = this;
    clearTimeout(this.timer);
    if (!drawn || drawn.width !== to.width || drawn.height !== to.height) return this.draw(to);
    const factor = to.scale / drawn.scale;
    if (factor === 1 && to.x === drawn.x && to.y === drawn.y) return this.move("none");
    const [left, top] = [to.x - factor * (drawn.x + beyond * to.width), to.y - factor * (drawn.y + beyond * to.height)];
    const reach = factor * (1 + 2 * beyond);
    const covers = factor > smallest && factor < largest
      && left <= 0 && top <= 0 && left + reach * to.width >= to.width && top + reach * to.height >= to.height;
    if (!covers) return this.draw(to);
    this.move(`translate(${left + beyond * to.width}px, ${top + beyond * to.height}px) scale(${factor})`);
    this.timer = window.setTimeout(() => this.draw(to), rest);
  }

  private draw(to: Placement): void {
    this.drawn = to;
    const pixels = Math.min(finest, window.devicePixelRatio || 1);
    const [width, height] = [to.width * (1 + 2 * beyond), to.height * (1 + 2 * beyond)];
    this.paint({ x: to.x + beyond * to.width, y: to.y + beyond * to.height, scale: to.scale, width, height }, pixels);
    this.move("none");
  }

  private move(transform: string): void { this.canvas.style.transform = transform; }
}

/** Gives a canvas a size in pixels; true where it had another. */
export function resized(canvas: HTMLCanvasElement, { width, height }: Placement, pixels: number): boolean {
  const [w, h] = [Math.round(width * pixels), Math.round(height * pixels)];
  if (canvas.width === w && canvas.height === h) return false;
  [canvas.width, canvas.height] = [w, h];
  return true;
}
