import type { Feed, ShellCommand, Text } from '../script.ts';
import { literal } from './word-text.ts';

/** The known words in a variable. An array or a loop has several, any other variable has one. */
type Held = readonly Text[];

/** The knowledge of the shell at one place of the code. It changes from command to command. */
export type Reader = {
  /** The variables that are certainly not empty. */
  variables: Map<string, Held>;
  /** The bodies of functions, and the texts of aliases. */
  functions: Map<string, { pos: number; end: number } | string>;
  /** `$0`, `$1` … */
  positional: readonly Held[];
  /** The working folder; null if it is unknown. */
  folder: string | null;
  /** The depth in the syntax tree, and the number of nested scripts. */
  depth: number;
  nesting: number;
  /** The remaining characters. Readers of inner scripts share them. Below zero, a limit was reached, and a part of the code is unread. */
  room: { left: number };
  /** Reads an inner script. Returns null if it is too long or too complex, or if this reader cannot read scripts. */
  readScript: (code: string, reader: Reader, feed: Feed | null) => ShellCommand[] | null;
  readNode: (node: unknown, reader: Reader, feed: Feed | null) => ShellCommand[];
};

/** Inner scripts and variables have at most this much text in total, so reading takes linear time. */
const MAX_CHARACTERS = 128 * 1024;

/** A word has at most this many texts, because `{a,b}{a,b}{a,b}…` doubles with each brace. */
export const MAX_TEXTS = 32;

/** Every shell sets these variables. */
const PRESET = { BASH: 'bash', HOME: '~', IFS: ' ', PWD: '.', SHELL: 'sh' };

export function newReader(methods: Pick<Reader, 'readScript' | 'readNode'>): Reader {
  const variables = new Map(Object.entries(PRESET).map(([name, value]) => [name, [literal(value)]]));
  const nowhere = { positional: [], folder: null, depth: 0, nesting: 0, room: { left: MAX_CHARACTERS } };
  return { variables, functions: new Map(), ...nowhere, ...methods };
}

/** The known words in a variable or a positional parameter; null if there are none. */
export function heldIn(name: string, { variables, positional }: Reader): Held | null {
  const [, first, ...more] = positional;
  if (/^[@*]$/.test(name)) return first ? (first.length > 1 ? first : [first, ...more].flat()) : null;
  return variables.get(name) ?? positional[/^\d$/.test(name) ? Number(name) : -1] ?? null;
}

/** Takes room for a text. Returns false if there was not enough. */
export function takeRoom({ room }: Reader, length: number): boolean {
  room.left -= length;
  return room.left >= 0;
}

/** Notes that a limit was reached, so the rest of the code stays unread. */
export function giveUp({ room }: Reader): void {
  room.left = Number.NEGATIVE_INFINITY;
}
