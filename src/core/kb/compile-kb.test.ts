import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { compileEntries } from '../match/compiled-entries.ts';
import { compileKb, kbVersion } from './compile-kb.ts';
import { INDEX_FORMAT, openIndex } from './compiled-index.ts';
import { loadKb } from './load-kb.ts';
import { searchableEntries } from './searchable-entries.ts';

describe('kbVersion', () => {
  it.each([
    ['sound patterns', ["patterns: ['redis.*refused']", "patterns: ['disk (full|gone)', 'no space']"]],
    ['a pattern that does not compile', ["patterns: ['redis (refused']", "patterns: ['disk full']"]],
    ['no entry', []],
  ])('is the version of the whole compilation, of a knowledge base with %s', (_, fronts) => {
    // Their order by path is not that by id.
    const files = fronts.map((front, index) => [
      `s/${'zy'.charAt(index)}.md`,
      entryText(`ERROR-00${index + 1}`, front),
    ]);
    const { value: kb } = loadKb(kbFiles(Object.fromEntries(files)));
    expect(kb.entries).toHaveLength(fronts.length);
    expect(kbVersion(kb, compileEntries(searchableEntries(kb)))).toBe(compileKb(kb).version);
  });
});

describe('openIndex', () => {
  const { value: kb } = loadKb(kbFiles({ 's/a.md': entryText('ERROR-001', "patterns: ['redis.*refused']") }));
  const { index } = compileKb(kb);

  it('opens what was compiled', () => {
    expect(openIndex(index).matcher.matchRecord('redis refused', 1).matches).toHaveLength(1);
  });

  it('refuses what another version compiled: it would find less, and nobody would know', () => {
    const old = JSON.stringify({ ...JSON.parse(index), format: INDEX_FORMAT - 1 });
    expect(() => openIndex(old)).toThrow(/has format 3; this kedb reads 4: .*reload the page/);
  });
});
