import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const ids = (count: number) => Array.from({ length: count }, (_, n) => `ERROR-${101 + n}`);

/** ERROR-001 with the pattern `wide`, and this number of other entries with the lines of `lines`. */
function problemsOf(wide: string, count: number, lines: (id: string) => string) {
  const others = ids(count).map((id) => [`redis/${id}-x.md`, entryText(id, lines(id))]);
  const files = kbFiles({
    'redis/ERROR-001-x.md': entryText('ERROR-001', wide),
    ...Object.fromEntries(others),
  });
  return checkKb(files)
    .report.problems.filter(({ severity }) => severity !== 'info')
    .map(({ check, file, message }) => `${check} ${file.slice(6, 15)} ${message}`);
}

const own = (id: string) => `the widget of ${id} fell off its axle`;
const narrow = (id: string) => `patterns: ["${own(id)}"]\nsamples: { match: ["${own(id)}"] }`;
const WIDE = 'patterns: ["widget of"]\nsamples: { match: ["widget of nobody"] }';

describe('a wide pattern', () => {
  it('is reported at each of a few patterns that it contains', () => {
    expect(problemsOf(WIDE, 3, narrow)).toEqual(
      ids(3).map(
        (id) =>
          `patterns/subsumed ${id} a pattern of ERROR-001 matches everything that this pattern matches: widget of`,
      ),
    );
  });

  it('is reported once if it contains many, and not again for their samples', () => {
    expect(problemsOf(WIDE, 57, narrow)).toEqual([
      'patterns/subsumed ERROR-001 this pattern matches everything that patterns of 57 other entries (ERROR-101, ERROR-102, ERROR-103 and 54 more) match: widget of',
    ]);
  });

  it('is reported once if it only overlaps with many', () => {
    const lines = (id: string) => `patterns: ["of ${id} fell"]\nsamples: { match: ["${own(id)}"] }`;
    expect(problemsOf(WIDE, 57, lines)).toEqual([
      'overlaps/undeclared ERROR-001 this pattern also matches samples of 57 other entries (ERROR-101, ERROR-102, ERROR-103 and 54 more): widget of',
    ]);
  });

  it('is reported once if it takes the samples of many', () => {
    const wide = 'patterns: ["fell off its axle"]\nsamples: { match: ["fell off its axle"] }';
    const lines = (id: string) => `patterns: ["${id}"]\nsamples: { match: ["${own(id)}"] }`;
    expect(problemsOf(wide, 57, lines)).toEqual([
      'samples/stolen ERROR-001 this pattern answers samples before 57 other entries (ERROR-101, ERROR-102, ERROR-103 and 54 more) do: fell off its axle',
    ]);
  });

  it('is reported once if many have it', () => {
    const wide = 'patterns: ["the widget fell off"]\nsamples: { match: ["the widget fell off"] }';
    expect(problemsOf(wide, 57, () => wide).filter((line) => line.startsWith('patterns/'))).toEqual([
      'patterns/duplicate ERROR-001 57 other entries (ERROR-101, ERROR-102, ERROR-103 and 54 more) have the same pattern: the widget fell off',
    ]);
  });
});

it('tells once of matchers that many have', () => {
  const alerts = 'alerts: [\'alertname="Down"\']';
  expect(problemsOf(alerts, 57, () => alerts)).toEqual([
    'alerts/duplicate ERROR-001 57 other entries (ERROR-101, ERROR-102, ERROR-103 and 54 more) have the same matchers',
  ]);
});
