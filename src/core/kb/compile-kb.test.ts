import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { INDEX_FORMAT } from '../match/index-entry.ts';
import { compileKb } from './compile-kb.ts';
import { openIndex } from './compiled-index.ts';
import { loadKb } from './load-kb.ts';
import { Snapshot } from './snapshot.ts';

describe('openIndex', () => {
  const { value: kb } = loadKb(kbFiles({ 's/a.md': entryText('ERROR-001', "patterns: ['redis.*refused']") }));
  const { index } = compileKb(new Snapshot(kb));

  it('opens what was compiled', () => {
    expect(openIndex(index).matcher.matchRecord('redis refused', 1).matches).toHaveLength(1);
  });

  it('refuses what another version compiled: it would find less, and nobody would know', () => {
    const old = JSON.stringify({ ...JSON.parse(index), format: INDEX_FORMAT - 1 });
    expect(() => openIndex(old)).toThrow(/has format 4; this kedb reads 5: .*reload the page/);
  });
});
