// A note that was changed elsewhere while it was written here: both texts, and the question which to keep.

export type Choice = "mine" | "there" | "both";

const question = "This note was changed elsewhere since this page was opened. Nothing has been overwritten: which text is to stay?";
const choices: readonly [Choice, string][] = [
  ["mine", "Save mine in its place"],
  ["there", "Keep what stands there"],
  ["both", "Save both, mine below"],
];

/**
 * Asks below the note's form; in the queue above it, and where the paper is not shown any more above the page, with what was written.
 * What is typed meanwhile counts as mine.
 */
export function askAboutConflict(
  paper: string, form: HTMLElement | null, mine: string, there: string, chosen: (choice: Choice) => void,
): void {
  document.querySelector(`[data-conflict-of="${CSS.escape(paper)}"]`)?.remove();
  const panel = element("section", "conflict");
  panel.setAttribute("role", "alert");
  panel.dataset["conflictOf"] = paper;
  panel.append(element("p", "conflict-question", question));
  panel.append(element("h3", "", "What stands there"), element("pre", "conflict-note", there));
  const queue = document.querySelector("[data-queue]");
  if (!form || queue) {
    const link = element("a", "", "Open the paper");
    link.setAttribute("href", `/papers/${encodeURIComponent(paper)}`);
    panel.append(element("h3", "", "What you wrote"), element("pre", "conflict-note", mine), link);
  }
  const actions = element("p", "actions");
  for (const [choice, label] of choices) {
    const button = element("button", "quiet-button", label);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      panel.remove();
      chosen(choice);
    });
    actions.append(button);
  }
  panel.append(actions);
  if (queue) queue.before(panel);
  else if (form) form.after(panel);
  else document.querySelector("main")?.prepend(panel);
}

function element(name: string, type: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  if (type) made.className = type;
  made.textContent = text;
  return made;
}
