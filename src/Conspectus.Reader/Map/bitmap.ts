// Territories and dots as one picture in memory, for browsers that have no GPU to draw them with: moving it costs next to nothing.
import type { DotLayer, Dots, Frame } from "./dots";
import { MovingPicture, resized, type Placement } from "./picture";
import { packed, Raster, type Rectangle } from "./raster";
import type { Regions } from "./regions";

const inMemory: CanvasRenderingContext2DSettings = { willReadFrequently: true };

interface Layer { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }

export class BitmapLayer implements DotLayer {
  private readonly moving: MovingPicture;
  private frame: Frame | null = null;
  private placement: Placement | null = null;
  private pixels = 1;
  private raster: Raster | null = null;
  private image: ImageData | null = null;
  /** The dot that stands out, where it is, and what it hides. */
  private lifted: { dot: number; where: Rectangle; hidden: Uint32Array } | null = null;

  private constructor(
    private readonly whole: Layer, private readonly ground: Layer, private readonly points: Layer, private readonly regions: Regions,
    private dots: Dots,
  ) {
    this.moving = new MovingPicture(whole.canvas, (to, pixels) => this.paint(to, pixels));
  }

  /** Null where the browser has no canvas. */
  static create(canvas: HTMLCanvasElement, regions: Regions, dots: Dots): BitmapLayer | null {
    const layers = [canvas, document.createElement("canvas"), document.createElement("canvas")].flatMap((c): Layer[] => {
      const context = c.getContext("2d", inMemory);
      return context ? [{ canvas: c, context }] : [];
    });
    return layers.length === 3 ? new BitmapLayer(layers[0]!, layers[1]!, layers[2]!, regions, dots) : null;
  }

  restyle(dots: Dots): void {
    this.dots = dots;
    this.forget();
  }

  forget(): void { this.moving.forget(); }

  draw(frame: Frame): void {
    this.frame = frame;
    this.moving.follow(frame.placement);
    this.lift(frame.lifted);
  }

  private paint(placement: Placement, pixels: number): void {
    [this.placement, this.pixels, this.lifted] = [placement, pixels, null];
    for (const layer of [this.whole, this.ground, this.points]) resized(layer.canvas, placement, pixels);
    const { width, height } = this.whole.canvas;
    if (this.raster?.width !== width || this.raster.height !== height) {
      [this.raster, this.image] = [new Raster(width, height), new ImageData(width, height)];
    }

    this.ground.context.clearRect(0, 0, width, height);
    this.regions.paint(this.ground.context, placement, pixels);
    this.lay(this.raster);
    this.show({ left: 0, top: 0, width, height });
    this.lift(this.frame!.lifted);
  }

  private lay(raster: Raster): void {
    const { dots, pixels } = this;
    const { diameter, ring } = this.frame!;
    const edge = packed(...ring);
    raster.clear();
    const { x, y, scale } = this.placement!;
    for (const i of dots.order) {
      const across = (x + dots.x[i]! * scale) * pixels;
      const down = (y - dots.y[i]! * scale) * pixels;
      if (across < 0 || down < 0 || across >= raster.width || down >= raster.height) continue;
      const size = dots.sizes[i]! * diameter * pixels;
      const alpha = dots.colours[4 * i + 3]!;
      if (size < 0) raster.ringed(across, down, -size, this.colour(i), alpha, edge);
      else raster.dot(across, down, size, this.colour(i), alpha);
    }
  }

  private colour(i: number): number {
    const { colours } = this.dots;
    return packed(colours[4 * i]!, colours[4 * i + 1]!, colours[4 * i + 2]!);
  }

  private at(i: number): readonly [number, number] {
    const { dots, pixels } = this;
    const { x, y, scale } = this.placement!;
    return [(x + dots.x[i]! * scale) * pixels, (y - dots.y[i]! * scale) * pixels];
  }

  private lift(dot: number | null): void {
    const { raster, lifted } = this;
    if (!raster || dot === (lifted?.dot ?? null)) return;
    if (lifted) {
      raster.put(lifted.hidden, lifted.where);
      this.show(lifted.where);
      this.lifted = null;
    }

    if (dot === null) return;
    const { diameter, ring } = this.frame!;
    const [x, y] = this.at(dot);
    const size = 2 * diameter * this.pixels;
    const reach = Math.ceil(size / 2 + 2);
    const where = { left: Math.floor(x) - reach, top: Math.floor(y) - reach, width: 2 * reach + 1, height: 2 * reach + 1 };
    if (!raster.contains(where)) return;
    this.lifted = { dot, where, hidden: raster.copy(where) };
    raster.ringed(x, y, size, this.colour(dot), 255, packed(...ring));
    this.show(where);
  }

  private show(where: Rectangle): void {
    const { left, top, width, height } = where;
    const { context } = this.whole;
    this.raster!.write(new Uint32Array(this.image!.data.buffer), where);
    this.points.context.putImageData(this.image!, 0, 0, left, top, width, height);
    context.clearRect(left, top, width, height);
    for (const { canvas } of [this.ground, this.points]) context.drawImage(canvas, left, top, width, height, left, top, width, height);
  }
}
