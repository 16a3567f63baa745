// Which papers are asked for: only these are lit, listed and met by the pointer.
import type { Atlas } from "./data";
import { fields, type Field, type Filters, type Values } from "./fields";

export interface Narrowing {
  topic: number | null;
  /** Each leaves only its papers; null leaves all. */
  sets: readonly (ReadonlySet<number> | null)[];
  filters: Filters;
}

/** One for a paper that meets everything, else zero. A filter whose values have not come leaves all. */
export function litOf(atlas: Atlas, { topic, sets, filters }: Narrowing, values: (field: Field) => Values | null): Uint8Array {
  const lit = new Uint8Array(atlas.count).fill(1);
  if (topic !== null) for (let i = 0; i < lit.length; i++) lit[i] = atlas.isIn(i, topic) ? 1 : 0;
  for (const set of sets) if (set) for (let i = 0; i < lit.length; i++) if (!set.has(i)) lit[i] = 0;
  for (const field of fields) {
    const its = filters[field].length > 0 ? values(field) : null;
    if (!its) continue;
    const wanted = its.list.map((v) => filters[field].includes(v.word));
    for (let i = 0; i < lit.length; i++) if (!wanted[its.of[i]!]) lit[i] = 0;
  }
  return lit;
}
