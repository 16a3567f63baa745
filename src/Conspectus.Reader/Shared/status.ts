import { onAnswer, state } from "./changes";
import { tell, untell } from "./notice";

interface Status {
  running: boolean;
  stage: string;
  stages: string[];
  fraction: number;
  failure: string | null;
  runs: number;
  revision: Revision;
}

type Part = "papers" | "analysis" | "reading";
type Revision = Record<Part, number>;

const interval = 700;
const parts: readonly Part[] = ["papers", "analysis", "reading"];

/** The state of the library that this page shows; of parts that it does not show there is none. */
const shown: Partial<Revision> = {};

/**
 * Asks again and again what the program is doing and which state the library has. While it imports or analyses, shows how far it is;
 * when it is done, shows the page anew, once. Where the library was changed otherwise, by another program or in another tab, says so.
 */
export function watchStatus(): void {
  for (const part of parts) {
    const value = document.body.dataset[`${part}Revision`];
    if (value !== undefined) shown[part] = Number(value);
  }
  onAnswer(({ revision }) => {
    if (revision && shown.reading !== undefined) shown.reading = Math.max(shown.reading, revision.reading);
  });
  const strip = document.querySelector<HTMLElement>(".work[data-runs]");
  let timer = 0;
  const poll = async (comingBack = false): Promise<void> => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") return;
    const before = state();
    let pause = interval;
    try {
      const status = (await (await fetch("/status")).json()) as Status;
      if (strip && !status.running) return done(strip);
      if (strip) show(strip, status);
      // An answer to a mark given meanwhile would seem to be another's change.
      else if (!before.busy && !state().busy && before.made === state().made) compare(status.revision, comingBack);
    } catch {
      pause *= 4; // The program may be busy or gone: ask again, less often.
    }
    timer = setTimeout(() => void poll(), pause);
  };
  addEventListener("visibilitychange", () => void poll());
  addEventListener("pageshow", (event) => {
    // A page that comes back is as it was left, or as the browser kept it: nobody has begun to type.
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    void poll(event.persisted || entry?.type === "back_forward");
  });
}

/** The page's main part was replaced by one made from this state. */
export function showsNow(revision: string): void {
  const values = revision.split("-").map(Number);
  parts.forEach((part, i) => {
    if (shown[part] !== undefined && Number.isFinite(values[i])) shown[part] = values[i]!;
  });
  untell("changed");
}

function compare(now: Revision, comingBack: boolean): void {
  if (!parts.some((part) => shown[part] !== undefined && now[part] > shown[part])) return;
  if (comingBack && !isBusy()) return location.reload();
  tell("changed", "The library has changed since this page was made.", { label: "Show it anew", act: () => location.reload() });
}

function show(strip: HTMLElement, work: Status): void {
  strip.querySelector("[data-work-stage]")!.textContent = work.stage;
  strip.querySelector("[data-work-percent]")!.textContent = `${Math.round(work.fraction * 100)} %`;
  strip.querySelector<HTMLProgressElement>("[data-work-bar]")!.value = work.fraction;
  const list = document.querySelector("[data-work-stages]");
  list?.replaceChildren(
    ...work.stages.map((stage) => {
      const item = document.createElement("li");
      item.textContent = stage;
      item.className = stage === work.stage ? "work-now" : "work-done";
      return item;
    }),
  );
}

function done(strip: HTMLElement): void {
  if (!isBusy()) return location.reload();
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "New results are ready: show them";
  strip.replaceChildren(link); // Somebody is writing: nothing typed is taken away.
}

function isBusy(): boolean {
  const field = document.activeElement;
  const typing = (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value.length > 0;
  return typing || document.querySelector("[data-conflict-of]") !== null;
}
