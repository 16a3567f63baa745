// What the colours mean, value by value: each is a button that leaves only its papers.
import { fieldOf, fields, type Field } from "./fields";
import type { Question } from "./question";
import type { State } from "./state";

export interface LegendActs {
  colour(name: string): void;
  toggle(field: Field, word: string): void;
  /** Takes a filter of a list off. */
  drop(at: number): void;
  list(): void;
}

const names: Record<string, string> = { ids: "chosen one by one", note: "with a note", exact: "words as typed" };

export class Legend {
  private readonly choice: HTMLSelectElement;
  private readonly note: HTMLElement;
  private readonly values: HTMLElement;
  private readonly chips: HTMLElement;
  private readonly chosen: HTMLElement;

  constructor(root: HTMLElement, private readonly acts: LegendActs) {
    const part = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-map-${name}]`)!;
    [this.choice, this.note, this.values] = [part<HTMLSelectElement>("layer"), part("layer-note"), part("values")];
    [this.chips, this.chosen] = [part("chips"), part("chosen")];
    this.choice.addEventListener("change", () => acts.colour(this.choice.value));
    part("list").addEventListener("click", () => acts.list());
  }

  /** Offers a way of colouring that the papers tell something by. */
  offer(name: string): void { this.choice.querySelector<HTMLOptionElement>(`[value="${name}"]`)!.hidden = false; }

  /** Whether there is such a way of colouring. */
  has(name: string): boolean { return [...this.choice.options].some((o) => o.value === name && !o.hidden); }

  show(state: State, question: Question, narrowed: boolean): void {
    this.choice.value = state.colour;
    const field = fieldOf(state.colour);
    const values = field && question.valuesOf(field);
    const counts = field && question.countsOf(field, state);
    const note = question.note(state);
    this.note.textContent = note;
    this.note.hidden = note === "";
    this.values.hidden = !values;
    this.values.classList.toggle("map-values-short", field === "year");
    // A button that has the focus keeps it: the values of a field are the same ones as before.
    const there = [...this.values.querySelectorAll<HTMLButtonElement>("button")];
    const same = field && values && there.length === values.list.length && there.every((b, i) => b.value === values.list[i]!.word);
    if (field && values && !same) this.values.replaceChildren(...values.list.map((v) => this.button(field, v.word)));
    this.values.querySelectorAll<HTMLButtonElement>("button").forEach((button, i) => {
      const value = values?.list[i];
      if (!field || !value) return;
      button.setAttribute("aria-pressed", String(state.filters[field].includes(value.word)));
      const [dot, label, count] = [...button.children] as HTMLElement[];
      dot!.style.backgroundColor = `rgb(${value.colour.join(" ")})`;
      label!.textContent = value.label;
      count!.textContent = (counts?.[i] ?? value.count).toLocaleString("en");
    });
    const others = fields.filter((f) => f !== field).flatMap((f) => state.filters[f].map((word) =>
      this.chip(question.valuesOf(f)?.list.find((v) => v.word === word)?.label ?? word, () => this.acts.toggle(f, word))));
    const lists = state.others.map(([name, value], at) => this.chip(names[name] ?? `${name}: ${value}`, () => this.acts.drop(at)));
    this.chips.replaceChildren(...others, ...lists);
    this.chips.hidden = this.chips.childElementCount === 0;
    this.chosen.hidden = !narrowed || state.selection !== null || state.listed;
  }

  private button(field: Field, word: string): HTMLElement {
    const [item, button] = [document.createElement("li"), document.createElement("button")];
    Object.assign(button, { type: "button", value: word });
    for (const name of ["map-dot", "map-value-label", "map-value-count"]) {
      button.append(Object.assign(document.createElement("span"), { className: name }), " ");
    }
    button.addEventListener("click", () => this.acts.toggle(field, word));
    item.append(button);
    return item;
  }

  private chip(text: string, drop: () => void): HTMLElement {
    const chip = Object.assign(document.createElement("button"), { type: "button", className: "map-chip", textContent: text });
    const hidden = Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: ", remove" });
    const cross = Object.assign(document.createElement("span"), { textContent: " ×" });
    cross.setAttribute("aria-hidden", "true");
    chip.append(cross, hidden);
    chip.addEventListener("click", drop);
    return chip;
  }
}
