// The fields by which dots are coloured and filtered: which values there are, and which of them each paper has.
import type { Atlas, Worded } from "./data";
import type { Marks } from "./dress";
import { between, type Colour, type Palette } from "./palette";

export const fields = ["year", "decision", "kind", "mark", "likely"] as const;
export type Field = (typeof fields)[number];
export type Filters = Readonly<Record<Field, readonly string[]>>;

export interface Value extends Worded { colour: Colour; count: number }

/** The values that some paper has, and for each paper the number of its own. */
export interface Values { list: Value[]; of: Uint8Array }

/** What the papers are asked for beside the map's own data, as it has come. */
export interface Asked { marks: Marks | null; likely: Float32Array | null }

const unknown = 255;
const words: Record<"mark" | "likely", Worded[]> = {
  mark: ["starred", "liked", "seen", "skipped", "known", "unread"].map((word) => ({ word, label: word[0]!.toUpperCase() + word.slice(1) })),
  likely: [
    { word: "1", label: "Likeliest 1 %" }, { word: "5", label: "Next 4 %" }, { word: "20", label: "Next 15 %" },
    { word: "rest", label: "The rest" }, { word: "decided", label: "Decided on" },
  ],
};

/** The hues of values, told apart also by those who see fewer colours (hues.css); what is not listed is quiet. */
const hues: Record<string, number> = {
  oral: 10, spotlight: 1, poster: 0, accepted: 11, rejected: 8, withdrawn: 5,
  method: 0, theory: 10, resource: 7, survey: 1, reproduction: 4, position: 9, study: 2,
  starred: 10, liked: 1, seen: 11, skipped: 8, known: 5, decided: 11,
};

/** What a way of colouring tells of; null where it is the chapters. */
export function fieldOf(colour: string): Field | null {
  if (colour.startsWith("interest")) return "likely";
  return fields.find((f) => f === colour) ?? null;
}

/** The values of a field; null while what it needs has not come. */
export function valuesOf(field: Field, atlas: Atlas, palette: Palette, asked: Asked): Values | null {
  const hue = ({ word }: Worded): Colour => (word in hues ? palette.hues[hues[word]!]! : palette.quiet);
  switch (field) {
    case "decision": return counted(atlas.decisions, atlas.decisionOf, hue);
    case "kind": return counted([...atlas.kinds, { word: "none", label: "Not known" }],
      atlas.kindOf.map((k) => (k === unknown ? atlas.kinds.length : k)), hue);
    case "mark": return asked.marks && counted(words.mark, marksOf(atlas, asked.marks), hue);
    case "likely": return asked.likely && asked.likely.length === atlas.count
      ? counted(words.likely, ranksOf(asked.likely), (value) => value.word === "decided" ? hue(value) : step(palette, value)) : null;
    default: return yearsOf(atlas, palette);
  }
}

/** From likeliest to least likely the colours go the way from the newest year to the oldest. */
const step = (palette: Palette, { word }: Worded): Colour =>
  word === "rest" ? palette.quiet : between(palette, word === "1" ? 1 : word === "5" ? 0.5 : 0);

function yearsOf(atlas: Atlas, palette: Palette): Values {
  const years = [...new Set(atlas.yearOf)].sort((a, b) => a - b);
  const told = years.filter((y) => y > 0);
  const [first, last] = [told[0] ?? 0, told[told.length - 1] ?? 0];
  const at = new Map(years.map((y, i) => [y, i]));
  return counted(
    years.map((y) => ({ word: String(y), label: y > 0 ? String(y) : "Not told" })),
    Uint8Array.from(atlas.yearOf, (y) => at.get(y)!),
    ({ word }) => word === "0" ? palette.quiet : between(palette, (Number(word) - first) / Math.max(1, last - first)));
}

function marksOf(atlas: Atlas, marks: Marks): Uint8Array {
  const of = new Uint8Array(atlas.count).fill(words.mark.length - 1);
  [marks.starred, marks.liked, marks.seen, marks.skipped, marks.known].forEach((papers, mark) => { for (const i of papers) of[i] = mark; });
  return of;
}

function ranksOf(likely: Float32Array): Uint8Array {
  const undecided = Array.from(likely.keys()).filter((i) => likely[i]! >= 0).sort((a, b) => likely[b]! - likely[a]! || a - b);
  const of = new Uint8Array(likely.length).fill(4);
  undecided.forEach((i, rank) => {
    const part = (rank + 1) / undecided.length;
    of[i] = rank === 0 || part <= 0.01 ? 0 : part <= 0.05 ? 1 : part <= 0.2 ? 2 : 3;
  });
  return of;
}

/** Values that no paper has are left out. */
function counted(all: readonly Worded[], of: Uint8Array, colour: (value: Worded) => Colour): Values {
  const counts = new Uint32Array(all.length);
  for (const v of of) counts[v]!++;
  const kept = all.map((_, v) => v).filter((v) => counts[v]! > 0);
  const place = new Uint8Array(all.length);
  kept.forEach((v, i) => { place[v] = i; });
  return { list: kept.map((v) => ({ ...all[v]!, colour: colour(all[v]!), count: counts[v]! })), of: of.map((v) => place[v]!) };
}
