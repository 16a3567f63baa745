import { tell, untell } from "./notice";

/** Files that are dropped on a page are sent to be looked at, as if they had been chosen on the page for imports. */
export function takeDroppedFiles(): void {
  let within = 0;
  addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (within++ === 0) document.body.append(overlay());
  });
  addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  addEventListener("dragleave", (event) => {
    if (carriesFiles(event) && --within <= 0) leave();
  });
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    leave();
    event.preventDefault();
    const items = [...(event.dataTransfer?.items ?? [])];
    if (items.some((item) => item.webkitGetAsEntry()?.isDirectory))
      return tell("import", "A folder cannot be sent from here. Drop the files in it, or pack it into a zip archive.");
    send(event.dataTransfer!.files);
  });
  const leave = (): void => {
    within = 0;
    document.querySelector(".drop-here")?.remove();
  };
}

// A field for a file takes what is dropped on it by itself, unless it is the one for imports.
function carriesFiles(event: DragEvent): boolean {
  if (!event.dataTransfer?.types.includes("Files")) return false;
  return !(event.target instanceof Element && event.target.closest("input[type=file]:not([data-import])"));
}

function overlay(): HTMLElement {
  const box = document.createElement("div");
  box.className = "drop-here";
  box.textContent = "Drop it to see what is in it";
  return box;
}

function send(files: FileList): void {
  untell("import");
  const most = Number(document.body.dataset["largestImport"]);
  const size = [...files].reduce((sum, file) => sum + file.size, 0);
  if (size > most) {
    const limit = Math.round(most / (1 << 20));
    return tell("import", `This is more than ${limit} MB, the most that is taken here. Import it with “conspectus import FILE”.`);
  }
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/import";
  form.enctype = "multipart/form-data";
  form.hidden = true;
  const field = document.createElement("input");
  field.type = "file";
  field.name = "file";
  field.multiple = true;
  field.files = files;
  form.append(field);
  document.body.append(form);
  tell("import", "Sending the file …");
  form.submit();
}
