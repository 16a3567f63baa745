// The view as it stands in the address, so that a link reproduces it.
import { whole, type View } from "./camera";
import { packPolygon, unpackPolygon, type Polygon } from "./polygon";

export interface State {
  /** Null: the whole map, or the topic if one is chosen. */
  view: View | null;
  topic: number | null;
  q: string;
  marks: boolean;
  trust: boolean;
  years: boolean;
  selection: Polygon | null;
  /** The id of a paper to point at. */
  paper: string | null;
}

export function readState(search: string): State {
  const p = new URLSearchParams(search);
  const number = (name: string) => (p.has(name) && Number.isFinite(Number(p.get(name))) ? Number(p.get(name)) : null);
  const [x, y, z, topic] = [number("x"), number("y"), number("z"), number("topic")];
  return {
    view: x === null && y === null && z === null ? null : { x: x ?? whole.x, y: y ?? whole.y, z: z && z > 0 ? z : whole.z },
    topic,
    q: p.get("q") ?? "",
    marks: p.get("marks") === "1",
    trust: p.get("trust") === "1",
    years: p.get("years") === "1",
    selection: unpackPolygon(p.get("sel") ?? ""),
    paper: p.get("paper"),
  };
}

export function writeState(state: State): string {
  const p = new URLSearchParams();
  if (state.topic !== null) p.set("topic", String(state.topic));
  if (state.q) p.set("q", state.q);
  if (state.marks) p.set("marks", "1");
  if (state.trust) p.set("trust", "1");
  if (state.years) p.set("years", "1");
  if (state.view) {
    // A pixel at the nearest zoom is about a hundred-thousandth of the map; rounding to that keeps the picture still.
    const places = state.view.z > 8 ? 5 : 4;
    for (const name of ["x", "y"] as const) p.set(name, String(Number(state.view[name].toFixed(places))));
    p.set("z", String(Number(state.view.z.toFixed(3))));
  }
  if (state.selection) p.set("sel", packPolygon(state.selection));
  if (state.paper) p.set("paper", state.paper);
  const text = p.toString();
  return text ? `/map?${text}` : "/map";
}
