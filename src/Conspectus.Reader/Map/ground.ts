// The territories as a picture of their own, under dots that the GPU draws.
import { MovingPicture, resized, type Placement } from "./picture";
import type { Regions } from "./regions";

export class GroundLayer {
  private readonly moving: MovingPicture;

  constructor(private readonly canvas: HTMLCanvasElement, private readonly regions: Regions) {
    this.moving = new MovingPicture(canvas, (to, pixels) => this.paint(to, pixels));
  }

  forget(): void { this.moving.forget(); }

  follow(to: Placement): void { this.moving.follow(to); }

  private paint(to: Placement, pixels: number): void {
    const context = this.canvas.getContext("2d");
    if (!context) return;
    if (!resized(this.canvas, to, pixels)) context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.regions.paint(context, to, pixels);
  }
}
