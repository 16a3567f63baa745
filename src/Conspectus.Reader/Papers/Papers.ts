import { fragment } from "../Shared/requests";

const pause = 130;

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
}

async function update(from: HTMLFormElement, into: HTMLElement): Promise<void> {
  running?.abort();
  running = new AbortController();
  const address = addressOf(from);
  into.setAttribute("aria-busy", "true");
  try {
    into.innerHTML = await fragment(address, running.signal);
    history.replaceState(null, "", address);
    into.removeAttribute("aria-busy");
  } catch (trouble) {
    if (!(trouble instanceof DOMException && trouble.name === "AbortError")) location.assign(address);
  }
}

function addressOf(from: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(from)) {
    if (typeof value === "string" && value.trim() !== "") fields.set(name, value.trim());
  }
  const query = fields.toString();
  return query === "" ? "/papers" : `/papers?${query}`;
}
