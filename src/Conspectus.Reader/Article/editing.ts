/** Opens what can be edited at a place below its heading, instead of on a page of its own. */
export function offerEditing(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const close = target.closest<HTMLElement>("[data-edit-close]");
    if (close && document.querySelector(".written [data-edit-panel]")) {
      event.preventDefault();
      return shut();
    }
    const link = target.closest<HTMLAnchorElement>("a[data-edit]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void open(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !(event.target as Element).matches("input, textarea")) shut();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    (event.target as Element).closest<HTMLFormElement>("form.edit-words")?.requestSubmit();
  });
}

let opener: HTMLAnchorElement | undefined;

async function open(link: HTMLAnchorElement): Promise<void> {
  const page = await fetch(link.href).then((r) => r.ok ? r.text() : "", () => "");
  const panel = new DOMParser().parseFromString(page, "text/html").querySelector<HTMLElement>("[data-edit-panel]");
  if (!panel) return location.assign(link.href);
  shut();
  opener = link;
  const item = link.closest("li");
  if (item) item.append(panel);
  else link.after(panel);
  panel.querySelectorAll<HTMLInputElement>("input[name=return]").forEach((field) => { field.value = here(link); });
  const field = panel.querySelector<HTMLElement>(link.closest(".invite") ? "#edit-Remark" : "textarea, input[type=text], button, a");
  field?.focus();
  panel.scrollIntoView({ block: "nearest" });
}

/** The nearest heading, so that the page that comes after saving shows what was saved. */
function here(link: HTMLElement): string {
  const heading = link.closest("section")?.querySelector(":is(h1, h2, h3, h4, h5, h6)[id]");
  return `/article/live?edit=1${heading && /^[a-z0-9-]+$/.test(heading.id) ? `#${heading.id}` : ""}`;
}

function shut(): void {
  const panel = document.querySelector(".written [data-edit-panel]");
  if (!panel) return;
  panel.remove();
  opener?.focus({ preventScroll: true });
}
