// A button that is replaced between the press and the release of a finger is never clicked.

/** A click follows the release of its pointer, if one comes at all, within this many milliseconds. */
const clickFollows = 50;

let last: Promise<void> = Promise.resolve();
let release: (() => void) | null = null;
let timer = 0;

const end = (): void => {
  release?.();
  release = null;
};
const endIn = (milliseconds: number): void => {
  clearTimeout(timer);
  timer = setTimeout(end, milliseconds);
};

document.addEventListener("pointerdown", () => {
  clearTimeout(timer);
  if (!release) last = new Promise((resolve) => { release = resolve; });
}, { capture: true });
document.addEventListener("pointerup", () => endIn(clickFollows), { capture: true });
document.addEventListener("click", () => endIn(0), { capture: true });
document.addEventListener("pointercancel", end, { capture: true });

/** Waits until no finger or mouse button is down and the click it made has been told. */
export const pressEnds = (): Promise<void> => last;
