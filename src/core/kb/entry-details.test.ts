import { expect, it } from 'vitest';
import { renderMarkdown } from '../../lib/markdown/html/render-markdown.ts';
import { entryLinks } from './entry-details.ts';

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
