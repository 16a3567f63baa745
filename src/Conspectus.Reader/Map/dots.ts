// What the layers of dots draw; a layer is chosen by what the browser has.
import { BitmapLayer } from "./bitmap";
import { GroundLayer } from "./ground";
import type { Colour } from "./palette";
import type { Placement } from "./picture";
import { PointLayer } from "./points";
import type { Regions } from "./regions";

export interface Dots {
  count: number;
  x: Float32Array;
  y: Float32Array;
  /** Red, green, blue, alpha, 0 to 255. */
  colours: Uint8Array;
  /** Diameter as a multiple of the usual one; negative for a dot with a ring. */
  sizes: Float32Array;
  /** Which to draw, the last on top. */
  order: Uint32Array;
}

export interface Frame {
  placement: Placement;
  /** The usual diameter in pixels of the page. */
  diameter: number;
  ring: Colour;
  /** The dot that is shown above all others, twice as large and with a ring. */
  lifted: number | null;
}

/** The dots, and the territories under them. */
export interface DotLayer {
  /** The dots look otherwise from the next drawing on. */
  restyle(dots: Dots): void;
  /** The territories look otherwise from the next drawing on. */
  forget(): void;
  draw(frame: Frame): void;
}

/** By the GPU, or by the processor where there is none; null where the browser has no canvas. */
export const layerOf = (
  canvas: HTMLCanvasElement, ground: HTMLCanvasElement, regions: Regions, dots: Dots, redraw: () => void,
): DotLayer | null => {
  const drawn = PointLayer.create(canvas, new GroundLayer(ground, regions), dots, redraw);
  ground.hidden = !drawn;
  return drawn ?? BitmapLayer.create(canvas, regions, dots);
};
