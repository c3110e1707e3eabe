import { RE2JS } from 're2js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { loadKb } from './load-kb.ts';
import { RUN_LIMITS, type RunLimits } from './run-budget.ts';

afterEach(() => vi.restoreAllMocks());

const PATTERN = "patterns: ['the widget fell off']";

function load(files: Record<string, string>, limits: Partial<RunLimits> = {}) {
  const { value, diagnostics } = loadKb(kbFiles(files), undefined, { ...RUN_LIMITS, ...limits });
  const reported = diagnostics.filter(
    ({ check }) => check === 'kb/too-much' || check === 'sections/too-large',
  );
  return { entries: value.entries, reported: reported.map(({ file, message }) => `${file}: ${message}`) };
}

const entries = (count: number, lines: (i: number) => string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`redis/ERROR-10${i}-x.md`, entryText(`ERROR-10${i}`, lines(i))]),
  );

describe('the budget of a run', () => {
  it('leaves out an entry whose expressions need too much, and compiles none of them', () => {
    const compile = vi.spyOn(RE2JS, 'compile');
    const many = Array.from({ length: 40 }, (_, i) => `'x{900}${i}'`).join();
    const { entries: read, reported } = load(entries(1, () => `patterns: [${many}]`));
    expect(reported).toEqual([
      expect.stringContaining('the regular expressions of this entry need about 36,'),
    ]);
    expect(read).toEqual([]);
    expect(compile).not.toHaveBeenCalledWith(expect.stringContaining('x{900}'), expect.anything());
  });

  it.each([
    ['alerts', `alerts: ['a=~"x{900}"']`],
    ['exceptions', `${PATTERN}\nexceptions: [{ name: a, after: 'a=~"x{900}"', within: 1h }]`],
    ['parameters', `${PATTERN}\nfix_command: a {{ labels.a }}\nparameters: { labels.a: 'x{900}' }`],
  ])('counts the expressions in %s', (_, lines) => {
    expect(
      load(
        entries(1, () => lines),
        { entryCost: 500 },
      ).reported,
    ).toHaveLength(1);
  });

  it('reports once that all entries need too much, and still reads the entries before', () => {
    const { entries: read, reported } = load(
      entries(5, () => "patterns: ['x{300}y']"),
      { cost: 700 },
    );
    expect(reported).toEqual([
      expect.stringContaining('redis/ERROR-102-x.md: the regular expressions of all'),
    ]);
    expect(read).toHaveLength(2);
  });

  it('counts bytes, lines and the memory of the Worker', () => {
    const files = {
      ...entries(2, () => PATTERN),
      'redis/ERROR-100-x.match.log': 'the widget fell off\n'.repeat(50),
    };
    expect(load(files, { bytes: 600 }).reported).toEqual([expect.stringContaining('have more than 0 MB')]);
    expect(load(files, { lines: 40 }).reported).toEqual([
      'redis/ERROR-100-x.match.log: all sample files and healthy logs together have more than 40 lines; kedb does not read this file',
    ]);
    expect(load(files, { lines: 40 }).entries[0]?.samples.match).toEqual([]);
    expect(load(files, { index: 300 }).reported).toEqual([
      expect.stringContaining('kedb does not use this entry'),
    ]);
    expect(load(files).reported).toEqual([]);
  });

  it('counts the parsing work of bodies', () => {
    expect(
      load(
        entries(2, () => PATTERN),
        { bodyWork: 10 },
      ).reported,
    ).toHaveLength(2);
  });

  it('reads more lines than fit on a stack', () => {
    const log = 'the widget fell off\n'.repeat(130_000);
    const { entries: read } = load({ ...entries(1, () => PATTERN), 'redis/ERROR-100-x.match.log': log });
    expect(read[0]?.samples.match).toHaveLength(130_000);
  });
});
