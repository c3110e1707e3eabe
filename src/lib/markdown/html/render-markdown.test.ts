import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

it('renders what GitHub would', () => {
  expect(renderMarkdown('Look at **both**: `df -h`\n\n- one\n- two')).toBe(
    '<p>Look at <strong>both</strong>: <code>df -h</code></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
  );
  expect(renderMarkdown('| a |\n|---|\n| 1 |')).toContain('<td>1</td>');
  expect(renderMarkdown('```bash\nls\n```')).toBe('<pre><code class="language-bash">ls\n</code></pre>');
});

it('links an entry to another by its file', () => {
  expect(renderMarkdown('[OOM](../redis/ERROR-002-out-of-memory.md#causes)')).toBe(
    '<p><a href="/entries/ERROR-002">OOM</a></p>',
  );
  expect(renderMarkdown('[x](https://example.org/ERROR-002.md)')).toContain(
    '"https://example.org/ERROR-002.md"',
  );
});

it('links what mentions an entry that exists, and leaves code alone', () => {
  const isEntry = (id: string) => id === 'ERROR-002';
  expect(renderMarkdown('See **ERROR-002**, not ERROR-003 or `ERROR-002`.', isEntry)).toBe(
    '<p>See <strong><a href="/entries/ERROR-002">ERROR-002</a></strong>, not ERROR-003 or <code>ERROR-002</code>.</p>',
  );
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](data:text/html,x)',
  '[x](&#x6A;avascript:alert(1))',
  '![x](https://evil.example/pixel.gif)',
  '<a href="javascript:alert(1)">x</a>',
  '[x](//evil.example)',
  '[x][a]\n\n[a]: vbscript:x',
])('keeps %s from doing anything', (markdown) => {
  expect(renderMarkdown(markdown)).not.toMatch(/script|onerror|<img|evil|data:/i);
});

it('never lets a tag through that is not on the list', () => {
  const tags = fc.constantFrom(
    '<b>',
    '<svg/onload=x>',
    '</p>',
    '<style>',
    '`',
    '**',
    '[a](',
    ')',
    '\n',
    '<!--',
    'x',
  );
  fc.assert(
    fc.property(
      fc.array(tags).map((parts) => parts.join('')),
      (markdown) => {
        // A fence's word may stand between the quotes of a class: it is no tag there.
        const tagsOnly = renderMarkdown(markdown).replaceAll(/"[^"]*"/g, '""');
        expect(tagsOnly).not.toMatch(/<(svg|style|!--|script|iframe)/);
      },
    ),
  );
});
