// Colours as the screen shows them: a screenshot's pixels, and WCAG's contrast between two of them.
import { inflateSync } from 'node:zlib';

/** `0xRRGGBB`. */
export type Colour = number;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Picture {
  private constructor(
    readonly width: number,
    readonly height: number,
    private readonly colours: Uint32Array,
    /** Pixels of the picture for one of CSS. */
    private readonly scale: number,
    /** Where in the page it begins. */
    private readonly corner: Pick<Box, 'x' | 'y'>,
  ) {}

  /** Reads a PNG as browsers write it: 8 bits a channel, RGB or RGBA, not interlaced (https://www.w3.org/TR/png-3/). */
  static read(png: Buffer, scale = 1, corner: Pick<Box, 'x' | 'y'> = { x: 0, y: 0 }): Picture {
    const data: Buffer[] = [];
    for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
      const type = png.toString('latin1', at + 4, at + 8);
      if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
    const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
    if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`a PNG of ${depth} bits, type ${kind}`);
    const channels = kind === 6 ? 4 : 3;
    const bytes = inflateSync(Buffer.concat(data));
    const row = width * channels;
    const colours = new Uint32Array(width * height);
    let above = new Uint8Array(row);
    for (let y = 0; y < height; y++) {
      const filter = bytes[y * (row + 1)] ?? 0;
      const line = new Uint8Array(bytes.subarray(y * (row + 1) + 1, (y + 1) * (row + 1)));
      for (let i = 0; i < row; i++) {
        const left = i < channels ? 0 : (line[i - channels] ?? 0);
        const corner = i < channels ? 0 : (above[i - channels] ?? 0);
        line[i] = (line[i] ?? 0) + predict(filter, left, above[i] ?? 0, corner);
      }
      for (let x = 0; x < width; x++) {
        const at = x * channels;
        colours[y * width + x] = ((line[at] ?? 0) << 16) | ((line[at + 1] ?? 0) << 8) | (line[at + 2] ?? 0);
      }
      above = line;
    }
    return new Picture(width, height, colours, scale, corner);
  }

  /** The colour at a point of the page's own coordinates. */
  at(x: number, y: number): Colour {
    const column = Math.round((x - this.corner.x) * this.scale);
    const line = Math.round((y - this.corner.y) * this.scale);
    const colour = this.colours[line * this.width + column];
    if (colour === undefined || column < 0 || column >= this.width) throw new Error(`${x}, ${y} is not in the picture`);
    return colour;
  }

  /** Colours within a box and how many pixels have them, the most frequent first. */
  histogram({ x, y, width, height }: Box): readonly (readonly [Colour, number])[] {
    const counts = new Map<Colour, number>();
    const edge = (value: number, end: number) => Math.min(end, Math.max(0, Math.round(value * this.scale)));
    const [left, top] = [x - this.corner.x, y - this.corner.y];
    for (let line = edge(top, this.height); line < edge(top + height, this.height); line++) {
      for (let column = edge(left, this.width); column < edge(left + width, this.width); column++) {
        const colour = this.colours[line * this.width + column] ?? 0;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
    return [...counts].sort(([, a], [, b]) => b - a);
  }

  /**
   * The ink on the ground of a box: the ground is the colour that covers most of it, or is given; the ink is, of the colours
   * that are no mere trace, the one that stands out most. (The edges of letters are blends of both.)
   */
  ink(box: Box, ground?: Colour): number {
    const colours = this.histogram(box);
    const behind = ground ?? colours[0]?.[0] ?? 0;
    return Math.max(...colours.filter(([, count]) => count >= 4).map(([colour]) => contrast(colour, behind)), 1);
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [r, g, b] = [16, 8, 0].map((shift) => {
    const value = ((colour >> shift) & 255) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
