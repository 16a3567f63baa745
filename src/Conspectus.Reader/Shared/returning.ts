import { isChord, isTyping } from "./keys";
import { current, rowOf, rows, titleOf } from "./rows";

const list = "conspectus-list";
const at = "conspectus-row";

interface Walked { from: string; ids: string[] }

/**
 * Going back to a list gives the focus to the row that it was left at; a paper that was opened from a list leads to the one before it
 * and to the one after it.
 */
export function rememberLists(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest(".paper-item-title");
    const row = link && rowOf(link);
    if (!row || row.closest(".paper-more")) return;
    const walked: Walked = { from: location.pathname + location.search, ids: rows().map((r) => r.dataset["paper"]!) };
    sessionStorage.setItem(list, JSON.stringify(walked));
    sessionStorage.setItem(at + walked.from, row.dataset["paper"]!);
  });
  addEventListener("pagehide", () => {
    const row = current();
    if (row) sessionStorage.setItem(at + location.pathname + location.search, row.dataset["paper"]!);
  });
  addEventListener("pageshow", () => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const id = sessionStorage.getItem(at + location.pathname + location.search);
    if (!id || entry?.type === "navigate" || document.activeElement !== document.body) return;
    const row = rows().find((r) => r.dataset["paper"] === id);
    if (row) titleOf(row).focus({ preventScroll: entry?.type === "reload" });
  });
  showNeighbours();
}

function showNeighbours(): void {
  const paper = document.querySelector<HTMLElement>("article.paper[data-paper]");
  const text = sessionStorage.getItem(list);
  if (!paper || !text) return;
  const { from, ids } = JSON.parse(text) as Walked;
  const here = ids.indexOf(paper.dataset["paper"]!);
  if (here < 0) return;
  const nav = document.createElement("nav");
  nav.className = "list-walk";
  nav.setAttribute("aria-label", "In the list");
  nav.append(link(from, "Back to the list", null));
  nav.append(Object.assign(document.createElement("span"), { className: "quiet", textContent: `${here + 1} of ${ids.length}` }));
  if (here > 0) nav.append(link(`/papers/${ids[here - 1]!}`, "Previous", "["));
  if (here + 1 < ids.length) nav.append(link(`/papers/${ids[here + 1]!}`, "Next", "]"));
  paper.before(nav);
  document.addEventListener("keydown", (event) => {
    if (isChord(event) || isTyping()) return;
    nav.querySelector<HTMLElement>(`[data-walk="${CSS.escape(event.key)}"]`)?.click();
  });
}

function link(href: string, text: string, key: string | null): HTMLAnchorElement {
  const element = Object.assign(document.createElement("a"), { href, textContent: text });
  if (!key) return element;
  element.dataset["walk"] = key;
  element.setAttribute("aria-keyshortcuts", key);
  element.append(" ", Object.assign(document.createElement("kbd"), { textContent: key }));
  element.lastElementChild!.setAttribute("aria-hidden", "true");
  return element;
}
