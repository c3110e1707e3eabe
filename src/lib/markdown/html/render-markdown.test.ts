import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LinkTargets, renderMarkdown as render } from './render-markdown.ts';

const TARGETS: LinkTargets = {
  ofFile: (path) => (path.endsWith('.md') ? `/pages/${path.replaceAll(/.*\/|\.md$/g, '')}` : null),
  mention: /\b(T-[0-9]+)\b/,
  ofMention: (text) => (text === 'T-1' ? `/tickets/${text}` : null),
};

function renderMarkdown(markdown: string): string {
  return render(markdown, TARGETS);
}

it('renders what GitHub would', () => {
  expect(renderMarkdown('Look at **both**: `df -h`\n\n- one\n- two')).toBe(
    '<p dir="auto">Look at <strong>both</strong>: <code>df -h</code></p>\n<ul>\n<li dir="auto">one</li>\n<li dir="auto">two</li>\n</ul>',
  );
  expect(renderMarkdown('| a |\n|---|\n| 1 |')).toContain('<td dir="auto">1</td>');
  expect(renderMarkdown('```bash\nls\n```')).toBe('<pre><code class="language-bash">ls\n</code></pre>');
});

it('links to a file where there is an address for it', () => {
  expect(renderMarkdown('[x](../a/b.md)')).toBe('<p dir="auto"><a href="/pages/b">x</a></p>');
  expect(renderMarkdown('[x](../a/b.txt)')).toBe('<p dir="auto"><a>x</a></p>');
});

it('links to a picture instead of loading it, and keeps its text', () => {
  expect(renderMarkdown('![the queue](https://img.example/q.png) ![](q.txt)')).toBe(
    '<p dir="auto"><a href="https://img.example/q.png">the queue (image)</a> <a>(image)</a></p>',
  );
});

it('shows tasks without boxes to tick, and the text of HTML', () => {
  expect(renderMarkdown('- [ ] restart\n- [x] tell\n\n<details><summary>More</summary></details>')).toBe(
    '<ul>\n<li dir="auto">☐ restart</li>\n<li dir="auto">☑ tell</li>\n</ul>\nMore',
  );
});

it('shows links and footnotes that another part of the file refers to', () => {
  expect(renderMarkdown('- x\n\n  [guide]: https://a.example')).toContain(
    'guide: <a href="https://a.example">https://a.example</a>',
  );
  expect(renderMarkdown('[^1]: At night.')).toContain('[^1]:</p>\n<p dir="auto">At night.');
  expect(renderMarkdown('[a][1] b[^1]\n\n[1]: https://a.example\n[^1]: c')).not.toContain('1:');
});

it('links what the text mentions, but not in code or in a link', () => {
  expect(renderMarkdown('See T-1, T-2, `T-1` and [T-1](https://x.org).')).toBe(
    '<p dir="auto">See <a href="/tickets/T-1">T-1</a>, T-2, <code>T-1</code> and <a href="https://x.org">T-1</a>.</p>',
  );
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](data:text/html,x)',
  '[x](&#x6A;avascript:alert(1))',
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
        // The info string of a fence may be inside the quotes of a class attribute, where it is no tag.
        const tagsOnly = renderMarkdown(markdown).replaceAll(/"[^"]*"/g, '""');
        expect(tagsOnly).not.toMatch(/<(svg|style|!--|script|iframe)/);
      },
    ),
  );
});
