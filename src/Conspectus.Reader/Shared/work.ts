interface Work {
  running: boolean;
  stage: string;
  stages: string[];
  fraction: number;
  failure: string | null;
  runs: number;
}

const interval = 700;

/** While the program imports or analyses, shows how far it is; when it is done, shows the page anew, once. */
export function watchWork(): void {
  const strip = document.querySelector<HTMLElement>(".work[data-runs]");
  if (!strip) return;
  const poll = async (): Promise<void> => {
    let work: Work;
    try {
      const answer = await fetch("/status");
      work = (await answer.json()) as Work;
    } catch {
      return void setTimeout(poll, interval * 4); // The program may be busy or gone: ask again, less often.
    }
    if (!work.running) return done(strip);
    show(strip, work);
    setTimeout(poll, interval);
  };
  setTimeout(poll, interval);
}

function show(strip: HTMLElement, work: Work): void {
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
  const field = document.activeElement;
  const busy = (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value.length > 0;
  if (!busy) return location.reload();
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "New results are ready: show them";
  strip.replaceChildren(link); // Somebody is writing: nothing typed is taken away.
}
