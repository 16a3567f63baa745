// A finger that moves the paper of the queue to the side gives a mark: to the right like, to the left skip. Whatever goes up or down is
// the browser's, and so is what begins at the edge of the screen, in a field, or in something that scrolls to the side itself.

const begin = 12;
/** How far a finger has to go, as a share of the width and at least in pixels. */
const far = { share: 0.28, least: 90 };
const edge = 24;
const known = "conspectus-swipes";
const enough = 3;

interface Stroke { id: number; x: number; y: number; paper: HTMLElement; isSideways: boolean }

/** Gives marks by swipes; calls back with the mark. */
export function giveMarksBySwipes(queue: HTMLElement, give: (mark: "liked" | "skipped") => void): void {
  let stroke: Stroke | null = null;
  const sign = document.createElement("div");
  sign.className = "swipe-sign";
  sign.setAttribute("aria-hidden", "true");
  queue.after(sign);
  hint(queue);
  noteWhatIsWide(queue);

  const end = (): void => {
    if (stroke) stroke.paper.style.transform = "";
    queue.removeAttribute("data-swiping");
    sign.removeAttribute("data-mark");
    stroke = null;
  };

  queue.addEventListener("pointerdown", (event) => {
    const paper = queue.querySelector<HTMLElement>(".queue-paper");
    if (stroke || !paper || event.pointerType === "mouse" || !event.isPrimary || !isOurs(event, paper)) return;
    stroke = { id: event.pointerId, x: event.clientX, y: event.clientY, paper, isSideways: false };
  });
  queue.addEventListener("pointermove", (event) => {
    if (!stroke || event.pointerId !== stroke.id) return;
    const [right, down] = [event.clientX - stroke.x, event.clientY - stroke.y];
    if (!stroke.isSideways) {
      if (Math.hypot(right, down) < begin) return;
      if (Math.abs(right) < 2 * Math.abs(down)) return end();
      stroke.isSideways = true;
      queue.setPointerCapture(event.pointerId);
      queue.setAttribute("data-swiping", "");
    }
    stroke.paper.style.transform = `translateX(${right}px)`;
    sign.textContent = right > 0 ? "Like" : "Skip";
    sign.dataset["mark"] = right > 0 ? "liked" : "skipped";
    sign.toggleAttribute("data-far", isFar(right));
  });
  queue.addEventListener("pointerup", (event) => {
    if (!stroke || event.pointerId !== stroke.id) return;
    const [right, isSideways] = [event.clientX - stroke.x, stroke.isSideways];
    end();
    if (!isSideways) return;
    // The finger may have lifted over a link: this was no press. A press that begins after it is one.
    const allow = (): void => queue.removeEventListener("click", stop, { capture: true });
    queue.addEventListener("click", stop, { capture: true, once: true });
    queue.addEventListener("pointerdown", allow, { capture: true, once: true });
    setTimeout(allow, 50);
    if (!isFar(right)) return;
    count();
    give(right > 0 ? "liked" : "skipped");
  });
  queue.addEventListener("pointercancel", end);
  // Otherwise Chromium takes a quick swipe for a fling, and makes no click of a tap that comes soon after it: one on Undo, say.
  queue.addEventListener("touchmove", (event) => {
    if (stroke?.isSideways && event.cancelable) event.preventDefault();
  }, { passive: false });
}

/** What is wider than the screen scrolls to the side, and is no place for swipes. */
export function noteWhatIsWide(queue: HTMLElement): void {
  for (const text of queue.querySelectorAll<HTMLElement>(".queue-paper .abstract")) {
    text.classList.toggle("wide", text.scrollWidth > text.clientWidth + 1);
  }
}

const isFar = (by: number): boolean => Math.abs(by) >= Math.max(far.least, far.share * innerWidth);

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isOurs(event: PointerEvent, paper: HTMLElement): boolean {
  if (innerWidth > 736 || event.clientX < edge || event.clientX > innerWidth - edge) return false;
  let element = event.target as HTMLElement | null;
  if (!element || !paper.contains(element) || element.closest("input, textarea, select, button, summary, .queue-bar")) return false;
  for (; element && element !== paper; element = element.parentElement) {
    if (element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX)) return false;
  }
  return true;
}

/** Says how it works until it was done a few times. */
function hint(queue: HTMLElement): void {
  const line = document.querySelector<HTMLElement>("[data-swipe-hint]");
  if (line && swipes() < enough) line.hidden = false;
  if (line) queue.addEventListener("conspectus-swiped", () => { line.hidden = swipes() >= enough; });
}

function count(): void {
  try {
    localStorage.setItem(known, String(swipes() + 1));
  } catch {
    // The browser keeps nothing: the hint stays.
  }
  document.querySelector("[data-queue]")?.dispatchEvent(new Event("conspectus-swiped"));
}

function swipes(): number {
  try {
    return Number(localStorage.getItem(known)) || 0;
  } catch {
    return 0;
  }
}
