// The map page: puts camera, dots, names, list and address together.
import { Atlas, loadAtlas } from "./data";
import { Camera, type View } from "./camera";
import { dress, emptyDots } from "./dress";
import { layerOf } from "./dots";
import { fieldOf } from "./fields";
import { listen } from "./gestures";
import { boxOf, LabelLayer } from "./labels";
import { showKey } from "./key";
import { LassoLine } from "./lasso";
import { Legend } from "./legend";
import { onSchemeChange, readPalette } from "./palette";
import { settle } from "./polygon";
import { Question } from "./question";
import { Regions } from "./regions";
import { SelectionPanel } from "./selection";
import { isFiltered, listQuery, readState, toggled, writeState, type State } from "./state";
import { MarkLayer } from "./signs";
import { Tip } from "./tip";
import { TitleLayer } from "./titles";

const find = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

class MapPage {
  private readonly stage = find<HTMLElement>("[data-map-stage]");
  private readonly status = find<HTMLElement>("[data-map-status]");
  private readonly search = find<HTMLInputElement>("[data-map-search] input");
  private readonly lassoButton = find<HTMLButtonElement>("[data-map-lasso]");
  private readonly marksButton = find<HTMLButtonElement>("[data-map-marks]");
  private readonly trustButton = find<HTMLButtonElement>("[data-map-trust]");
  private readonly key = find<HTMLElement>("[data-map-key]");
  private readonly camera = new Camera();
  private readonly dots;
  private readonly layer;
  private readonly regions;
  private readonly labels;
  private readonly line;
  private readonly tip;
  private readonly panel;
  private readonly titles;
  private readonly signs;
  private readonly legend;
  private palette;
  private state: State;
  private readonly question;
  private selected: number[] | null = null;
  private lit: Uint8Array;
  private shown = 0;
  private hovered: number | null = null;
  private frame = 0;
  private saving = 0;
  private flight = 0;

  constructor(private readonly atlas: Atlas) {
    this.state = readState(location.search);
    this.palette = readPalette(this.stage);
    this.dots = emptyDots(atlas);
    this.question = new Question(atlas, () => this.palette);
    this.lit = new Uint8Array(atlas.count).fill(1);
    this.dress();
    this.regions = new Regions(atlas);
    this.layer = layerOf(find("[data-map-canvas]"), find("[data-map-ground]"), this.regions, this.dots, () => this.redraw());
    this.labels = new LabelLayer(find("[data-map-labels]"), atlas);
    this.line = new LassoLine(find("[data-map-line]"));
    this.tip = new Tip(find("[data-map-tip]"), atlas);
    const clear = () => this.go({ selection: null, listed: false });
    this.panel = new SelectionPanel(find("[data-map-selection]"), atlas, clear, (i) => this.light(i), () => void this.apply(false));
    this.titles = new TitleLayer(find("[data-map-labels]"), atlas);
    this.signs = new MarkLayer(find("[data-map-signs]"), atlas);
    this.legend = new Legend(find("[data-map]"), {
      colour: (colour) => this.go({ colour }),
      toggle: (field, word) => this.go({ filters: toggled(this.state.filters, field, word) }),
      drop: (at) => this.go({ others: this.state.others.filter((_, i) => i !== at) }),
      list: () => { this.go({ listed: true }); this.panel.focus(); },
    });
  }

