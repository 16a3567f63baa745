// A button that is replaced between the press and the release of a finger is never clicked.

let last: Promise<void> = Promise.resolve();
/** A click follows the release of its pointer, if one comes at all, within this many milliseconds. */
const clickFollows = 50;

document.addEventListener("pointerdown", () => {
  last = new Promise((resolve) => {
    document.addEventListener("click", () => setTimeout(resolve), { capture: true, once: true });
    document.addEventListener("pointerup", () => setTimeout(resolve, clickFollows), { capture: true, once: true });
    document.addEventListener("pointercancel", () => resolve(), { capture: true, once: true });
  });
}, { capture: true });

/** Waits until no finger or mouse button is down and the click it made has been told. */
export const pressEnds = (): Promise<void> => last;
