import { watchContents } from "./contents";
import { offerEditing } from "./editing";
import { showEvidence } from "./evidence";
import { searchArticle } from "./search";

// Without script the article is read and edited all the same: by the links of its contents, and on a page for each place.
watchContents();
searchArticle();
showEvidence();
offerEditing();
void awaitWhole();

/** While only the first chapter is there, the whole is asked for, and shown at once to who has not begun to read. */
async function awaitWhole(): Promise<void> {
  const status = document.querySelector<HTMLElement>("[data-writing]");
  if (!status) return;
  for (;;) {
    await new Promise((go) => setTimeout(go, 700));
    const answer = await fetch("/article/live/ready").then((r) => r.ok ? r.text() : "", () => "");
    if (answer !== "ready") continue;
    if (scrollY < 200) return location.reload();
    const link = status.querySelector("a")!;
    status.replaceChildren("The whole article is written. ", link);
    return;
  }
}
