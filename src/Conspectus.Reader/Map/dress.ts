// How each dot looks for what is asked of the map.
import type { Atlas } from "./data";
import type { Dots } from "./dots";
import type { Values } from "./fields";
import type { Palette } from "./palette";

export interface Marks { starred: number[]; liked: number[]; seen: number[]; skipped: number[]; known: number[] }

export interface Wanted {
  /** One for the papers that are asked for. */
  lit: Uint8Array;
  /** Whether not all are asked for. */
  narrowed: boolean;
  /** The papers that stand out. */
  starred: ReadonlySet<number>;
  /** What colours mean; null for chapters. */
  values: Values | null;
  /** Whether a dot is the fainter, the fewer of its nearest are near it. */
  trust: boolean;
}

const faint = 38;
const usual = 205;

export function dress(atlas: Atlas, palette: Palette, wanted: Wanted, into: Dots): Dots {
  const { lit, narrowed, starred, values, trust } = wanted;
  const colours = values ? values.list.map((v) => v.colour) : palette.hues;
  const numbers = values ? values.of : atlas.hue;
  // Rare values lie above frequent ones, which would hide them; what is not asked for lies below all.
  const bySize = values ? values.list.map((_, v) => v).sort((a, b) => values.list[b]!.count - values.list[a]!.count) : [];
  const above = new Uint8Array(colours.length);
  bySize.forEach((v, at) => { above[v] = at; });
  const rank = new Uint8Array(atlas.count);
  for (let i = 0; i < atlas.count; i++) {
    const [isLit, isStarred] = [lit[i] === 1, starred.size > 0 && lit[i] === 1 && starred.has(i)];
    const colour = colours[numbers[i]!]!;
    const shade = trust ? 105 + 15 * (atlas.trust(i) ?? 10) : narrowed || values ? 255 : usual;
    const at = i * 4;
    into.colours[at] = colour[0];
    into.colours[at + 1] = colour[1];
    into.colours[at + 2] = colour[2];
    into.colours[at + 3] = isLit ? shade : faint;
    const size = !isLit ? 0.85 : isStarred ? 1.9 : narrowed ? 1.35 : trust ? 0.5 + (atlas.trust(i) ?? 10) / 10 : 1;
    into.sizes[i] = isStarred ? -size : size;
    rank[i] = isLit ? (isStarred ? colours.length + 1 : above[numbers[i]!]! + 1) : 0;
  }
  order(rank, colours.length + 2, into.order);
  return into;
}

/** The papers by rank, those of one rank in their order. */
function order(rank: Uint8Array, ranks: number, into: Uint32Array): void {
  const next = new Uint32Array(ranks + 1);
  for (const r of rank) next[r + 1]!++;
  for (let r = 0; r < ranks; r++) next[r + 1]! += next[r]!;
  for (let i = 0; i < rank.length; i++) into[next[rank[i]!]!++] = i;
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
