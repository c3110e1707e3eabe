import { type LabelMatcher, parseMatchers } from '../../src/lib/alertmanager/label-matchers.ts';
import { compileWhole } from '../../src/lib/regex/whole-value.ts';
import { round } from './round.ts';

/** `ratio`: how many times the time of a comparison of strings with `===`. `units_per_ns`: the counted steps for each real nanosecond. */
export type MatcherRow = { name: string; ns: number; ratio: number; units_per_ns: number | null };

type Test = Pick<LabelMatcher, 'test' | 'steps'>;

/** Different values, so that nothing is answered from a comparison of pointers. */
const VALUES = Array.from({ length: 512 }, (_, n) => `redis-${n % 7}-${'ab'.repeat(n % 5)}${n}`);
const LONG = VALUES.slice(0, 8).map((value) => value + 'ab'.repeat(2000));

const CASES: [name: string, test: Test, values: readonly string[]][] = [
  ['`service="redis"`', matcher('service="redis-1-ab8"'), VALUES],
  ['`service=~"redis|web|db"`, a list of words', matcher('service=~"redis|web|db"'), VALUES],
  ['`service=~"mysql-.*"`, a prefix that the value lacks', matcher('service=~"mysql-.*"'), VALUES],
  ['`service=~"redis-.*"`', matcher('service=~"redis-.*"'), VALUES],
  ['`service=~".*[ab]{1,20}[0-9]+"`', matcher('service=~".*[ab]{1,20}[0-9]+"'), VALUES],
  ['the same, 4,000 characters', matcher('service=~".*[ab]{1,20}[0-9]+"'), LONG],
  ['a parameter, `[a-z0-9-]+`', parameter('[a-z0-9-]+'), VALUES],
  ['a parameter, `[a-z0-9-]{1,900}`, 4,000 characters', parameter('[a-z0-9-]{1,900}'), LONG],
];

/** Measures a comparison with `===`, matchers of labels and patterns of parameters in turn, in one run. */
export function runMatchers(): MatcherRow[] {
  const plain = pace((value) => value === 'redis-1-ab8', VALUES);
  return CASES.map(([name, { test, steps }, values]) => {
    const ns = pace(test, values);
    const counted = values.reduce((sum, value) => sum + steps(value), 0) / values.length;
    return {
      name,
      ns: round(ns),
      ratio: round(ns / plain),
      units_per_ns: counted === 0 ? null : round(counted / ns),
    };
  });
}

function matcher(source: string): Test {
  const read = parseMatchers(source);
  const [first] = read.ok ? read.value : [];
  if (!first) throw new Error(`no matcher: ${source}`);
  return first;
}

function parameter(pattern: string): Test {
  const compiled = compileWhole(pattern);
  if (!compiled.ok) throw new Error(compiled.error.message);
  return compiled.value;
}

/** Nanoseconds for one test: the best of several passes. */
function pace(test: (value: string) => boolean, values: readonly string[]): number {
  let found = 0;
  const passes = Array.from({ length: 7 }, () => {
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < 30) {
      for (const value of values) if (test(value)) found += 1;
      count += values.length;
    }
    return ((performance.now() - started) * 1e6) / count;
  });
  if (found < 0) throw new Error('no test was run');
  return Math.min(...passes);
}
