import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb-files.ts';
import { compileEntries } from '../match/compiled-entries.ts';
import { compileKb, kbVersion } from './compile-kb.ts';
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
