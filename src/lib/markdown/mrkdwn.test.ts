import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toMrkdwn } from './mrkdwn.ts';

it.each([
  ['**Stop** it, *then* __wait__', '*Stop* it, _then_ *wait*'],
  ['~~old~~ and `**code** <x>`', '~old~ and `**code** &lt;x&gt;`'],
  ['see [the docs](https://x.example/a_b) now', 'see <https://x.example/a_b|the docs> now'],
  ['[x](../a.md) and ![queue](https://i.example/q.png)', 'x (../a.md) and <https://i.example/q.png|queue>'],
  ['<https://x.example>', '<https://x.example|https://x.example>'],
  ['- a\n  * b\n- [ ] c\n- [x] d\n1. e', '• a\n  • b\n☐ c\n☑ d\n1. e'],
  ['#### **Later** on', '*Later on*'],
  ['**see [docs](https://x.example)**', '*see <https://x.example|docs>*'],
  ['2 * 3 * 4, a_b_c, \\*no\\*', '2 * 3 * 4, a_b_c, *no*'],
  ['```\n**x**\n```\n**y**', '```\n**x**\n```\n*y*'],
])('%j', (markdown, mrkdwn) => {
  expect(toMrkdwn(markdown)).toBe(mrkdwn);
});

it.each([
  '<!channel>',
  '<@U123>',
  '[x](javascript:x)',
  '[a|b](https://x.example/|y>z)',
  '<http://x|<!here>>',
])('calls nobody, and links only to safe addresses: %s', (markdown) => {
  const links = toMrkdwn(markdown).match(/<[^>]*>/g) ?? [];
  expect(links.filter((link) => !/^<https?:[^<>|\s]*\|[^<>|]*>$/.test(link))).toEqual([]);
});

it('never opens what is no link, in any text', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '!',
    '@',
    '|',
    '[',
    ']',
    '(',
    ')',
    '*',
    '**',
    '`',
    '\\',
    'https://x.y',
    'a',
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      (markdown) => {
        const rest = toMrkdwn(markdown).replaceAll(/<https?:[^<>|\s]*\|[^<>|]*>/g, '');
        expect(rest).not.toContain('<');
      },
    ),
  );
});
