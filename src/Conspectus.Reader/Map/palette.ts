// The colours of the style sheet as numbers, so that the map is never of another palette than the page.

export type Colour = readonly [number, number, number];

export interface Palette {
  hues: Colour[];
  /** From the oldest year to the newest, evenly between. */
  years: Colour[];
  ink: Colour;
  quiet: Colour;
  paper: Colour;
}

const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

function numbers(css: string): Colour {
  if (!pixel) return [96, 96, 96];
  pixel.canvas.width = pixel.canvas.height = 1;
  pixel.fillStyle = "#888";
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b] = pixel.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

export function readPalette(stage: HTMLElement): Palette {
  const probe = document.createElement("span");
  const dot = document.createElement("span");
  dot.className = "map-dot";
  probe.append(dot);
  stage.append(probe);
  const hues = Array.from({ length: 12 }, (_, hue) => {
    probe.className = `hue-${hue}`;
    return numbers(getComputedStyle(dot).backgroundColor);
  });
  probe.remove();
  const style = getComputedStyle(stage);
  const named = (name: string) => numbers(style.getPropertyValue(name));
  return {
    hues,
    years: ["--map-oldest", "--map-middle", "--map-newest"].map(named),
    ink: numbers(style.color),
    quiet: named("--ink-quiet"),
    paper: numbers(style.backgroundColor),
  };
}

/** A colour on the way from the oldest year, 0, to the newest, 1. */
export function between(palette: Palette, part: number): Colour {
  const at = part * (palette.years.length - 1);
  const below = Math.min(Math.floor(at), palette.years.length - 2);
  const [low, high] = [palette.years[below]!, palette.years[below + 1]!];
  const mix = (part: 0 | 1 | 2) => Math.round(low[part] + (at - below) * (high[part] - low[part]));
  return [mix(0), mix(1), mix(2)];
}

/** Calls back when the reader changes between light and dark. */
export function onSchemeChange(then: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", then);
}
