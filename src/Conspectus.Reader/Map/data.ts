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

interface Sheet {
  positions: string;
  ids: string[];
  titles: string[];
  authors: string[];
  themes: number[];
  /** How many of a paper's ten nearest are among the thirty nearest on the map. */
  trust: (number | null)[];
  /** Null where all are of one year; 0 where a paper's is not known. */
  years: number[] | null;
  topics: TopicMark[];
}

export class Atlas {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly hue: Uint8Array;
  readonly topics: ReadonlyMap<number, TopicMark>;
  /** The theme, topic and chapter of each paper, in this order. */
  readonly paths: readonly (readonly number[])[];
  /** The years there are, ascending; none where all papers are of one. */
  readonly years: readonly number[];

  constructor(private readonly sheet: Sheet) {
    const bytes = Uint8Array.from(atob(sheet.positions), (c) => c.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    this.count = sheet.ids.length;
    this.x = Float32Array.from({ length: this.count }, (_, i) => view.getFloat32(i * 8, true));
    this.y = Float32Array.from({ length: this.count }, (_, i) => view.getFloat32(i * 8 + 4, true));
    this.topics = new Map(sheet.topics.map((t) => [t.id, t]));
    const paths = new Map(sheet.topics.map((t) => [t.id, this.pathOf(t.id)]));
    this.paths = sheet.themes.map((t) => paths.get(t) ?? []);
    this.years = [...new Set(sheet.years)].filter((y) => y > 0).sort((a, b) => a - b);
    this.hue = Uint8Array.from(sheet.themes, (t) => (this.topics.get(t)?.hue ?? 0) % 12);
  }

  id(i: number): string { return this.sheet.ids[i] ?? ""; }
  title(i: number): string { return this.sheet.titles[i] ?? ""; }
  authors(i: number): string { return this.sheet.authors[i] ?? ""; }
  trust(i: number): number | null { return this.sheet.trust[i] ?? null; }
  year(i: number): number { return this.sheet.years?.[i] ?? 0; }
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

export const loadAtlas = async (): Promise<Atlas> => new Atlas(await json<Sheet>("/map/data"));
