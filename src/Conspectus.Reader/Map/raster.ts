// Round dots drawn by the processor: each is a stamp, the cover of its pixels, laid on a picture in memory.

/** How many places within a pixel, across and down, the middle of a dot can have. */
const finer = 4;
/** Of how many diameters stamps are kept: every zoom has others. */
const mostStamps = 64;
/** 255 / a in 16 fractional bits. */
const shares = Uint32Array.from({ length: 256 }, (_, a) => (a === 0 ? 0 : Math.round((255 * 65536) / a)));

export interface Rectangle { left: number; top: number; width: number; height: number }

/** The pixels that a dot covers, as places from the pixel of its middle, and how much of each is dot and, of that, ring: 0 to 255. */
interface Stamp { reach: number; places: Int32Array; cover: Uint8Array; ring: Uint8Array }

/** Pixels are 32 bits, alpha above blue above green above red, the colours multiplied by alpha. */
export class Raster {
  private readonly pixels: Uint32Array;
  private readonly stamps = new Map<number, Stamp[]>();

  constructor(readonly width: number, readonly height: number) { this.pixels = new Uint32Array(width * height); }

  clear(): void {
    this.pixels.fill(0);
    if (this.stamps.size > mostStamps) this.stamps.clear();
  }

  /** Lays a dot down, given the place of its middle and its diameter in pixels; one that reaches out of the picture is left out. */
  dot(x: number, y: number, diameter: number, colour: number, alpha: number): void {
    // This runs a hundred thousand times a picture: nothing is made anew, and the two halves of a pixel are mixed in place.
    const column = Math.floor(x);
    const row = Math.floor(y);
    const stamps = this.stamps.get(diameter) ?? this.cutAll(diameter);
    const stamp = stamps[Math.floor((y - row) * finer) * finer + Math.floor((x - column) * finer)]!;
    if (!this.holds(column, row, stamp.reach)) return;
    const { places, cover } = stamp;
    const { pixels } = this;
    const middle = row * this.width + column;
    const even = colour & 0xff00ff;
    const odd = ((colour >>> 8) & 0xff) | 0xff0000;
    for (let k = 0; k < places.length; k++) {
      const at = middle + places[k]!;
      const under = pixels[at]!;
      const part = share(cover[k]!, alpha);
      const rest = 255 - part;
      const e = (Math.imul(even, part) + Math.imul(under & 0xff00ff, rest) + 0x800080) | 0;
      const o = (Math.imul(odd, part) + Math.imul((under >>> 8) & 0xff00ff, rest) + 0x800080) | 0;
      pixels[at] = (((e + ((e >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff) | ((o + ((o >>> 8) & 0xff00ff)) & 0xff00ff00);
    }
  }

  /** The same with a ring along its edge that hides what lies below. */
  ringed(x: number, y: number, diameter: number, colour: number, alpha: number, ring: number): void {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const stamps = this.stamps.get(diameter) ?? this.cutAll(diameter);
    const { reach, places, cover, ring: rings } =
      stamps[Math.floor((y - row) * finer) * finer + Math.floor((x - column) * finer)]!;
    if (!this.holds(column, row, reach)) return;
    const middle = row * this.width + column;
    for (let k = 0; k < places.length; k++) {
      const at = middle + places[k]!;
      this.pixels[at] = over(this.pixels[at]!, mixed(colour, ring, rings[k]!), share(cover[k]!, Math.max(alpha, rings[k]!)));
    }
  }

  /** A part as it is, to be put back. */
  copy({ left, top, width, height }: Rectangle): Uint32Array {
    const part = new Uint32Array(width * height);
    for (let y = 0; y < height; y++) part.set(this.row(left, top + y, width), y * width);
    return part;
  }

  /** Puts a part back. */
  put(part: Uint32Array, { left, top, width, height }: Rectangle): void {
    for (let y = 0; y < height; y++) this.row(left, top + y, width).set(part.subarray(y * width, (y + 1) * width));
  }

  /** Writes a part as pixels whose colours are not multiplied by alpha, which is what a canvas takes. */
  write(into: Uint32Array, { left, top, width, height }: Rectangle): void {
    for (let y = top; y < top + height; y++) {
      for (let at = y * this.width + left, end = at + width; at < end; at++) {
        const pixel = this.pixels[at]!;
        const alpha = pixel >>> 24;
        into[at] = alpha === 0 || alpha === 255 ? pixel : divided(pixel, alpha);
      }
    }
  }

  contains({ left, top, width, height }: Rectangle): boolean {
    return left >= 0 && top >= 0 && left + width <= this.width && top + height <= this.height;
  }

  private row(left: number, top: number, width: number): Uint32Array {
    const at = top * this.width + left;
    return this.pixels.subarray(at, at + width);
  }

  private holds(column: number, row: number, reach: number): boolean {
    return column >= reach && row >= reach && column < this.width - reach && row < this.height - reach;
  }

  private cutAll(diameter: number): Stamp[] {
    const middles = Array.from({ length: finer }, (_, i) => (i + 0.5) / finer);
    const stamps = middles.flatMap((down) => middles.map((across) => this.cut(across, down, diameter / 2)));
    this.stamps.set(diameter, stamps);
    return stamps;
  }

  private cut(across: number, down: number, radius: number): Stamp {
    const reach = Math.ceil(radius + 1);
    const [places, cover, ring]: [number[], number[], number[]] = [[], [], []];
    const part = (v: number) => Math.round(255 * Math.min(1, Math.max(0, v)));
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        const distance = Math.hypot(x + 0.5 - across, y + 0.5 - down);
        const covered = part(radius - distance + 0.5);
        if (covered === 0) continue;
        places.push(y * this.width + x);
        cover.push(covered);
        ring.push(part(distance - (radius - Math.max(1.5, radius * 0.3)) + 0.5));
      }
    }

    return { reach, places: Int32Array.from(places), cover: Uint8Array.from(cover), ring: Uint8Array.from(ring) };
  }
}

/** A colour as the red, green and blue bits of a pixel. */
export const packed = (red: number, green: number, blue: number): number => red | (green << 8) | (blue << 16);

/** A share of 255 of a number to 255. */
function share(of: number, part: number): number {
  const product = Math.imul(of, part) + 128;
  return (product + (product >>> 8)) >>> 8;
}

// Two of the four numbers at a time, each in 16 bits of its own: a share of 255 of the one, and the rest of the other.
function between(one: number, other: number, share: number): number {
  const sum = Math.imul(one, share) + Math.imul(other, 255 - share) + 0x800080;
  return ((sum + ((sum >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
}

function over(under: number, colour: number, alpha: number): number {
  const odd = between(((colour >>> 8) & 0xff) | 0xff0000, (under >>> 8) & 0xff00ff, alpha);
  return (between(colour & 0xff00ff, under & 0xff00ff, alpha) | (odd << 8)) >>> 0;
}

function mixed(colour: number, ring: number, share: number): number {
  return between(ring & 0xff00ff, colour & 0xff00ff, share) | (between((ring >>> 8) & 0xff, (colour >>> 8) & 0xff, share) << 8);
}

function divided(pixel: number, alpha: number): number {
  const share = shares[alpha]!;
  const part = (v: number) => Math.min(255, (Math.imul(v & 255, share) + 32768) >>> 16);
  return (packed(part(pixel), part(pixel >>> 8), part(pixel >>> 16)) | (alpha << 24)) >>> 0;
}
