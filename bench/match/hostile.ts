import { buildPatternIndex } from '../../src/lib/engine/index/build-index.ts';
import { createIndexedEngine } from '../../src/lib/engine/indexed-engine.ts';
import { requiredLiterals } from '../../src/lib/regex/pattern-facts.ts';
import { generatePatterns } from './patterns.ts';

/** `cold_ms` is the time of an engine's first search, on the longest text, before it has compiled any pattern. */
export type HostileRow = { name: string; cold_ms: number; ms: number[]; growth: number; caps: string[] };

/** Sizes of the hostile text, in KB. */
export const KILOBYTES = [1, 2, 4, 8, 16, 32, 64];
const LONGEST = 64 * 1024;

/** Valid patterns that make backtracking engines slow, each with the text that does so. */
const NASTY: [pattern: string, text: (length: number) => string][] = [
  ['redis.*not reachable', (length) => 'redis not reachabl '.repeat(length / 19)],
  ['a.*b.*c.*d.*e', (length) => 'abcd'.repeat(length / 4)],
  ['(x+x+)+y', (length) => 'x'.repeat(length)],
  ['(\\w+\\s?)*:', (length) => 'word '.repeat(length / 5)],
  ['(.*foo){5}', (length) => 'fo foo '.repeat(length / 7)],
  ['\\s+$', (length) => `${' '.repeat(length - 1)}x`],
  ['error: [^)]*\\)', (length) => 'error: '.repeat(length / 7)],
  ['\\d+ ms', (length) => `${'1'.repeat(length - 4)} m s`],
  ['(a|aa)+$', (length) => `${'a'.repeat(length - 1)}b`],
  ['(?:key=.*){8}end', (length) => 'key=1 '.repeat(length / 6)],
  ['timeout.{1,50}waiting', (length) => 'timeout waitin '.repeat(length / 15)],
];

/** Measures how the time grows when hostile texts double in size, with 10,000 patterns. */
export function runHostile(count = 10_000): HostileRow[] {
  const patterns = [...NASTY.map(([pattern]) => pattern), ...generatePatterns(count)];
  const index = buildPatternIndex(patterns);
  const engine = createIndexedEngine(patterns, index);
  const stuffing = patterns.flatMap((source) => requiredLiterals(source).literals.flat()).join(' ');
  const shuffled = stuffing
    .split(' ')
    .sort((a, b) => hash(a) - hash(b))
    .join(' ');
  const texts: typeof NASTY = [
    ...NASTY,
    ['stuffed with the literals of the index', (length) => fill(stuffing, length)],
    ['stuffed with them in another order', (length) => fill(shuffled, length)],
    ['stuffed, one literal a line', (length) => fill(stuffing, length).replaceAll(' ', '\n')],
  ];
  return texts.map(([name, makeText]) => {
    const caps = new Set<string>();
    const longest = makeText(LONGEST);
    const fresh = createIndexedEngine(patterns, index);
    const cold_ms = timeOnce(() => fresh.search(longest));
    for (let i = 0; i < 3; i++) engine.search(longest);
    const ms = KILOBYTES.map((kilobytes) => {
      const text = makeText(kilobytes * 1024);
      for (const { cap } of engine.search(text).caps) caps.add(cap);
      return time(() => engine.search(text));
    });
    return { name, cold_ms, ms, growth: worstGrowth(ms), caps: [...caps] };
  });
}

function time(run: () => void): number {
  return Math.min(...Array.from({ length: 5 }, () => timeOnce(run)));
}

function timeOnce(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The largest growth per doubling. It is the root of the growth over two doublings, because a single step varies too much. */
function worstGrowth(ms: number[]): number {
  const factors = ms.slice(2).map((value, i) => Math.sqrt(value / (ms[i] ?? value)));
  return Math.max(...factors);
}

function fill(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function hash(text: string): number {
  return [...text].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), 7);
}
