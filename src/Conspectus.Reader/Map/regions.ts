// The territories behind the dots: the chapters' far out, the topics' near.
import type { Atlas } from "./data";
import { levelsAt } from "./labels";
import type { Colour, Palette } from "./palette";
import type { Placement } from "./picture";

/** MapSheet.PathUnits. */
const units = 2000;

interface Territory { topic: number; level: string; hue: number; outline: Path2D }

export class Regions {
  private readonly all: Territory[] = [];
  private shown: Territory[] = [];
  private asked = "";
  private colours: readonly Colour[] = [];
  private strength: readonly [number, number] = [0, 0];

  constructor(private readonly atlas: Atlas) {
    for (const { id, level, hue, region } of atlas.topics.values()) {
      if (region) this.all.push({ topic: id, level, hue, outline: new Path2D(region) });
    }
  }

  /** How many of which level are shown. */
  get told(): string { return `${this.shown.length} ${this.shown[0]?.level ?? ""}`; }

  /** Colours as they stand; without hue where colours tell of something else than chapters. */
  paintWith({ hues, ink }: Palette, byHue: boolean): void {
    this.colours = byHue ? hues : hues.map(() => ink);
    this.strength = byHue ? [0.09, 0.4] : [0.035, 0.25];
  }

  /** Shows those of a zoom, or within a topic; true where these are others than before. */
  choose(zoom: number, within: number | null): boolean {
    const level = within === null ? levelsAt(zoom)[0]! : "topic";
    const asked = `${level} ${within}`;
    if (asked === this.asked) return false;
    this.asked = asked;
    const { atlas } = this;
    this.shown = this.all.filter((t) => t.level === level
      && (within === null || atlas.isBelow(t.topic, within) || atlas.isBelow(within, t.topic)));
    return true;
  }

  /** Draws them; a pixel of the page is some pixels of the picture. */
  paint(context: CanvasRenderingContext2D, to: Placement, pixels: number): void {
    const scale = (to.scale / units) * pixels;
    context.setTransform(scale, 0, 0, -scale, to.x * pixels, to.y * pixels);
    context.lineWidth = pixels / scale;
    for (const { hue, outline } of this.shown) {
      context.fillStyle = context.strokeStyle = `rgb(${this.colours[hue % this.colours.length]!.join(" ")})`;
      context.globalAlpha = this.strength[0];
      context.fill(outline);
      context.globalAlpha = this.strength[1];
      context.stroke(outline);
    }

    context.resetTransform();
    context.globalAlpha = 1;
  }
}
