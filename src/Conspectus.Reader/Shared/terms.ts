import { fragment } from "./requests";
import { showsNow } from "./status";

const pause = 250;

/**
 * Shows what a term means while the pointer rests on it or it has the focus, and on a touch. Without script its link leads to the glossary.
 * The card follows the link in the page, so that the next step of the Tab key enters it.
 */
export function explainTerms(): void {
  const card = Object.assign(document.createElement("div"), { id: "term-card", className: "term-card", hidden: true });
  card.setAttribute("role", "group");
  const known = new Map<string, string>();
  let shown: HTMLAnchorElement | null = null;
  let timer = 0;
  let touched = false;

  const hide = (): void => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  };
  const fill = (term: string, html: string): void => {
    card.innerHTML = html; // made by the reader, which escapes all text
    card.setAttribute("aria-label", `What ${term} means`);
  };
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    clearTimeout(timer);
    if (link === shown) return;
    hide();
    shown = link;
    const term = link.dataset["term"]!;
    try {
      if (!known.has(term)) known.set(term, (await fragment(meaning(term))).html);
    } catch {
      return hide(); // The link leads there all the same.
    }
    if (shown !== link) return;
    fill(term, known.get(term)!);
    link.after(card);
    link.setAttribute("aria-describedby", card.id);
    card.hidden = false;
    place(card, link);
  };
  const linkAt = (event: Event): HTMLAnchorElement | null => (event.target as Element).closest?.<HTMLAnchorElement>("a.term") ?? null;
  const isInside = (node: EventTarget | null): boolean => node instanceof Node && (card.contains(node) || shown?.contains(node) === true);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkAt(event);
    if (link && link !== shown) {
      clearTimeout(timer);
      timer = setTimeout(() => void show(link), pause);
    } else if (isInside(event.target)) clearTimeout(timer);
    else {
      clearTimeout(timer);
      if (shown && !isInside(document.activeElement)) timer = setTimeout(hide, pause);
    }
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link?.matches(":focus-visible")) void show(link);
    else if (shown && !isInside(event.target)) hide();
  });
  addEventListener("scroll", (event) => {
    if (!shown || event.target === card) return;
    const box = shown.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) hide();
    else place(card, shown);
  }, { passive: true, capture: true });
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (shown && !isInside(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link || !touched || link === shown) return;
    event.preventDefault(); // The second touch follows the link.
    void show(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    if (card.contains(document.activeElement)) shown.focus();
    hide();
  });
  card.addEventListener("submit", (event) => {
    event.preventDefault();
    void keep(event.target as HTMLFormElement);
  });

  async function keep(form: HTMLFormElement): Promise<void> {
    const term = new FormData(form).get("term") as string;
    try {
      const body = new URLSearchParams(new FormData(form) as never);
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      if (answer.type !== "opaqueredirect" && !answer.ok) throw new Error(String(answer.status));
      const { html, revision } = await fragment(meaning(term));
      known.set(term, html);
      showsNow(revision);
      fill(term, html);
      card.querySelector("button")?.focus();
    } catch {
      form.querySelector("[role=status]")!.textContent = "This was not saved. Is Conspectus still running?";
    }
  }
}

const meaning = (term: string): string => `/glossary/meaning?term=${encodeURIComponent(term)}`;

/** Below the term, or above it where there is no room; on a narrow page the style puts it at the foot. */
function place(card: HTMLElement, link: HTMLElement): void {
  const box = link.getBoundingClientRect();
  const top = box.bottom + card.offsetHeight + 12 < innerHeight ? box.bottom + 6 : Math.max(8, box.top - card.offsetHeight - 6);
  card.style.setProperty("--top", `${top}px`);
  card.style.setProperty("--left", `${Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 16))}px`);
}
