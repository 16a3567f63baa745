/** Lights the line of the contents whose section is read, and keeps it in view. */
export function watchContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".written nav.toc a[href^='#']")];
  const heads = links.map((l) => document.getElementById(decodeURIComponent(l.hash.slice(1))));
  if (links.length === 0) return;
  let lit: HTMLAnchorElement | undefined;
  let waiting = false;
  const light = (): void => {
    waiting = false;
    let now: HTMLAnchorElement | undefined;
    heads.forEach((head, i) => { if (head && head.getBoundingClientRect().top < innerHeight * 0.3) now = links[i]; });
    if (now === lit) return;
    lit?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "location");
    const list = now?.closest("nav");
    if (now && list && list.scrollHeight > list.clientHeight) list.scrollTop = now.offsetTop - list.clientHeight / 2;
    lit = now;
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(light);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  light();
}
