// The view as it stands in the address, so that a link reproduces it.
import { whole, type View } from "./camera";
import { fields, type Field, type Filters } from "./fields";
import { packPolygon, unpackPolygon, type Polygon } from "./polygon";

export interface State {
  /** Null: the whole map, or the topic if one is chosen. */
  view: View | null;
  topic: number | null;
  q: string;
  marks: boolean;
  trust: boolean;
  /** What the colours mean: "chapter", the name of a field, or "interest" with the id of one of several behind a hyphen. */
  colour: string;
  filters: Filters;
  /** The filters of a list of papers that the map has no control for, as they came. */
  others: readonly (readonly [string, string])[];
  selection: Polygon | null;
  /** Whether all papers that are asked for are listed. */
  listed: boolean;
  /** The id of a paper to point at. */
  paper: string | null;
}

const listed = ["session", "keyword", "author", "conference", "edition", "note", "ids", "exact", "tag", "collection", "after"];

export function readState(search: string): State {
  const p = new URLSearchParams(search);
  const number = (name: string) => (p.has(name) && Number.isFinite(Number(p.get(name))) ? Number(p.get(name)) : null);
  const [x, y, z, topic] = [number("x"), number("y"), number("z"), number("topic")];
  const several = p.getAll("topic").length > 1;
  return {
    view: x === null && y === null && z === null ? null : { x: x ?? whole.x, y: y ?? whole.y, z: z && z > 0 ? z : whole.z },
    topic: several ? null : topic,
    q: p.get("q") ?? "",
    marks: p.get("marks") === "1",
    trust: p.get("trust") === "1",
    // Addresses of an earlier version say years=1.
    colour: p.get("colour") ?? (p.get("years") === "1" ? "year" : "chapter"),
    filters: Object.fromEntries(fields.map((f) => [f, [...new Set(p.getAll(f))]])) as unknown as Filters,
    others: [...p].filter(([name, value]) => value !== "" && (listed.includes(name) || (several && name === "topic"))),
    selection: unpackPolygon(p.get("sel") ?? ""),
    listed: p.get("list") === "1",
    paper: p.get("paper"),
  };
}

export function writeState(state: State): string {
  const p = new URLSearchParams();
  if (state.topic !== null) p.set("topic", String(state.topic));
  if (state.q) p.set("q", state.q);
  for (const field of fields) for (const value of state.filters[field]) p.append(field, value);
  for (const [name, value] of state.others) p.append(name, value);
  if (state.colour !== "chapter") p.set("colour", state.colour);
  if (state.marks) p.set("marks", "1");
  if (state.trust) p.set("trust", "1");
  if (state.view) {
    // A pixel at the nearest zoom is about a hundred-thousandth of the map; rounding to that keeps the picture still.
    const places = state.view.z > 8 ? 5 : 4;
    for (const name of ["x", "y"] as const) p.set(name, String(Number(state.view[name].toFixed(places))));
    p.set("z", String(Number(state.view.z.toFixed(3))));
  }
  if (state.selection) p.set("sel", packPolygon(state.selection));
  if (state.listed) p.set("list", "1");
  if (state.paper) p.set("paper", state.paper);
  const text = p.toString();
  return text ? `/map?${text}` : "/map";
}

/** Whether a filter of the legend is on. */
export const isFiltered = ({ filters }: State): boolean => fields.some((f) => filters[f].length > 0);

/** The filters with a value put on or taken off. */
export function toggled(filters: Filters, field: Field, word: string): Filters {
  const now = filters[field];
  return { ...filters, [field]: now.includes(word) ? now.filter((w) => w !== word) : [...now, word] };
}

/** What is asked of the server for the list alone: the words and the filters that only it can apply. */
export function hitsQuery({ q, others }: State): string {
  const p = new URLSearchParams(others.map(([name, value]) => [name, value]));
  if (q) p.set("q", q);
  return p.toString();
}

/** The same papers as a list or a queue asks for them; null where the address of a list cannot say it. */
export function listQuery(state: State): string | null {
  if (state.filters.likely.length > 0 || (state.marks && state.filters.mark.length > 0)) return null;
  const p = new URLSearchParams(hitsQuery(state));
  if (state.selection) p.set("sel", packPolygon(state.selection));
  if (state.topic !== null) p.set("topic", String(state.topic));
  for (const field of fields) for (const value of state.filters[field]) p.append(field, value);
  if (state.marks) for (const mark of ["starred", "liked"]) p.append("mark", mark);
  return p.toString();
}