  start(): boolean {
    if (!this.layer) return false;
    find("[data-map]").classList.add("map-live");
    for (const field of ["year", "decision", "kind"] as const) if (this.question.valuesOf(field)!.list.length > 1) this.legend.offer(field);
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.stage);
    this.resize();
    void this.apply(false);
    void document.fonts.ready.then(() => { this.labels.forget(); this.redraw(); });
    void this.atlas.fetchNames().then(() => { this.list(); this.point(); this.redraw(); });
    return true;
  }

  private listen(): void {
    listen(this.stage, {
      pan: (dx, dy) => this.move(() => this.camera.panBy(dx, dy)),
      zoom: (x, y, factor) => this.move(() => this.camera.zoomAt(x, y, factor)),
      hover: (x, y) => this.hover(this.isNamed(x, y) ? null : this.nearest(x, y, 9), x, y),
      leave: () => this.hover(null, 0, 0),
      tap: (x, y, e) => this.tap(x, y, e),
      lassoing: () => this.lassoButton.getAttribute("aria-pressed") === "true",
      lasso: (corners, finished) => this.lasso(corners, finished),
      key: (name) => this.press(name),
    });
    const on = (selector: string, act: () => void) => find(selector).addEventListener("click", act);
    const middle = (factor: number) => this.move(() => this.camera.zoomAt(this.camera.width / 2, this.camera.height / 2, factor));
    on("[data-map-in]", () => middle(1.6));
    on("[data-map-out]", () => middle(1 / 1.6));
    on("[data-map-whole]", () => this.go({ view: null, topic: null }));
    on("[data-map-all]", () => this.go({ view: null, topic: null }));
    on("[data-map-view]", () => this.selectView());
    on("[data-map-lasso]", () => this.lassoing(!this.stage.classList.contains("map-lassoing")));
    on("[data-map-marks]", () => this.go({ marks: !this.state.marks }));
    on("[data-map-trust]", () => this.go({ trust: !this.state.trust }));
    find("[data-map-search]").addEventListener("submit", (e) => { e.preventDefault(); this.go({ q: this.search.value.trim() }); });
    let typing = 0;
    this.search.addEventListener("input", () => {
      clearTimeout(typing);
      typing = window.setTimeout(() => this.go({ q: this.search.value.trim() }, true), 180);
    });
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-map-topic]")) {
      link.addEventListener("click", (e) => {
        if (e.ctrlKey || e.metaKey || e.shiftKey) return;
        e.preventDefault();
        const topic = Number(link.dataset["mapTopic"]);
        this.go({ topic: this.state.topic === topic ? this.above(topic) : topic, view: null });
      });
    }
    addEventListener("popstate", () => { this.state = readState(location.search); void this.apply(true); });
    onSchemeChange(() => { this.palette = readPalette(this.stage); this.question.repaint(); this.explain(); this.restyle(); });
  }

  /** Changes what the map shows, as a step that "back" takes back. */
  private go(change: Partial<State>, quietly = false): void {
    clearTimeout(this.saving);
    this.state = { ...this.state, ...change };
    history[quietly ? "replaceState" : "pushState"](null, "", writeState(this.state));
    void this.apply(true);
  }

  private async apply(animate: boolean): Promise<void> {
    const { state, atlas } = this;
    if (!this.legend.has(state.colour)) state.colour = "chapter";
    if (state.topic !== null && !atlas.topics.has(state.topic)) state.topic = null;
    if (document.activeElement !== this.search) this.search.value = state.q;
    this.marksButton.setAttribute("aria-pressed", String(state.marks));
    this.trustButton.setAttribute("aria-pressed", String(state.trust));
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-map-topic]")) {
      const id = Number(link.dataset["mapTopic"]);
      const current = id === state.topic;
      link.toggleAttribute("aria-current", current);
      if (current) link.setAttribute("aria-current", "true");
      link.closest("li")?.classList.toggle("map-open", state.topic !== null && atlas.isBelow(state.topic, id));
    }
    find("[data-map]").classList.toggle("map-narrowed", state.topic !== null);
    const links = find<HTMLElement>("[data-map-topic-links]");
    links.hidden = state.topic === null;
    for (const link of links.querySelectorAll("a")) link.href = (link.dataset["link"] ?? "") + state.topic;
    this.flyTo(state.view ?? this.usualView(), animate && !calm.matches);
    this.narrow();
    if (await this.question.ask(state, () => this.state === state)) this.narrow();
  }

  /** What is asked for is lit, listed and told. */
  private narrow(): void {
    ({ lit: this.lit, selected: this.selected, count: this.shown } = this.question.answer(this.state));
    this.list();
    this.explain();
    this.restyle();
    this.say();
  }

  private list(): void { this.panel.show(this.selected, listQuery(this.state)); }

  private explain(): void {
    showKey(this.key, this.state.trust);
    find("[data-map]").classList.toggle("map-by-value", this.state.colour !== "chapter");
    this.legend.show(this.state, this.question, this.shown < this.atlas.count);
    this.keepClear();
  }

  /** No name stands where the key does. */
  private keepClear(): void {
    this.labels.taken = this.key.hidden ? [] : [boxOf(this.key)];
  }

  private say(): void {
    const { hits, asked: { marks } } = this.question;
    const found = hits ? `${hits.size.toLocaleString("en")} ${hits.size === 1 ? "match" : "matches"}` : "";
    const marked = this.state.marks && marks ? `${marks.starred.length} starred, ${marks.liked.length} liked` : "";
    const trust = this.state.trust ? "sized by trust" : "";
    const shown = isFiltered(this.state) ? `${this.shown.toLocaleString("en")} shown` : "";
    this.status.textContent = [found, marked, shown, trust].filter(Boolean).join(" · ");
  }

  private usualView(): View {
    const { atlas, camera, state } = this;
    if (state.topic === null) return { x: 0, y: 0, z: 1 };
    const members = atlas.members(state.topic);
    return camera.around(members.map((i) => atlas.x[i]!), members.map((i) => atlas.y[i]!));
  }

  private flyTo(goal: View, animate: boolean): void {
    const token = ++this.flight;
    const from = { ...this.camera.view };
    const begin = performance.now();
    const step = (now: number) => {
      if (token !== this.flight) return;
      const t = animate ? Math.min(1, Math.max(0, (now - begin) / 350)) : 1;
      const ease = t * (2 - t);
      const between = (a: number, b: number) => a + (b - a) * ease;
      this.camera.set({ x: between(from.x, goal.x), y: between(from.y, goal.y), z: from.z * (goal.z / from.z) ** ease });
      this.redraw();
      if (t < 1) requestAnimationFrame(step);
    };
    step(begin);
  }

  /** A movement by hand: ends a flight, and is written to the address when it rests. */
  private move(change: () => void): void {
    this.flight++;
    change();
    this.camera.keepInSight(this.atlas.x, this.atlas.y);
    this.hover(null, 0, 0);
    this.redraw();
    clearTimeout(this.saving);
    this.saving = window.setTimeout(() => {
      this.state.view = { ...this.camera.view };
      this.state.paper = null;
      history.replaceState(null, "", writeState(this.state));
    }, 200);
  }

  private nearest(x: number, y: number, reach: number): number | null {
    const { atlas, camera } = this;
    const [mx, my] = camera.toMap(x, y);
    let [best, least] = [null as number | null, (reach / camera.scale) ** 2];
    for (let i = 0; i < atlas.count; i++) {
      const d = (atlas.x[i]! - mx) ** 2 + (atlas.y[i]! - my) ** 2;
      if (d < least && this.isLit(i)) [best, least] = [i, d];
    }
    return best;
  }

  private isLit(i: number): boolean { return this.lit[i] === 1; }

  private hover(i: number | null, x: number, y: number): void {
    if (i === null) this.tip.hide();
    else this.tip.show(i, this.question.meaning(i, this.state), x, y, this.camera.width, this.camera.height);
    this.stage.classList.toggle("map-pointing", i !== null || (x > 0 && this.isNamed(x, y)));
    this.light(i);
  }

  /** Shows the card of the paper that the address names. */
  private point(): void {
    const i = this.state.paper ? this.atlas.find(this.state.paper) : null;
    if (i !== null) this.hover(i, ...this.camera.toScreen(this.atlas.x[i]!, this.atlas.y[i]!));
  }

  /** A dot and its row in the list of selected papers light each other. */
  private light(i: number | null): void {
    if (i === this.hovered) return;
    this.hovered = i;
    this.panel.light(i);
    this.redraw();
  }

  private isNamed(x: number, y: number): boolean { return this.labels.at(x, y) !== null || this.titles.at(x, y) !== null; }

  private tap(x: number, y: number, e: PointerEvent): void {
    // A name is a link, also where dots lie under it; nearer by, they come out from under it.
    const topic = this.labels.at(x, y);
    if (topic !== null) {
      this.hover(null, 0, 0);
      return this.go({ topic, view: null });
    }

    const i = this.titles.at(x, y) ?? this.nearest(x, y, e.pointerType === "mouse" ? 9 : 22);
    // The first touch shows the card, the second opens the paper.
    if (i === null || (e.pointerType !== "mouse" && this.tip.shown !== i)) return this.hover(i, x, y);
    if (this.atlas.id(i) === "") return;
    if (e.ctrlKey || e.metaKey) open(this.atlas.address(i), "_blank", "noopener");
    else location.assign(this.atlas.address(i));
  }

  private lasso(corners: [number, number][], finished: boolean): void {
    this.tip.hide();
    const polygon = corners.map(([x, y]) => this.camera.toMap(x, y));
    if (!finished) return this.line.draw(polygon, this.camera);
    const settled = settle(polygon);
    if (!settled) return this.redraw();
    this.lassoing(false);
    this.go({ selection: settled, view: { ...this.camera.view } });
  }

  private selectView(): void {
    const { width, height } = this.camera;
    this.lasso([[0, 0], [width, 0], [width, height], [0, height]], true);
    this.panel.focus();
  }

  private press(name: string): boolean {
    const step = 60;
    const { width, height } = this.camera;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => this.camera.panBy(step, 0),
      ArrowRight: () => this.camera.panBy(-step, 0),
      ArrowUp: () => this.camera.panBy(0, step),
      ArrowDown: () => this.camera.panBy(0, -step),
      "+": () => this.camera.zoomAt(width / 2, height / 2, 1.25),
      "=": () => this.camera.zoomAt(width / 2, height / 2, 1.25),
      "-": () => this.camera.zoomAt(width / 2, height / 2, 0.8),
    };
    if (moves[name]) this.move(moves[name]);
    else if (name === "0") this.go({ view: null, topic: null });
    else if (name === "Enter") this.selectView();
    else if (name === "Escape") this.go({ selection: null, listed: false, topic: null, view: { ...this.camera.view } });
    else return false;
    return true;
  }

  private lassoing(on: boolean): void {
    this.lassoButton.setAttribute("aria-pressed", String(on));
    this.stage.classList.toggle("map-lassoing", on);
  }

  private above(topic: number): number | null { return this.atlas.topics.get(topic)?.parent ?? null; }

  private resize(): void {
    [this.camera.width, this.camera.height] = [this.stage.clientWidth, this.stage.clientHeight];
    if (this.state.view === null) this.camera.set(this.usualView());
    this.keepClear();
    this.redraw();
  }

  private dress(): void {
    const { state, lit } = this;
    const field = fieldOf(state.colour);
    const { hits, asked } = this.question;
    const narrowed = hits !== null || state.marks || this.selected !== null || isFiltered(state);
    const starred = new Set(state.marks ? asked.marks?.starred : []);
    const values = field && this.question.valuesOf(field);
    dress(this.atlas, this.palette, { lit, narrowed, starred, values, trust: state.trust }, this.dots);
  }

  private restyle(): void {
    this.dress();
    this.regions.paintWith(this.palette, this.state.colour === "chapter");
    this.layer?.restyle(this.dots);
    this.redraw();
  }

  private redraw(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const { camera, palette } = this;
      const crowd = Math.min(1, Math.max(0.6, 45 / Math.sqrt(this.atlas.count)));
      const diameter = Math.min(16, 6 * crowd * camera.view.z ** 0.42 * Math.min(1, Math.max(0.75, camera.width / 800)));
      if (this.regions.choose(camera.view.z, this.state.topic)) {
        this.layer?.forget();
        this.stage.dataset["regions"] = this.regions.told;
      }

      this.layer?.draw({ placement: camera.placement, diameter, ring: palette.ink, lifted: this.hovered });
      this.labels.update(camera, this.state.topic);
      this.titles.update(camera, [...this.labels.placed, ...this.labels.taken], (i) => this.isLit(i));
      this.signs.update(camera, this.state.marks ? this.question.asked.marks : null);
      this.line.draw(this.state.selection ?? [], camera);
    });
  }
}

/** Without a canvas there is still a picture, and the list beside it leads to every topic. */
function showPicture(): void {
  const stage = find<HTMLElement>("[data-map-stage]");
  stage.replaceChildren(find<HTMLTemplateElement>("[data-map-picture]").content.cloneNode(true));
  stage.removeAttribute("tabindex");
  stage.removeAttribute("role");
  find<HTMLElement>("[data-map]").classList.add("map-still");
}

if (document.querySelector("[data-map-stage]")) {
  const atlas = await loadAtlas();
  if (!new MapPage(atlas).start()) showPicture();
}
