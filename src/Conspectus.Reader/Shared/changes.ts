// Marks, notes and undos, stored one after the other in the order in which they were made, and never lost on the way:
// what has no answer yet is sent again, and the program stores each change once.
import { tell, untell } from "./notice";

export interface Change {
  /** Left out to undo the last change, and for a collection. */
  paper?: string;
  mark?: string;
  /** The interest for which the mark is given. */
  interest?: string;
  note?: string;
  /** A tag to set, or to take off. */
  tag?: number;
  set?: boolean;
  /** A collection into which papers are put, or out of which they are taken. */
  collection?: string;
  /** The name of a collection into which papers are put; where there is none, it is made. */
  collect?: string;
  papers?: string[];
  /** The note as its writer saw it before. */
  basedOn?: string;
}

/** ChangeAnswer.cs writes it. */
export interface Answer {
  paper: string | null;
  mark: string;
  note: string;
  tags: { number: number; name: string }[];
  topic: number | null;
  done: number;
  total: number;
  conflict: boolean;
  revision: { reading: number } | null;
  trouble: string | null;
  /** The other papers of a step that was undone. */
  others: Answer[] | null;
  /** What has changed of collections; a name that is null is of one that is not there any more. */
  collections: { id: string; name: string | null; put: string[]; taken: string[] }[] | null;
  /** What was done to collections, or taken back, in a sentence, where no paper shows it. */
  told: string | null;
}

interface Numbered extends Change { page: string; number: number }
interface Waiting { change: Numbered; answered: (answer: Answer) => void }

const address = "/reading/changes";
// Of each account its own: whoever signs in next in this browser sends nothing of it.
const left = "conspectus-left" + (document.body.dataset["pocket"] ?? "");
const together = 50_000;
const minute = 60_000;

const page = crypto.randomUUID();
const waiting: Waiting[] = [];
const listeners: ((answer: Answer) => void)[] = [];
const beforeLeaving: (() => boolean)[] = [];
let made = 0;
let sending = false;
let failures = 0;
let oneByOne = false;
let settle: (() => void)[] = [];

/** Stores a change behind those made before. The answer may take as long as the program is busy. */
export const store = (change: Change): Promise<Answer> => enqueue({ ...change, page, number: ++made });

/** Called with every answer, also to changes of the page that was left before this one. */
export function onAnswer(listener: (answer: Answer) => void): void { listeners.push(listener); }

/** Called before the page is left, to store what is not yet. Tells whether something would be lost all the same. */
export function onLeaving(save: () => boolean): void { beforeLeaving.push(save); }

/** How many changes were made here, and whether some have no answer yet. */
export const state = (): { made: number; busy: boolean } => ({ made, busy: waiting.length > 0 });

/** Resolves when every change has its answer. */
export const settled = (): Promise<void> => waiting.length === 0 ? Promise.resolve() : new Promise((done) => settle.push(done));

function enqueue(change: Numbered): Promise<Answer> {
  return new Promise((answered) => {
    waiting.push({ change, answered });
    void send();
  });
}

async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  while (waiting.length > 0) {
    const batch = oneByOne ? waiting.slice(0, 1) : firstOf(waiting);
    const answers = await deliver(batch.map((w) => w.change));
    if (!answers) continue;
    waiting.splice(0, batch.length);
    batch.forEach((w, i) => hear(w, answers[i]!));
  }
  sending = false;
  settle.forEach((done) => done());
  settle = [];
}

/** As many as make a request of usual size, and at least one. */
function firstOf(all: Waiting[]): Waiting[] {
  let size = 0;
  const end = all.findIndex((w, i) => (size += sizeOf(w.change)) > together && i > 0);
  return all.slice(0, end < 0 ? all.length : end);
}

const sizeOf = (change: Numbered): number =>
  3 * ((change.note?.length ?? 0) + (change.basedOn?.length ?? 0)) + 20 * (change.papers?.length ?? 0) + 200;

function hear(what: Waiting, answer: Answer): void {
  if (answer.trouble) tell("trouble", `Not saved: ${answer.trouble}`);
  for (const one of [answer, ...(answer.others ?? [])]) listeners.forEach((listener) => listener(one));
  what.answered(answer);
}

/** The answers, or null after a pause where there is none yet. */
async function deliver(changes: Numbered[]): Promise<Answer[] | null> {
  let answer: Response;
  try {
    answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(changes) });
    if (answer.ok) {
      untell("saving");
      [failures, oneByOne] = [0, false];
      return (await answer.json()) as Answer[];
    }
  } catch {
    return later(silence, 2);
  }
  if (answer.status === 400 || answer.status === 413) {
    if (changes.length === 1) return [refused(changes[0]!)];
    oneByOne = true; // One of them is at fault: not the others.
    return null;
  }
  return later(delays[answer.status] ?? "The library cannot be written to. Keep this page open: saving is tried again.", seconds(answer));
}

const silence = "Conspectus does not answer. Keep this page open: what you marked and wrote is saved when it does.";
const delays: Record<number, string> = {
  403: "Conspectus was started anew. Open the address that it printed in another tab: then what you wrote here is saved.",
  503: "Another program is writing to the library. What you marked and wrote is saved when it has finished.",
};

/** Waits, the first time without a word: a page that comes back finds its last request broken off. */
async function later(words: string, pause: number): Promise<null> {
  if (failures++ > 0) tell("saving", words);
  await new Promise((go) => setTimeout(go, failures === 1 ? 300 : pause * 1000));
  return null;
}

const seconds = (answer: Response): number => Math.min(10, Math.max(1, Number(answer.headers.get("Retry-After")) || 2));

const refused = (change: Numbered): Answer => ({
  paper: change.paper ?? null, mark: "", note: "", tags: [], topic: null, done: 0, total: 0, conflict: false, revision: null, others: null,
  collections: null, told: null,
  trouble: "Conspectus cannot read it. Copy it, reload this page and try again.",
});

/** What has no answer when the page is left goes in one last request, which the browser delivers after the page is gone. */
function leave(): void {
  beforeLeaving.forEach((save) => save());
  if (waiting.length === 0) return sessionStorage.removeItem(left);
  const changes = waiting.map((w) => w.change);
  navigator.sendBeacon(address, new Blob([JSON.stringify(changes)], { type: "application/json" }));
  try {
    sessionStorage.setItem(left, JSON.stringify({ at: Date.now(), changes }));
  } catch {
    // The browser's store is full: the last request must do.
  }
}

/**
 * The changes of the page before this one in the same tab, if it was left a moment ago. This page may have been made before they
 * were stored, and the last request may not have come through: they are sent again.
 */
export function takeOver(): { change: Change; answer: Promise<Answer> }[] {
  const text = sessionStorage.getItem(left);
  sessionStorage.removeItem(left);
  if (!text) return [];
  const { at, changes } = JSON.parse(text) as { at: number; changes: Numbered[] };
  // A note says what it was based on and harms nothing however late it comes.
  return changes.filter((c) => c.note !== undefined || Date.now() - at < minute).map((change) => ({ change, answer: enqueue(change) }));
}

addEventListener("pagehide", leave);
addEventListener("pageshow", (event) => { if (event.persisted) sessionStorage.removeItem(left); });
addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") beforeLeaving.forEach((save) => save()); });
addEventListener("beforeunload", (event) => {
  const lost = beforeLeaving.map((save) => save()).includes(true);
  // More than a browser sends for a page that is gone: it asks whether to leave.
  if (lost || waiting.reduce((size, w) => size + sizeOf(w.change), 0) > together) event.preventDefault();
});
