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
}

async function update(from: HTMLFormElement, into: HTMLElement): Promise<void> {
  running?.abort();
  running = new AbortController();
  const address = addressOf(from);
  into.setAttribute("aria-busy", "true");
  try {
    const { html, revision } = await fragment(address, running.signal);
    into.innerHTML = html;
    showsNow(revision);
    refresh();
    history.replaceState(null, "", address);
    into.removeAttribute("aria-busy");
    announce(into);
  } catch (trouble) {
    if (!(trouble instanceof DOMException && trouble.name === "AbortError")) location.assign(address);
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
    if (typeof value === "string" && value.trim() !== "") fields.set(name, value.trim());
  }
  const query = fields.toString();
  return query === "" ? "/papers" : `/papers?${query}`;
}
