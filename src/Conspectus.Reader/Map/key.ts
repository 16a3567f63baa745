// What the dots' colours and sizes mean while they do not mean chapters.
import type { Atlas } from "./data";
import { yearColour, type Palette } from "./palette";

/** The strip of years tells each by name up to so many, else the first and the last. */
const mostNamed = 6;

function span(className: string, text = ""): HTMLElement {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}

function trustKey(): HTMLElement[] {
  const dots = [0, 5, 10].flatMap((count) => {
    const dot = span("map-key-dot");
    dot.style.width = dot.style.height = `${0.375 * (0.5 + count / 10)}rem`;
    dot.style.opacity = String((105 + 15 * count) / 255);
    return [dot, span("map-key-name", String(count))];
  });
  return [span("map-key-title", "Of its 10 nearest, near it here"), ...dots];
}

function yearKey(atlas: Atlas, palette: Palette): HTMLElement[] {
  const cells = atlas.years.map((year, i) => {
    const named = atlas.years.length <= mostNamed || i === 0 || i === atlas.years.length - 1;
    const cell = span("map-key-year", named ? String(year) : "");
    cell.title = String(year);
    cell.style.borderTopColor = `rgb(${yearColour(palette, year, atlas.years).join(" ")})`;
    return cell;
  });
  return [span("map-key-title", "Year"), ...cells];
}

export function showKey(element: HTMLElement, atlas: Atlas, palette: Palette, state: { trust: boolean; years: boolean }): void {
  const row = (parts: HTMLElement[]) => {
    const line = document.createElement("p");
    line.append(...parts);
    return line;
  };
  element.replaceChildren(...(state.years ? [row(yearKey(atlas, palette))] : []), ...(state.trust ? [row(trustKey())] : []));
  element.hidden = !state.trust && !state.years;
}
