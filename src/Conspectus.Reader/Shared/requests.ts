/** The part of a page that changes, as the server renders it, and the state of the library that it was made from. */
export async function fragment(address: string, signal?: AbortSignal): Promise<{ html: string; revision: string }> {
  const url = new URL(address, location.href);
  url.searchParams.set("fragment", "1");
  const answer = await fetch(url, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`The reader answered ${answer.status}.`);
  return { html: await answer.text(), revision: answer.headers.get("Conspectus-Revision") ?? "" };
}
