// Offsets: places are counted in code points, strings of this language in UTF-16 units. A text without characters
// beyond the first 65,536 needs no map; for one with them, where each of those stands is enough.

export class Offsets {
  private readonly wide: number[] = [];

  constructor(private readonly text: string) {
    let point = 0;
    for (let unit = 0; unit < text.length; unit += 1, point += 1) {
      const code = text.charCodeAt(unit);
      if (code >= 0xd800 && code < 0xdc00 && unit + 1 < text.length) {
        this.wide.push(point);
        unit += 1;
      }
    }
  }

  /** The UTF-16 unit at which a code point stands. */
  unit(point: number): number {
    return point + this.before(point);
  }

  /** The code point that stands at a UTF-16 unit. */
  point(unit: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle]! + middle < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  private before(point: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
