import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { renderMarkdown } from '../../lib/markdown/html/render-markdown.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { INDEX_FORMAT } from '../match/index-entry.ts';
import { compileKb, entryLinks, toEntryDetails } from './compile-kb.ts';
import { openIndex } from './compiled-index.ts';
import { loadKb } from './load-kb.ts';
import { DEFAULT_SETTINGS } from './settings/settings.ts';
import { Snapshot } from './snapshot.ts';

describe('openIndex', () => {
  const { value: kb } = loadKb(kbFiles({ 's/a.md': entryText('ERROR-001', "patterns: ['redis.*refused']") }));
  const { index } = compileKb(new Snapshot(kb));

  it('opens what was compiled', () => {
    expect(openIndex(index).matcher.matchRecord('redis refused', 1).matches).toHaveLength(1);
  });

  it('refuses what another version compiled: it would find less, and nobody would know', () => {
    const old = JSON.stringify({ ...JSON.parse(index), format: INDEX_FORMAT - 1 });
    expect(() => openIndex(old)).toThrow(/has format 5; this kedb reads 6: .*reload the page/);
  });
});

const LINKS = entryLinks(
  (id) => id === 'ERROR-002',
  (path) => (path.endsWith('.sh') ? `https://git.example/${path}` : null),
);

it('links an entry to another by its file', () => {
  expect(renderMarkdown('[OOM](../redis/ERROR-002-out-of-memory.md#causes)', LINKS)).toBe(
    '<p dir="auto"><a href="/entries/ERROR-002">OOM</a></p>',
  );
  expect(renderMarkdown('[x](https://example.org/ERROR-002.md)', LINKS)).toContain(
    '"https://example.org/ERROR-002.md"',
  );
});

it('links what mentions an entry that exists, and leaves code alone', () => {
  expect(renderMarkdown('See **ERROR-002**, not ERROR-003 or `ERROR-002`.', LINKS)).toBe(
    '<p dir="auto">See <strong><a href="/entries/ERROR-002">ERROR-002</a></strong>, not ERROR-003 or <code>ERROR-002</code>.</p>',
  );
});

/** The HTML of an entry's only text. */
function htmlOf(markdown: string, repository: string | null): string[] {
  const { entry } = parseEntry(
    'redis/ERROR-001-x.md',
    entryText('ERROR-001', 'patterns: [abc]', `\n${markdown}\n`),
  ).value;
  if (!entry) throw new Error('the entry cannot be read');
  return Object.values(toEntryDetails(entry, () => false, { ...DEFAULT_SETTINGS, repository }).html);
}

it.each([
  ['![q](img/a b.png)', null],
  ['![q](img/q.png)', 'https://github.com/o/r/blob/main/kb/redis/img/q.png'],
  ['![q](../img/./q.png#x)', 'https://github.com/o/r/blob/main/kb/img/q.png'],
  ['[q](../../secret.md)', null],
  ['[q](/etc/passwd)', null],
  ['[q](javascript:alert)', null],
  ['[q](%zz.md)', 'https://github.com/o/r/blob/main/kb/redis/%25zz.md'],
])('links %s to the repository: %s', (markdown, url) => {
  const [html = ''] = htmlOf(markdown, 'https://github.com/o/r');
  expect(/href="([^"]*)"/.exec(html)?.[1] ?? null).toBe(url);
  expect(htmlOf(markdown, null)[0]).not.toContain('href');
});
