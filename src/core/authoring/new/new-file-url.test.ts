import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFileUrl } from './new-file-url.ts';

const PLACE = { repository: 'https://github.com/octo/kb', branch: 'main', folder: 'kb' };

/** Any UTF-16, halves of pairs included. */
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
