// Fingers, mouse and keys on the map.

export interface Gestures {
  pan(dx: number, dy: number): void;
  zoom(px: number, py: number, factor: number): void;
  hover(px: number, py: number): void;
  leave(): void;
  tap(px: number, py: number, event: PointerEvent): void;
  lassoing(): boolean;
  lasso(corners: [number, number][], finished: boolean): void;
  key(name: string): boolean;
}

const still = 4;

export function listen(stage: HTMLElement, g: Gestures): void {
  const down = new Map<number, [number, number]>();
  let corners: [number, number][] | null = null;
  let moved = 0;
  const at = (e: MouseEvent): [number, number] => {
    const box = stage.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  };

  stage.addEventListener("pointerdown", (e) => {
    if (e.button !== 0 || (e.target as Element).closest("a, button, input")) return;
    stage.setPointerCapture(e.pointerId);
    down.set(e.pointerId, at(e));
    if (down.size === 1) {
      moved = 0;
      corners = e.shiftKey || g.lassoing() ? [at(e)] : null;
    } else if (corners) {
      g.lasso([], true);
      corners = null;
    }
  });

  stage.addEventListener("pointermove", (e) => {
    const now = at(e);
    const before = down.get(e.pointerId);
    if (!before) {
      if (e.pointerType === "mouse") g.hover(...now);
      return;
    }
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    moved += Math.hypot(dx, dy);
    if (corners) {
      const last = corners[corners.length - 1]!;
      if (Math.hypot(now[0] - last[0], now[1] - last[1]) >= still) g.lasso((corners.push(now), corners), false);
    } else if (down.size === 2) {
      const other = [...down].find(([id]) => id !== e.pointerId)![1];
      const spread = (p: [number, number]) => Math.max(1, Math.hypot(p[0] - other[0], p[1] - other[1]));
      g.pan(dx / 2, dy / 2);
      g.zoom((now[0] + other[0]) / 2, (now[1] + other[1]) / 2, spread(now) / spread(before));
    } else if (moved > still) g.pan(dx, dy);
    down.set(e.pointerId, now);
  });

  const up = (e: PointerEvent) => {
    if (!down.delete(e.pointerId)) return;
    if (corners && down.size === 0) {
      g.lasso(corners, true);
      corners = null;
    } else if (moved <= still && down.size === 0 && e.type === "pointerup") g.tap(...at(e), e);
  };
  stage.addEventListener("pointerup", up);
  stage.addEventListener("pointercancel", up);
  // A finger that is lifted leaves too, but what it tapped stays.
  stage.addEventListener("pointerleave", (e) => { if (e.pointerType === "mouse") g.leave(); });
  stage.addEventListener("wheel", (e) => {
    e.preventDefault();
    const pixels = e.deltaY * (e.deltaMode === 1 ? 16 : e.deltaMode === 2 ? 400 : 1);
    g.zoom(...at(e), Math.exp(-Math.max(-300, Math.min(300, pixels)) * 0.0016));
  }, { passive: false });
  stage.addEventListener("keydown", (e) => {
    if (e.target === stage && !e.ctrlKey && !e.metaKey && !e.altKey && g.key(e.key)) e.preventDefault();
  });
}
