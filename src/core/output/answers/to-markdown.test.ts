import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Item } from './document.ts';
import { documentAsMarkdown } from './to-markdown.ts';

const HEAD = {
  label: 'AUTO-FIX',
  tone: 'green',
  title: 'ERROR-001  Redis',
  facts: 'redis, severity medium',
  command: { code: 'docker restart redis', before: [] },
  url: 'https://kedb.example/entries/ERROR-001',
} as const;

function render(...items: Item[]): string {
  return documentAsMarkdown({
    head: HEAD,
    sections: [
      { heading: 'Why', items },
      { heading: 'Empty', items: [] },
    ],
  });
}

describe('documentAsMarkdown', () => {
  it('writes a heading, the command, and the sections that have something', () => {
    expect(render({ kind: 'bullet', text: 'one' }, { kind: 'bar', share: 0.8, text: 'two' })).toBe(
      [
        '## AUTO-FIX: ERROR-001  Redis',
        'redis, severity medium ([open](https://kedb.example/entries/ERROR-001))',
        '```sh\ndocker restart redis\n```',
        '### Why',
        '- one\n- `████████░░  80%` two\n',
      ].join('\n\n'),
    );
  });

  it('keeps the commands of a step inside the step', () => {
    const { children } = fromMarkdown(
      render({
        kind: 'step',
        number: 2,
        title: 'Look',
        blocks: [
          { kind: 'command', language: 'bash', code: 'a\n\nb\n' },
          { kind: 'text', markdown: 'then *wait*' },
        ],
      }),
    );
    const list = children.at(-1);
    expect(list).toMatchObject({
      type: 'list',
      start: 2,
      children: [
        {
          children: [
            { type: 'paragraph' },
            { type: 'code', lang: 'bash', value: 'a\n\nb' },
            { type: 'paragraph' },
          ],
        },
      ],
    });
  });

  it('lets code hold any fence', () => {
    const code = 'x\n````\ny';
    const { children } = fromMarkdown(render({ kind: 'code', language: 'a b`', code }));
    expect(children.at(-1)).toMatchObject({ type: 'code', lang: null, value: code });
  });

  it.each([
    '<img src=x>',
    '[a](javascript:x)',
    '**b**',
    '`c`',
    '# d',
    '@team',
    'a\n\n# e',
    '- f',
    '1. g',
    '---',
    '    h',
  ])('makes no markup of what is text: %j', (text) => {
    const list = fromMarkdown(render({ kind: 'line', text })).children.at(-1);
    expect(list).toMatchObject({ type: 'list', children: [{ children: [{ type: 'paragraph' }] }] });
    expect(JSON.stringify(list)).not.toMatch(
      /"type":"(html|link|strong|inlineCode|heading|image|code|thematicBreak)"/,
    );
    expect(textOf(list).replaceAll('\u200b', '')).toBe(text.replaceAll('\n', ' ').trim());
  });
});

function textOf(tree: unknown): string {
  return [...JSON.stringify(tree).matchAll(/"value":("(?:[^"\\]|\\.)*")/g)]
    .map(([, value = '""']) => JSON.parse(value))
    .join('');
}
