/** What the reader answers to a mark, a note or an undo. */
export interface ReadingState {
  paper: string | null;
  mark: string;
  note: string;
  topic: number | null;
  done: number;
  total: number;
}

/** Sends a form's fields in the background. Throws where the program does not answer or refuses. */
export async function post(address: string, fields: Record<string, string>): Promise<ReadingState> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(fields),
    keepalive: true,
  });
  if (!answer.ok) throw new Error(`The reader answered ${answer.status}.`);
  return (await answer.json()) as ReadingState;
}

/** The part of a page that changes, as the server renders it. */
export async function fragment(address: string, signal?: AbortSignal): Promise<string> {
  const url = new URL(address, location.href);
  url.searchParams.set("fragment", "1");
  const answer = await fetch(url, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`The reader answered ${answer.status}.`);
  return answer.text();
}
