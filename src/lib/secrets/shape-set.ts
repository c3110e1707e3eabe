import type { Shape } from './shape.ts';

type Mark = { text: string; shape: number };

/**
 * Shapes that are searched together. `in` tells which of them a text may contain, by their marks: one look at each pair of neighbouring
 * characters, instead of one search for each of five hundred marks.
 */
export class ShapeSet {
  readonly #short: readonly Shape[];
  readonly #long: readonly Shape[];
  /** The shapes without a mark, which any text may contain. */
  readonly #always: readonly number[];
  /** The marks of one character, and the others by their first two. */
  readonly #single: readonly Mark[];
  readonly #byPair = new Map<number, Mark[]>();

  constructor(shapes: readonly Shape[]) {
    const short = shapes.filter(({ isLong }) => !isLong);
    this.#short = short;
    this.#long = shapes.filter(({ isLong }) => isLong);
    this.#always = [...short.keys()].filter((shape) => short[shape]?.marks.length === 0);
    const marks = short.flatMap(({ marks }, shape) => marks.map((text): Mark => ({ text, shape })));
    this.#single = marks.filter(({ text }) => text.length === 1);
    for (const mark of marks.filter(({ text }) => text.length > 1)) {
      const pair = pairAt(mark.text, 0);
      this.#byPair.set(pair, [...(this.#byPair.get(pair) ?? []), mark]);
    }
  }

  /** Those that may span many lines. */
  longIn(text: string): Shape[] {
    const lower = text.toLowerCase();
    return this.#long.filter(({ marks }) => marks.some((mark) => lower.includes(mark)));
  }

  /** The others, in the order of the set. The time is linear in the text. */
  shortIn(text: string): Shape[] {
    const lower = text.toLowerCase();
    const isIn = new Uint8Array(this.#short.length);
    for (const shape of this.#always) isIn[shape] = 1;
    for (const mark of this.#single) if (!isIn[mark.shape] && lower.includes(mark.text)) isIn[mark.shape] = 1;
    for (let at = 0; at + 1 < lower.length; at++) {
      for (const mark of this.#byPair.get(pairAt(lower, at)) ?? [])
        if (!isIn[mark.shape] && lower.startsWith(mark.text, at)) isIn[mark.shape] = 1;
    }
    return this.#short.filter((_, shape) => isIn[shape] === 1);
  }
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
