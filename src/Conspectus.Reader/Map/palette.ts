// The colours of the style sheet as numbers, so that the map is never of another palette than the page.

export type Colour = readonly [number, number, number];

export interface Palette { hues: Colour[]; ink: Colour; paper: Colour }

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
  return { hues, ink: numbers(style.color), paper: numbers(style.backgroundColor) };
}

/** Calls back when the reader changes between light and dark. */
export function onSchemeChange(then: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", then);
}
