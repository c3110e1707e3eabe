import { RunBudget } from '../../src/core/kb/run-budget.ts';
import { type IndexEntry, toIndexEntry } from '../../src/core/match/index-entry.ts';
import type { KnownError } from '../../src/generated/known-error.ts';
import { knownError } from '../../test/support/kb/known-error.ts';
import { indexOf } from './kb.ts';

type WorstKb = { name: string; entry: (n: number) => Partial<KnownError> };

/** An index within the limits of `kb/too-much`. */
export type BuiltKb = { name: string; entries: number; index: string };

/** Knowledge bases that fill one of the limits of `kb/too-much` each, and one that fills two at once. */
const WORST_KBS: readonly WorstKb[] = [
  { name: 'no entries', entry: () => ({}) },
  { name: 'keywords', entry: (n) => ({ keywords: list(100, (k) => `w${n}x${k}`) }) },
  { name: 'short patterns', entry: (n) => ({ patterns: list(20, (k) => `w${n}x${k} of .* fell`) }) },
  {
    name: 'patterns for re2js',
    entry: (n) => ({ patterns: list(8, (k) => `w${n}x${k}(?:[a-z]{1,150}|b)\\pL+`) }),
  },
  {
    name: 'patterns of 900 instructions',
    entry: (n) => ({ patterns: list(20, (k) => `w${n}x${k}[ab]{1,440}c`) }),
  },
  { name: 'small matchers', entry: (n) => ({ alerts: list(20, (k) => `x=~".*w${n}x${k}.*"`) }) },
  {
    name: 'lists of names',
    entry: (n) => ({ alerts: [`x=~"${list(100, (k) => `w${n}x${k}`).join('|')}"`] }),
  },
  {
    name: 'matchers of 900 instructions',
    entry: (n) => ({ alerts: list(5, (k) => `x=~"[ab]*a[ab]{${400 + k}}c?w?${n}?"`) }),
  },
  {
    name: 'keywords and expressions',
    entry: (n) => ({
      keywords: list(60, (k) => `w${n}x${k}`),
      patterns: list(6, (k) => `w${n}x${k}[ab]{1,60}c`),
      alerts: list(3, (k) => `x=~".*[ab]{1,10}w${n}x${k}"`),
    }),
  },
];

/** Builds one after the other, because each takes a lot of memory. */
export function* buildWorstKbs(): Generator<BuiltKb> {
  for (const { name, entry } of WORST_KBS) {
    const entries = name === 'no entries' ? [] : fill(entry);
    yield { name, entries: entries.length, index: indexOf(entries) };
  }
}

function fill(entryOf: WorstKb['entry']): IndexEntry[] {
  const budget = new RunBudget();
  const entries: IndexEntry[] = [];
  while (budget.problems.length === 0) {
    const error_id = `ERROR-${10_000 + entries.length}`;
    const entry = knownError({
      error_id,
      title: 'x',
      path: `${error_id}.md`,
      patterns: [],
      ...entryOf(entries.length),
    });
    if (budget.takeEntry(entry)) entries.push(toIndexEntry(entry));
  }
  return entries;
}

function list(length: number, item: (n: number) => string): string[] {
  return Array.from({ length }, (_, n) => item(n));
}
