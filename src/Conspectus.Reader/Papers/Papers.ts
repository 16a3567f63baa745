import { isChord } from "../Shared/keys";
import { fragment } from "../Shared/requests";
import { showsNow } from "../Shared/status";
import { rows, titleOf } from "../Shared/rows";
import { refresh } from "../Shared/selection";

const pause = 80;

// Search as you type: asks for the list alone and keeps the address in step, so that it can be shared.
const form = document.querySelector<HTMLFormElement>("[data-live-search]");
const results = document.querySelector<HTMLElement>("[data-results]");
let timer: number | undefined;
let running: AbortController | undefined;

if (form && results) {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(form, results), pause);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void update(form, results);
  });
  const field = form.querySelector<HTMLTextAreaElement>("[data-search-field]")!;
  field.addEventListener("keydown", (event) => {
    if (isChord(event) || event.shiftKey) return;
    if (event.key === "Enter") form.requestSubmit();
    else if (event.key === "ArrowDown" && field.selectionEnd === field.value.length) rows().slice(0, 1).forEach((r) => titleOf(r).focus());
    else return;
    event.preventDefault();
  });
  // A filter is put on or taken off in place: the focus stays where it is, and what was unfolded stays so.
  results.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".filter-group a, .chip");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = link.pathname + link.search;
    const keep = placeOf(link, results);
    void show(address, results, () => {
      history.pushState(null, "", address);
      takeFilters(form);
      keep();
    });
  });
  addEventListener("popstate", () => location.reload());
}

function update(from: HTMLFormElement, into: HTMLElement): Promise<void> {
  const address = addressOf(from);
  return show(address, into, () => history.replaceState(null, "", address));
}

async function show(address: string, into: HTMLElement, then: () => void): Promise<void> {
  running?.abort();
  running = new AbortController();
  into.setAttribute("aria-busy", "true");
  try {
    const { html, revision } = await fragment(address, running.signal);
    into.innerHTML = html;
    showsNow(revision);
    refresh();
    then();
    into.removeAttribute("aria-busy");
    announce(into);
  } catch (trouble) {
    if (!(trouble instanceof DOMException && trouble.name === "AbortError")) location.assign(address);
  }
}

/** Remembers which choice has the focus and what is unfolded, and gives a way to have it so again in a list that came in its place. */
function placeOf(link: HTMLAnchorElement, into: HTMLElement): () => void {
  const nameOf = (choice: Element) => choice.querySelector(".filter-label")?.textContent ?? "";
  const field = link.closest<HTMLElement>("[data-filter]")?.dataset["filter"];
  const name = nameOf(link);
  const unfolded = [...into.querySelectorAll<HTMLElement>("details[open][data-filter]")].map((d) => d.dataset["filter"]);
  const open = into.querySelector<HTMLInputElement>("#filters-open")!.checked;
  return () => {
    into.querySelector<HTMLInputElement>("#filters-open")!.checked = open;
    for (const details of into.querySelectorAll<HTMLDetailsElement>("details[data-filter]")) {
      details.open ||= unfolded.includes(details.dataset["filter"]);
    }
    const group = field && into.querySelector(`[data-filter="${field}"]`);
    const same = group ? [...group.querySelectorAll<HTMLElement>("a")].find((a) => nameOf(a) === name) : undefined;
    (same ?? into.querySelector<HTMLElement>(".chip") ?? document.querySelector<HTMLElement>("[data-search-field]"))?.focus();
  };
}

/** The form asks for what the address asks for, and for its own words and order. */
function takeFilters(into: HTMLFormElement): void {
  for (const hidden of into.querySelectorAll("input[type=hidden]")) hidden.remove();
  const asked = new URLSearchParams(location.search);
  const field = into.querySelector<HTMLTextAreaElement>("[data-search-field]")!;
  if (!asked.has("q")) field.value = "";
  into.querySelector<HTMLSelectElement>("select[name=sort]")!.value = asked.get("sort") ?? "";
  for (const [name, value] of asked) {
    if (["q", "exact", "page", "sort"].includes(name)) continue;
    into.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
}

// Said by what stays in the page: a screen reader does not hear an element that comes with its text.
function announce(from: HTMLElement): void {
  const parts = [...from.querySelectorAll("#results-count, [data-results-note]")];
  const said = parts.map((part) => part.textContent.replace(/\s+/g, " ").trim());
  document.querySelector("[data-results-status]")!.textContent = said.join(". ");
}

function addressOf(from: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(from)) {
    if (typeof value === "string" && value.trim() !== "") fields.append(name, value.trim());
  }
  const query = fields.toString();
  return query === "" ? "/papers" : `/papers?${query}`;
}
