import type { Feed, ShellCommand, Text } from '../script.ts';
import { literal } from './word-text.ts';

/** The known value of a variable: the words of an array or a loop, most often one. */
type Held = readonly Text[];

/** The state of reading, in the order of the code. */
export type Reader = {
  /** Variables that are certainly not empty. */
  variables: Map<string, Held>;
  /** The working folder; null where it is not known. */
  folder: string | null;
  /** The depth in the syntax tree, and the number of nested scripts. */
  depth: number;
  nesting: number;
  /** Characters, shared with the readers of inner scripts. Below zero where any limit was reached: then the code is not read whole. */
  room: { left: number };
  /** The commands of an inner script; null where there is no reader for it, or it is too long or too tangled. */
  readScript: (code: string, reader: Reader, feed: Feed | null) => ShellCommand[] | null;
  /** The commands anywhere in a part of the syntax tree. */
  readNode: (node: unknown, reader: Reader, feed: Feed | null) => ShellCommand[];
  /** The commands that a command runs: behind `sudo`, in `sh -c '…'`. */
  follow: (command: ShellCommand, reader: Reader) => ShellCommand[];
};

/** The limit for the text of inner scripts and variables, so that reading takes linear time. */
const MAX_CHARACTERS = 128 * 1024;

/** Variables that every shell sets. */
const PRESET: readonly (readonly [string, Held])[] = [
  ['BASH', [literal('bash')]],
  ['HOME', [literal('~')]],
  ['IFS', [literal(' ')]],
  ['PWD', [literal('.')]],
  ['SHELL', [literal('sh')]],
];

/** A reader that knows nothing yet. */
export function newReader(methods: Pick<Reader, 'readScript' | 'readNode' | 'follow'>): Reader {
  return {
    variables: new Map(PRESET),
    folder: null,
    depth: 0,
    nesting: 0,
    room: { left: MAX_CHARACTERS },
    ...methods,
  };
}

/** Whether there is room for a text of some length; it is taken. */
export function takeRoom({ room }: Reader, length: number): boolean {
  room.left -= length;
  return room.left >= 0;
}

/** A limit was reached: what is behind it has not been read. */
export function giveUp({ room }: Reader): void {
  room.left = Number.NEGATIVE_INFINITY;
}
