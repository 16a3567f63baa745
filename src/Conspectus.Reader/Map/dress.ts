// How each dot looks for what is asked of the map.
import type { Atlas } from "./data";
import { yearColour, type Palette } from "./palette";
import type { Dots } from "./points";

export interface Marks { starred: number[]; liked: number[] }

export interface Wanted {
  topic: number | null;
  hits: ReadonlySet<number> | null;
  marks: Marks | null;
  selected: ReadonlySet<number> | null;
  hovered: number | null;
  /** Whether a dot is the fainter, the fewer of its nearest are near it. */
  trust: boolean;
  /** Whether a dot has the colour of its year. */
  years: boolean;
}

const faint = 38;
const usual = 205;

export function dress(atlas: Atlas, palette: Palette, wanted: Wanted, into: Dots): Dots {
  const starred = new Set(wanted.marks?.starred);
  const marked = wanted.marks ? new Set([...starred, ...wanted.marks.liked]) : null;
  const rank = new Uint8Array(atlas.count);
  for (let i = 0; i < atlas.count; i++) {
    const inTopic = wanted.topic === null || atlas.isIn(i, wanted.topic);
    const lit = inTopic && [wanted.hits, marked, wanted.selected].every((set) => !set || set.has(i));
    const narrowed = wanted.hits !== null || marked !== null || wanted.selected !== null;
    const [r, g, b] = wanted.years ? yearColour(palette, atlas.year(i), atlas.years) : palette.hues[atlas.hue[i]!]!;
    const shade = wanted.trust ? 105 + 15 * (atlas.trust(i) ?? 10) : narrowed || wanted.years ? 255 : usual;
    into.colours.set([r, g, b, lit ? shade : faint], i * 4);
    const size = !lit ? 0.85 : starred.has(i) ? 1.9 : narrowed ? 1.35 : wanted.trust ? 0.5 + (atlas.trust(i) ?? 10) / 10 : 1;
    into.sizes[i] = lit && starred.has(i) ? -size : size;
    rank[i] = lit ? (starred.has(i) ? 2 : 1) : 0;
  }
  if (wanted.hovered !== null) {
    into.sizes[wanted.hovered] = -2;
    into.colours[wanted.hovered * 4 + 3] = 255;
    rank[wanted.hovered] = 3;
  }
  let next = 0;
  for (let r = 0; r <= 3; r++) for (let i = 0; i < atlas.count; i++) if (rank[i] === r) into.order[next++] = i;
  return into;
}

export function emptyDots(atlas: Atlas): Dots {
  return {
    count: atlas.count,
    x: atlas.x,
    y: atlas.y,
    colours: new Uint8Array(atlas.count * 4),
    sizes: new Float32Array(atlas.count),
    order: new Uint32Array(atlas.count),
  };
}
