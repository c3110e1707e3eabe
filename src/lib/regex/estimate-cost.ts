import { type PatternToken, tokenizePattern } from './pattern-tokens.ts';

/** The needs of a compiled expression: `size` is its number of re2js instructions, `cost` its memory in units of one instruction. */
type Estimate = { size: number; cost: number };

/** `\pL` has 660 ranges: about 6 KB. An instruction needs about 400 bytes, with the memory to run it. */
const COST_OF_WIDE_CLASS = 15;
/** For every instruction, re2js keeps the ends of every group. 25 groups double the memory of an instruction. */
const GROUPS_AS_DEAR_AS_AN_INSTRUCTION = 25;
/** Every program has an instruction each to fail, to match, and for an empty expression. */
const OWN_INSTRUCTIONS = 3;

/**
 * An upper limit of the instructions that re2js makes of an expression. It reads the tokens only: it compiles nothing, and
 * writes no count out. The estimate has no meaning if re2js rejects the expression.
 */
export function estimateCost(source: string): Estimate {
  const tokens = tokenizePattern(source);
  const size = sizeOf(tokens) + OWN_INSTRUCTIONS;
  const groups = tokens.filter(({ kind }) => kind === 'open').length;
  const wide = tokens.filter(isWide).length;
  return {
    size,
    cost: Math.round(size * (1 + groups / GROUPS_AS_DEAR_AS_AN_INSTRUCTION) + wide * COST_OF_WIDE_CLASS),
  };
}

function isWide({ kind, text }: PatternToken): boolean {
  return (kind === 'class' || kind === 'escape') && /\\[pP]|[^\0-\x7f]|\\x\{/.test(text);
}

/** A group that is not closed yet: the size of its parts so far, of its last part (a repetition applies to it), and of the group itself. */
type Level = { sum: number; last: number; own: number };

const CAPTURE = /^\((?!\?[a-zA-Z-]*:)/;

function sizeOf(tokens: readonly PatternToken[]): number {
  const levels: Level[] = [{ sum: 0, last: 0, own: 0 }];
  for (const token of tokens) {
    const level = levels.at(-1) as Level;
    if (token.kind === 'open') levels.push({ sum: 0, last: 0, own: CAPTURE.test(token.text) ? 2 : 0 });
    else if (token.kind === 'close' && levels.length > 1) close(levels);
    else if (token.kind === 'repeat') repeat(level, token.text);
    else if (token.kind !== 'flags') addAtom(level, token);
  }
  while (levels.length > 1) close(levels);
  return levels[0]?.sum ?? 0;
}

/** A capture needs two more instructions, and an empty group one. */
function close(levels: Level[]): void {
  const { sum, own } = levels.pop() as Level;
  add(levels.at(-1) as Level, Math.max(1, sum) + own);
}

function add(level: Level, size: number): void {
  level.sum += size;
  level.last = size;
}

/** Braces that are no count, such as `{01}`, are literal characters. */
const NO_COUNT = /^\{0\d|^\{\d+,0\d/;

function repeat(level: Level, text: string): void {
  if (NO_COUNT.test(text)) {
    add(level, text.length);
    add(level, 1);
    return;
  }
  const size = repeatedSize(level.last, text);
  level.sum += size - level.last;
  level.last = size;
}

/** `\Q…\E` has an instruction for each quoted character. An empty option needs an instruction of its own. */
function addAtom(level: Level, { kind, text }: PatternToken): void {
  if (text.startsWith('\\Q')) add(level, text.length);
  add(level, kind === 'or' ? 2 : 1);
}

/** re2js writes a count out: x{2,4} becomes xx(x(x)?)?. */
function repeatedSize(size: number, text: string): number {
  const count = /^\{(\d+)(,(\d*))?\}/.exec(text);
  if (!count) return size + 2;
  const min = Number(count[1]);
  const max = count[2] === undefined ? min : count[3] === '' ? null : Number(count[3]);
  if (max === null) return Math.max(min, 1) * size + 2;
  return Math.max(1, min * size + Math.max(0, max - min) * (size + 1));
}
