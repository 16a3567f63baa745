const pause = 250;

/**
 * Shows the words of the abstract that a sentence is drawn from: while the pointer rests on it, its citation has the focus, or it is
 * tapped.
 */
export function showEvidence(): void {
  const panel = document.querySelector<HTMLElement>("#evidence");
  const text = document.querySelector<HTMLElement>(".written-text");
  if (!panel || !text) return;
  const known = new Map<string, Promise<string>>();
  let timer = 0;
  let shown: Element | null = null;

  const hide = (): void => {
    clearTimeout(timer);
    panel.hidden = true;
    shown?.classList.remove("shown");
    shown = null;
  };
  const show = async (said: HTMLElement): Promise<void> => {
    clearTimeout(timer);
    if (said === shown) return;
    hide();
    shown = said;
    said.classList.add("shown");
    const parts = await Promise.all(said.dataset["evidence"]!.split(" ").filter(Boolean).map((of) => {
      if (!known.has(of)) known.set(of, fetch(`/article/evidence?of=${encodeURIComponent(of)}`).then((r) => r.ok ? r.text() : ""));
      return known.get(of)!.catch(() => { known.delete(of); return ""; });
    }));
    if (shown !== said || parts.join("") === "") return;
    panel.innerHTML = parts.join(""); // made by the reader, which escapes all text
    const close = Object.assign(document.createElement("button"), { type: "button", className: "quiet-button", textContent: "Close" });
    close.addEventListener("click", hide);
    panel.append(close);
    panel.hidden = false;
    place(panel, said);
  };
  // A term in it tells what it means instead.
  const saidAt = (event: Event): HTMLElement | null =>
    (event.target as Element).closest(".term, .term-card") ? null : (event.target as Element).closest<HTMLElement>(".said");

  text.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const said = saidAt(event);
    clearTimeout(timer);
    if (said) timer = setTimeout(() => void show(said), pause);
    else if (shown) timer = setTimeout(hide, pause);
  });
  panel.addEventListener("pointerover", () => clearTimeout(timer));
  text.addEventListener("focusin", (event) => {
    const said = saidAt(event);
    if (said && (event.target as Element).matches(":focus-visible")) void show(said);
    else if (!said) hide();
  });
  text.addEventListener("click", (event) => {
    const said = saidAt(event);
    if (!said || (event.target as Element).closest("a, button") || getSelection()?.toString()) return;
    if (said === shown && !panel.hidden) hide();
    else void show(said);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => {
    const target = event.target as Element;
    if (shown && !panel.contains(target) && !target.closest(".said")) hide();
  });
}

/** Below the sentence, or above it where there is no room; on a narrow page the style puts it at the foot. */
function place(panel: HTMLElement, said: HTMLElement): void {
  const box = said.getBoundingClientRect();
  const height = panel.offsetHeight;
  const top = box.bottom + height + 12 < innerHeight ? box.bottom + 8 : Math.max(8, box.top - height - 8);
  panel.style.setProperty("--top", `${top}px`);
  panel.style.setProperty("--left", `${Math.max(8, Math.min(box.left, innerWidth - panel.offsetWidth - 16))}px`);
}
