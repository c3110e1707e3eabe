import { RE2JS, RE2Set } from 're2js';
import { buildPatternIndex } from '../../../src/lib/engine/index/build-index.ts';
import { createIndexedEngine } from '../../../src/lib/engine/indexed-engine.ts';
import { type Contender, type Search, timeBatches, timeSearch } from '../contender.ts';
import { toV8 } from '../loop-engine.ts';

function contender(
  name: string,
  make: (patterns: string[]) => Search,
  rest: Partial<Contender> = {},
): Contender {
  return { name, ...rest, run: async (patterns, lines) => timeSearch(make(patterns), lines) };
}

export const kedb = contender('kedb', (patterns) => {
  const engine = createIndexedEngine(patterns, buildPatternIndex(patterns));
  return (line) => engine.search(line).hits.length;
});

/** The number of lines that are matched at once, as in a log. */
const BATCH = 2000;

export const kedbBatch: Contender = {
  name: 'kedb, 2,000 lines at once',
  run: async (patterns, lines) => {
    const engine = createIndexedEngine(patterns, buildPatternIndex(patterns));
    const count = (batch: string[]) =>
      engine.searchAll(batch).reduce((sum, { hits }) => sum + hits.length, 0);
    return timeBatches(count, lines, BATCH);
  },
};

export const v8Loop = contender('V8 RegExp, one by one', (patterns) => loopOf(patterns.map(toV8)), {
  note: 'not linear',
});

export const v8Alternation = contender(
  'V8 RegExp, one alternation',
  (patterns) => {
    const regexes = patterns.map(toV8);
    const all = new RegExp(patterns.map((source) => `(?:${withoutNames(source)})`).join('|'), 'im');
    const loop = loopOf(regexes);
    return (line) => (all.test(line) ? loop(line) : 0);
  },
  { note: 'a line that matches is tried one by one; not linear' },
);

const RE2_FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE;

export const re2jsLoop = contender('re2js, one by one', (patterns) =>
  loopOf(patterns.map((source) => RE2JS.compile(source, RE2_FLAGS))),
);

export const re2jsSet = contender(
  're2js RE2Set',
  (patterns) => {
    const set = new RE2Set(RE2Set.UNANCHORED, RE2_FLAGS);
    for (const source of patterns) set.add(source);
    set.compile();
    return (line) => set.match(line).length;
  },
  { note: 'no spans', maxPatterns: 300 },
);

function loopOf(regexes: { test(line: string): boolean }[]): Search {
  return (line) => {
    let hits = 0;
    for (const regex of regexes) if (regex.test(line)) hits++;
    return hits;
  };
}

function withoutNames(source: string): string {
  return source.replace(/\(\?P<\w+>/g, '(?:');
}
