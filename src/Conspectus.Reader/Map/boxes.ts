// The room that a name takes on the screen.
export interface Box { left: number; top: number; right: number; bottom: number }

/** Whether two boxes overlap, or come nearer to each other than the gap. */
export const overlaps = (a: Box, b: Box, gap: number): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
