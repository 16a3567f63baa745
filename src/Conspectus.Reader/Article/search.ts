/** Finds words in the article: all places are marked, and each is gone to in turn. */
export function searchArticle(): void {
  const form = document.querySelector<HTMLFormElement>("[data-live-search]");
  const text = document.querySelector<HTMLElement>(".written-text");
  if (!form || !text || !("highlights" in CSS)) return;
  form.hidden = false;
  const field = form.querySelector("input")!;
  const count = form.querySelector<HTMLElement>("[data-found]")!;
  const next = form.querySelector<HTMLButtonElement>("[data-next]")!;
  let found: Range[] = [];
  let at = -1;

  const find = (): void => {
    const words = field.value.trim().toLowerCase();
    found = words.length < 2 ? [] : places(text, words);
    at = -1;
    CSS.highlights.set("found", new Highlight(...found));
    CSS.highlights.delete("found-here");
    count.textContent = words.length < 2 ? "" : found.length === 0 ? "not found" : String(found.length);
    next.hidden = found.length === 0;
  };
  const go = (step: number): void => {
    if (found.length === 0) return;
    at = (at + step + found.length) % found.length;
    const range = found[at]!;
    CSS.highlights.set("found-here", new Highlight(range));
    count.textContent = `${at + 1} of ${found.length}`;
    const box = range.getBoundingClientRect();
    scrollTo({ top: scrollY + box.top - innerHeight / 3 });
  };
  field.addEventListener("input", find);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(1);
  });
}

/** Words are found across elements: the text of a paragraph is one string. */
function places(root: HTMLElement, words: string): Range[] {
  const ranges: Range[] = [];
  for (const block of root.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6, p, li")) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What stands in a paragraph of an item belongs to the paragraph.
      const around = node.parentElement!;
      if (around.closest("h1, h2, h3, h4, h5, h6, p, li") === block && !around.closest(".edit")) nodes.push(node as Text);
    }
    const all = nodes.map((n) => n.data).join("").toLowerCase();
    for (let i = all.indexOf(words); i >= 0; i = all.indexOf(words, i + words.length)) {
      const range = new Range();
      const [first, start] = at(nodes, i);
      const [last, end] = at(nodes, i + words.length - 1);
      range.setStart(first, Math.min(start, first.length));
      range.setEnd(last, Math.min(end + 1, last.length));
      ranges.push(range);
    }
  }
  return ranges;
}

function at(nodes: Text[], offset: number): [Text, number] {
  for (const node of nodes) {
    if (offset < node.length) return [node, offset];
    offset -= node.length;
  }
  return [nodes.at(-1)!, nodes.at(-1)!.length];
}
