import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { compileEntries } from '../match/compiled-entries.ts';
import { loadKb } from './load-kb.ts';
import { Snapshot } from './snapshot.ts';

function snapshotOf(fronts: readonly string[]): Snapshot {
  // The order by path differs from the order by id.
  const files = fronts.map((front, index) => [
    `s/${'zyx'.charAt(index)}.md`,
    entryText(`ERROR-00${index + 1}`, front),
  ]);
  return new Snapshot(loadKb(kbFiles(Object.fromEntries(files))).value);
}

const SOUND = ["patterns: ['redis.*refused']", "patterns: ['disk (full|gone)', 'no space']"];
const BROKEN = ["patterns: ['redis (refused', 'redis is gone']", "patterns: ['disk full']"];

describe('Snapshot', () => {
  it('makes each part once', () => {
    const snapshot = snapshotOf(SOUND);
    expect(snapshot.matcher).toBe(snapshot.matcher);
    expect(snapshot.content.compiled).toBe(snapshot.compiled);
  });

  it('has its entries by id', () => {
    expect(snapshotOf(SOUND).entries.map(({ path }) => path)).toEqual(['s/z.md', 's/y.md']);
  });

  it('searches for the other patterns of an entry of which one does not compile', () => {
    const { searchable, matcher } = snapshotOf(BROKEN);
    expect(searchable.map(({ patterns }) => patterns)).toEqual([['redis is gone'], ['disk full']]);
    expect(matcher.matchRecord('redis is gone', 1).matches).toHaveLength(1);
  });

  it('has all patterns in its content, and so in its version', () => {
    const { entries, content } = snapshotOf(BROKEN);
    expect(content.compiled).toEqual(compileEntries(entries));
  });

  it.each([[SOUND], [BROKEN], [[]]])('has a version that follows from its files alone: %j', (fronts) => {
    const [first, again] = [snapshotOf(fronts), snapshotOf(fronts)];
    again.matcher.matchRecord('x', 1);
    expect(again.version).toBe(first.version);
    expect(snapshotOf([...fronts, "patterns: ['one more']"]).version).not.toBe(first.version);
  });
});
