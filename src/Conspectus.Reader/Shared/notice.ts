// One line below the masthead for each thing that the reader has to know.

/** Says something until it is said otherwise; the same words again change nothing. */
export function tell(name: string, words: string, action?: { label: string; act: () => void }): void {
  const line = find(name) ?? make(name);
  if (line.dataset["words"] === words) return;
  line.dataset["words"] = words;
  const text = document.createElement("span");
  text.textContent = words;
  line.replaceChildren(text);
  if (!action) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  button.textContent = action.label;
  button.addEventListener("click", action.act);
  line.append(button);
}

export function untell(name: string): void { find(name)?.remove(); }

const find = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-notice="${name}"]`);

function make(name: string): HTMLElement {
  const line = document.createElement("div");
  line.className = "work notice";
  line.setAttribute("role", "status");
  line.dataset["notice"] = name;
  document.querySelector(".masthead")?.after(line);
  return line;
}
