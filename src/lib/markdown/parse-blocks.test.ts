import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { markdownOptions } from './parse-blocks.ts';

const WHOLE = markdownOptions('https://example.com');

/** Pieces with a meaning in Markdown, and pieces that make a bare link. */
const PIECES = fc.constantFrom(
  ...[
    'a',
    'w',
    'ww.',
    'http',
    ':/',
    'h',
    'H',
    '1',
    '.',
    '-',
    '_',
    '+',
    '*',
    '**',
    '~',
    '~~',
    '`',
    '[',
    '](x)',
    ']',
  ],
  ...[
    '[^1]',
    '[^1]: x',
    '[ ] ',
    '[x] ',
    '- ',
    '1. ',
    '> ',
    '# ',
    '| ',
    '|-|',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '```\n',
  ],
  ...['<b>', '<!-- x -->', '<x:y>', '&amp;', '\\', 'É'],
);

describe('the Markdown that is read', () => {
  it('is the same without looking for bare links, where there are none', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(fromMarkdown(text, markdownOptions(text))).toEqual(fromMarkdown(text, WHOLE));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['see https://a.example/x', 'see www.example.com', 'mail to ops@example.com', 'HTTP://A.EXAMPLE'])(
    'has its bare links: %s',
    (text) => {
      expect(JSON.stringify(fromMarkdown(text, markdownOptions(text)))).toContain('"link"');
    },
  );
});
