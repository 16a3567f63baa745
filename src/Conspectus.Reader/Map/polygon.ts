// A lasso: corners in map units, short enough for an address.

export type Polygon = readonly (readonly [number, number])[];

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const reach = 1.5;
const steps = 64 * 64 * 64 - 1;
const mostCorners = 48;

export function packPolygon(polygon: Polygon): string {
  const pack = (v: number) => {
    const n = Math.round(((Math.min(reach, Math.max(-reach, v)) + reach) / (2 * reach)) * steps);
    return digits[n >> 12]! + digits[(n >> 6) & 63]! + digits[n & 63]!;
  };
  return polygon.map(([x, y]) => pack(x) + pack(y)).join("");
}

export function unpackPolygon(text: string): Polygon | null {
  if (text.length < 18 || text.length % 6 !== 0 || text.length > 6 * mostCorners) return null;
  const numbers: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const [a, b, c] = [digits.indexOf(text[i]!), digits.indexOf(text[i + 1]!), digits.indexOf(text[i + 2]!)];
    if (a < 0 || b < 0 || c < 0) return null;
    numbers.push((((a << 12) | (b << 6) | c) / steps) * 2 * reach - reach);
  }
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);
}

/** Evenly thinned to what an address can carry, and rounded as it will be read back: a reload selects the same papers. */
export function settle(corners: Polygon): Polygon | null {
  const step = Math.max(1, Math.ceil(corners.length / mostCorners));
  return unpackPolygon(packPolygon(corners.filter((_, i) => i % step === 0)));
}

export function contains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi, yi] = polygon[i]!;
    const [xj, yj] = polygon[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
