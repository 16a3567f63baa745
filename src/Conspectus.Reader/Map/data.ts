// What the server tells about the papers' places; the shape is MapSheet's.

export interface TopicMark {
  id: number;
  label: string;
  level: "chapter" | "topic" | "theme";
  parent: number | null;
  hue: number;
  size: number;
  x: number;
  y: number;
  /** The outline of its territory, a path in units of MapSheet.PathUnits; chapters and topics that are dense somewhere have one. */
  region: string | null;
}

/** A value of a field: the word of addresses, and what is shown. */
export interface Worded { word: string; label: string }

interface Head { count: number; topics: TopicMark[]; decisions: Worded[]; kinds: Worded[] }
interface Names { ids: string[]; titles: string[]; authors: string[] }

const unknown = 255;

export class Atlas {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly hue: Uint8Array;
  readonly topics: ReadonlyMap<number, TopicMark>;
  /** The theme, topic and chapter of each paper, in this order. */
  readonly paths: readonly (readonly number[])[];
  /** The years of the papers; 0 where one is not known. */
  readonly yearOf: Int16Array;
  readonly decisions: readonly Worded[];
  readonly kinds: readonly Worded[];
  /** For each paper a number of the decisions. */
  readonly decisionOf: Uint8Array;
  /** For each paper a number of the kinds; 255 where it is not known. */
  readonly kindOf: Uint8Array;
  private readonly trustOf: Uint8Array;
  private names: Names | null = null;

  /** Reads what MapSheetWriter.cs writes. */
  constructor(bytes: ArrayBuffer) {
    const length = new DataView(bytes).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as Head;
    const n = (this.count = head.count);
    let at = 4 + length;
    const places = new Float32Array(bytes, at, 2 * n);
    const themes = new Int32Array(bytes, (at += 8 * n), n);
    this.yearOf = new Int16Array(bytes, (at += 4 * n), n);
    this.trustOf = new Uint8Array(bytes, (at += 2 * n), n);
    this.decisionOf = new Uint8Array(bytes, (at += n), n);
    this.kindOf = new Uint8Array(bytes, at + n, n);
    [this.decisions, this.kinds] = [head.decisions, head.kinds];
    this.x = Float32Array.from({ length: n }, (_, i) => places[2 * i]!);
    this.y = Float32Array.from({ length: n }, (_, i) => places[2 * i + 1]!);
    this.topics = new Map(head.topics.map((t) => [t.id, t]));
    const paths = new Map(head.topics.map((t) => [t.id, this.pathOf(t.id)]));
    this.paths = Array.from(themes, (t) => paths.get(t) ?? []);
    this.hue = Uint8Array.from(themes, (t) => (this.topics.get(t)?.hue ?? 0) % 12);
  }

  /** The names come after the dots. */
  async fetchNames(): Promise<void> { this.names = await json<Names>("/map/names"); }

  /** Empty until the names have come. */
  id(i: number): string { return this.names?.ids[i] ?? ""; }
  title(i: number): string { return this.names?.titles[i] ?? "…"; }
  authors(i: number): string { return this.names?.authors[i] ?? ""; }
  trust(i: number): number | null { return this.trustOf[i] === unknown ? null : this.trustOf[i]!; }
  /** The paper with an id, once the names have come; null if there is none. */
  find(id: string): number | null {
    const at = this.names?.ids.indexOf(id) ?? -1;
    return at < 0 ? null : at;
  }

  address(i: number): string { return `/papers/${encodeURIComponent(this.id(i))}`; }

  /** The topic of the middle level, which is what a researcher would call the paper's topic. */
  topicOf(i: number): TopicMark | undefined {
    const path = this.paths[i] ?? [];
    return this.topics.get(path[1] ?? path[0] ?? -1);
  }

  isIn(i: number, topic: number): boolean { return this.paths[i]?.includes(topic) ?? false; }

  /** Whether a topic is another or lies below it. */
  isBelow(id: number, above: number): boolean { return this.pathOf(id).includes(above); }

  members(topic: number): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.count; i++) if (this.isIn(i, topic)) found.push(i);
    return found;
  }

  private pathOf(id: number): number[] {
    const path: number[] = [];
    for (let t = this.topics.get(id); t; t = t.parent === null ? undefined : this.topics.get(t.parent)) path.push(t.id);
    return path;
  }
}

export async function json<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

export async function loadAtlas(): Promise<Atlas> {
  const response = await fetch("/map/data");
  if (!response.ok) throw new Error(`/map/data: ${response.status}`);
  return new Atlas(await response.arrayBuffer());
}
