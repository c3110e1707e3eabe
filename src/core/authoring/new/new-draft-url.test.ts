import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { unmatchedGroup } from '../../../../test/support/kb/unmatched-group.ts';
import { compileKb } from '../../kb/compile-kb.ts';
import { openIndex } from '../../kb/compiled-index.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { Snapshot } from '../../kb/snapshot.ts';
import { newDraftUrl, newFileUrl } from './new-draft-url.ts';

const ENTRY = { 'redis/ERROR-009-x.md': entryText('ERROR-009', 'patterns: [connection refused]') };
const SETTINGS = 'repository: https://github.com/octo/kb\nfolder: docs/kb\nplanned_errors: [ERROR-011]\n';

function open(settings: string) {
  return openIndex(compileKb(new Snapshot(loadKb(kbFiles({ ...ENTRY, 'kedb.yaml': settings })).value)).index);
}

describe('newDraftUrl', () => {
  it('opens a form with the draft in it, under the next id', () => {
    const url = new URL(newDraftUrl(unmatchedGroup('the queue billing is stuck'), open(SETTINGS)) ?? '');
    expect(url.origin + url.pathname).toBe('https://github.com/octo/kb/new/main');
    expect(url.searchParams.get('filename')).toBe(
      'docs/kb/_drafts/ERROR-012-logerrors-the-queue-billing-is-stuck.md',
    );
    expect(url.searchParams.get('value')).toMatch(
      /^---\nerror_id: ERROR-012\n[\s\S]*the queue billing is stuck/,
    );
  });

  it('fits into an address, however long the alert is', () => {
    const url = newDraftUrl(unmatchedGroup(`the queue is stuck: ${'🔥 "x" '.repeat(600)}`), open(SETTINGS));
    expect(url).toContain('&value=');
    expect(url?.length).toBeLessThanOrEqual(8000);
  });

  it('is none without a repository, or without anything to say', () => {
    expect(newDraftUrl(unmatchedGroup('the queue billing is stuck'), open(''))).toBeNull();
    expect(newDraftUrl(unmatchedGroup('', { labels: {} }), open(SETTINGS))).toBeNull();
  });
});

const PLACE = { repository: 'https://github.com/octo/kb', branch: 'main', folder: 'kb' };

/** Any UTF-16 text, including lone surrogates. */
const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));

describe('newFileUrl', () => {
  it('fills in name and text, so that nothing in them leads elsewhere', () => {
    fc.assert(
      fc.property(units, units, (name, text) => {
        const url = new URL(newFileUrl(PLACE, `_drafts/${name}.md`, text));
        expect(url.origin + url.pathname).toBe('https://github.com/octo/kb/new/main');
        expect([...url.searchParams]).toEqual([
          ['filename', `kb/_drafts/${name.toWellFormed()}.md`],
          ['value', text.toWellFormed()],
        ]);
      }),
    );
  });

  it('takes a branch with a slash, the root of a repository, and an address that is written otherwise', () => {
    const repository = 'https://git.example.org/octo/kb.git';
    expect(newFileUrl({ repository, branch: 'team/ä', folder: '.' }, 'a.md', '')).toBe(
      'https://git.example.org/octo/kb/new/team/%C3%A4?filename=a.md&value=',
    );
    expect(newFileUrl({ ...PLACE, repository: 'https://github.com/octo/kb/' }, 'a.md', 'x')).toContain(
      '/octo/kb/new/main?',
    );
  });

  it('leaves out a text that no address can hold', () => {
    const url = new URL(newFileUrl(PLACE, 'a.md', '🔥'.repeat(700)));
    expect([...url.searchParams.keys()]).toEqual(['filename']);
  });
});
