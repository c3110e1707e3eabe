import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { markdownOptions } from '../parse-blocks.ts';
import { readMarkdownFast } from './markdown-fast-path.ts';

const SIMPLE = [
  ...[
    'a',
    'b c',
    'É',
    '🔍',
    '.',
    ': ',
    ', ',
    '!',
    '(',
    ')',
    '-5',
    '|',
    ' | ',
    'a_b',
    ' < 5',
    ' & ',
    '\\d',
    ' ~20%',
  ],
  ...[
    '**a**',
    ' **L:** ',
    '**`c`** ',
    '`c`',
    ' `x | y` ',
    '[Docs](https://x.y/z_a#b)',
    ' https://x.y/z ',
    '5. ',
  ],
];
const LINES = [
  '\n',
  '\n\n',
  '\n- ',
  '\n\n- ',
  '\n1. ',
  '\n\n2. ',
  '\n10. ',
  '\n---\n',
  '\n```sh\n',
  '\n```\n',
];
const INDENTED = [
  '\n  ',
  '\n   ',
  '\n\n   ',
  '\n  - ',
  '\n   ```\n',
  '\n  ```sh\n',
  '\n      ',
  '\n  ---\n',
  '\n  \n',
];
const NOT_FAST = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '~',
    '~~',
    '[',
    '](',
    ']',
    '![',
    '[^1]',
    '[x] ',
    '[ ] ',
    '<b>',
    '<!--',
    '&amp;',
  ],
  ...[
    '\\',
    '\\*',
    '\t',
    '  \n',
    '\\\n',
    '\r\n',
    '@',
    'a@b.co',
    'www.a.b',
    'http',
    '://',
    '# ',
    '> ',
    '* ',
    '+ ',
    '1) ',
  ],
  ...['===', '- - -', '|-|', '\n:-', '- ---', '\u00a0', '\ufeff', '\0'],
];

function textOf(...pieces: string[][]) {
  return fc.array(fc.constantFrom(...pieces.flat()), { maxLength: 16 }).map((parts) => parts.join(''));
}

function readByLibrary(text: string) {
  return fromMarkdown(text, markdownOptions(text)).children;
}

function expectTheSame(text: string): void {
  const nodes = readMarkdownFast(text);
  if (nodes) expect(nodes).toEqual(readByLibrary(text));
}

describe('readMarkdownFast', () => {
  it('gives what the library gives, of simple text', () => {
    fc.assert(fc.property(textOf(SIMPLE, LINES), expectTheSame), { numRuns: 2000 });
  });

  it('gives what the library gives, of nested lists and code', () => {
    fc.assert(fc.property(textOf(SIMPLE, LINES, INDENTED), expectTheSame), { numRuns: 2000 });
  });

  it('gives what the library gives or nothing, of anything', () => {
    fc.assert(fc.property(textOf(SIMPLE, LINES, INDENTED, NOT_FAST), expectTheSame), { numRuns: 3000 });
  });

  it.each([
    'A paragraph with **bold words**, `code` and https://example.com/a/b\nthat goes on.',
    '- one\n- two\n\n1. **Look:**\n   ```bash\n   free -h\n   ```\n\n2. Then restart it.\n   **Warning:** it is slow.',
    '**Check:**\n```bash\ndocker ps\n```\n- [Documentation](https://example.com/docs_v2#a)\n\n---\n',
  ])('reads what entries are made of: %j', (text) => {
    expect(readMarkdownFast(text)).toEqual(readByLibrary(text));
  });

  it.each([
    'a *word*',
    'a line  \nbroken',
    '> quoted',
    '<b>bold</b>',
    '[a link][1]',
    'a | b\n--|--',
    'Title\n===',
    '- one\nlazy',
    '- one\n\n      code',
    '```sh\nwithout an end',
    '\tcode',
    'see www.example.com',
    'one&nbsp;two',
  ])('leaves %j to the library', (text) => expect(readMarkdownFast(text)).toBeNull());
});
