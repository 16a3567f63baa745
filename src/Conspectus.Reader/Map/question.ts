// What is asked of the map beside its own data, and which papers answer to it.
import { json, type Atlas } from "./data";
import type { Marks } from "./dress";
import { fieldOf, valuesOf, type Asked, type Field, type Filters, type Values } from "./fields";
import { litOf } from "./lit";
import type { Palette } from "./palette";
import { contains } from "./polygon";
import { hitsQuery, type State } from "./state";

export interface Answered {
  /** One for the papers that are asked for. */
  lit: Uint8Array;
  /** These topic by topic, where they are to be listed. */
  selected: number[] | null;
  count: number;
}

export class Question {
  /** What words and the filters of a list find; null where there are none. */
  hits: ReadonlySet<number> | null = null;
  asked: Asked = { marks: null, likely: null };
  private readonly values = new Map<Field, Values | null>();

  constructor(private readonly atlas: Atlas, private readonly palette: () => Palette) {}

  /** Asks the server. False, and nothing is changed, where meanwhile something else is asked. */
  async ask(state: State, isCurrent: () => boolean): Promise<boolean> {
    const query = hitsQuery(state);
    const wants = (field: Field) => fieldOf(state.colour) === field || state.filters[field].length > 0;
    const [hits, marks, likely] = await Promise.all([
      query ? json<{ hits: number[] }>(`/map/hits?${query}`) : null,
      state.marks || wants("mark") ? json<Marks>("/map/marks") : null,
      wants("likely") ? fetchLikely(state.colour.slice("interest-".length)) : null,
    ]);
    if (!isCurrent()) return false;
    this.hits = hits && new Set(hits.hits);
    this.asked = { marks, likely };
    this.values.clear();
    return true;
  }

  answer(state: State): Answered {
    const { atlas } = this;
    const lit = this.lit(state, state.filters);
    const selected = state.selection || state.listed ? Array.from(lit.keys()).filter((i) => lit[i])
      .sort((a, b) => (atlas.topicOf(a)?.id ?? 0) - (atlas.topicOf(b)?.id ?? 0) || a - b) : null;
    return { lit, selected, count: lit.reduce((sum, one) => sum + one, 0) };
  }

  /** How many papers each value of a field would leave of what is asked for otherwise; null while what it needs has not come. */
  countsOf(field: Field, state: State): Uint32Array | null {
    const values = this.valuesOf(field);
    if (!values) return null;
    const lit = this.lit(state, { ...state.filters, [field]: [] });
    const counts = new Uint32Array(values.list.length);
    for (let i = 0; i < lit.length; i++) counts[values.of[i]!]! += lit[i]!;
    return counts;
  }

  private lit(state: State, filters: Filters): Uint8Array {
    const { atlas, asked: { marks } } = this;
    const marked = state.marks && marks ? new Set([...marks.starred, ...marks.liked]) : null;
    const lit = litOf(atlas, { topic: state.topic, sets: [this.hits, marked], filters }, (f) => this.valuesOf(f));
    const area = state.selection;
    if (area) for (let i = 0; i < lit.length; i++) if (lit[i] && !contains(area, atlas.x[i]!, atlas.y[i]!)) lit[i] = 0;
    return lit;
  }

  /** The values of a field; null while what it needs has not come. */
  valuesOf(field: Field): Values | null {
    if (!this.values.has(field)) this.values.set(field, valuesOf(field, this.atlas, this.palette(), this.asked));
    return this.values.get(field)!;
  }

  /** Colours of another palette. */
  repaint(): void { this.values.clear(); }

  /** What a paper's colour means, where that is not its chapter. */
  meaning(i: number, state: State): string | null {
    const field = fieldOf(state.colour);
    const values = field && this.valuesOf(field);
    return values ? values.list[values.of[i]!]!.label : null;
  }

  /** What is to be said of the colours, where there is something. */
  note(state: State): string {
    if (fieldOf(state.colour) !== "likely") return "";
    if (!this.asked.likely) return "Learning from your marks …";
    if (this.asked.likely.length > 0) return "";
    return "Nothing is liked for it yet. Like some papers, and the map shows where more of their kind are likely to be.";
  }
}

async function fetchLikely(interest: string): Promise<Float32Array> {
  const response = await fetch(`/map/interest${interest ? `?interest=${encodeURIComponent(interest)}` : ""}`);
  return new Float32Array(response.ok ? await response.arrayBuffer() : new ArrayBuffer(0));
}
