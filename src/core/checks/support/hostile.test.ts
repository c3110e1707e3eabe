import { afterEach, describe, expect, it, vi } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import type { Sample } from '../../../generated/known-error.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { Snapshot } from '../../kb/snapshot.ts';
import type { ReadEntry } from '../check.ts';
import { check as untrue } from '../rules/overlaps-untrue.ts';
import { check as notMatched } from '../rules/samples-not-matched.ts';
import { createContext } from '../run/context.ts';
import { otherCode } from './other-code.ts';
import { findSubsumptions } from './subsumptions.ts';

afterEach(() => vi.restoreAllMocks());

const PATTERN = "patterns: ['the widget fell off']";

function contextOf(files: Record<string, string>) {
  const snapshot = new Snapshot(loadKb(kbFiles(files)).value);
  return { snapshot, context: createContext(snapshot, null, { healthyLogs: [], onProgress: undefined }) };
}

function withBody(body: string): ReadEntry {
  const { context } = contextOf({ 'redis/ERROR-001-x.md': `${entryText('ERROR-001', PATTERN)}\n${body}` });
  return context.entries[0] as ReadEntry;
}

describe('otherCode', () => {
  it('removes the code from a text once, even with many code blocks in it', () => {
    const replaced = vi.spyOn(String.prototype, 'replaceAll');
    const lookedAt = (count: number) => {
      const file = withBody(`\n## Emergency\n${'```sh\nls -l\n```\n\n'.repeat(count)}`);
      replaced.mockClear();
      expect(otherCode(file)).toHaveLength(count);
      return replaced.mock.contexts.reduce((sum: number, text) => sum + String(text).length, 0);
    };
    const [few, many] = [lookedAt(50), lookedAt(400)];
    expect(many).toBeLessThan(few * 16);
  });

  it('does not parse a body that is too large to read', () => {
    const file = withBody(`\n## Emergency\n${'- '.repeat(20_000)}~~~\`\n`);
    expect(file.isBodyRead).toBe(false);
    expect(otherCode(file)).toEqual([]);
  });
});

describe('findSubsumptions', () => {
  it('searches once for entries with the same patterns, and compares none of them', () => {
    const same = 'patterns: ["the widget fell off", "the gadget broke down"]';
    const ids = Array.from({ length: 60 }, (_, i) => `ERROR-${100 + i}`);
    const { context } = contextOf(
      Object.fromEntries(ids.map((id) => [`redis/${id}-x.md`, entryText(id, same)])),
    );
    const matchRecord = vi.fn(context.matcher.matchRecord);
    expect(findSubsumptions({ ...context, matcher: { ...context.matcher, matchRecord } })).toEqual([]);
    expect(matchRecord).toHaveBeenCalledTimes(2);
  });
});

describe('entries that all match the samples of each other', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `ERROR-${100 + i}`);
  const last = 'overlaps_with: [ERROR-158]\n';
  const files = Object.fromEntries(
    ids.map((id) => {
      const samples = `samples: { match: ['the widget fell off of ${id}'] }`;
      const overlaps = id === 'ERROR-159' ? last : '';
      return [`redis/${id}-x.md`, entryText(id, `${overlaps}${PATTERN}\n${samples}`)];
    }),
  );

  it('keep only the first matches of a sample and its own, and the run pays for all', () => {
    const { context } = contextOf(files);
    const left = context.matching.units;
    for (const file of context.entries) {
      const [sample] = file.entry.samples.match;
      const [answer] = context.answersTo(sample as Sample);
      const { matches = [], isCut } = answer ?? {};
      expect(isCut).toBe(true);
      expect(matches.length).toBeLessThanOrEqual(21);
      expect(matches.map(({ error_id }) => error_id)).toContain(file.entry.error_id);
    }
    expect(left - context.matching.units).toBeGreaterThan(ids.length ** 2 * 10_000);
  });

  it('are not said to match nothing, nor to declare an overlap that is not there', () => {
    const { context } = contextOf(files);
    expect([...notMatched.run(context), ...untrue.run(context)]).toEqual([]);
  });
});

describe('a run without work left', () => {
  it('reports no sample that it did not match', () => {
    const { context } = contextOf({
      'redis/ERROR-001-x.md': entryText('ERROR-001', `${PATTERN}\nsamples: { match: ['something else'] }`),
    });
    context.matching.units = 0;
    expect([...notMatched.run(context)]).toEqual([]);
  });
});
