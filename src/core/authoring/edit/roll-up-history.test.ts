import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../../../test/support/kb/kb-files.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import { rollUpHistory } from './roll-up-history.ts';

const COUNT = /^(\d+) occurrences?(?: in \w+ \d{4})?$/;
const OPTIONS = {
  actor: 'kedb',
  before: '2026-11',
  countOf: (text: string) => (COUNT.test(text) ? Number(COUNT.exec(text)?.[1]) : null),
  say: (count: number, month: string) => `${count} occurrences in ${month}`,
};

/** The History section after the roll-up. */
function rolled(lines: string, head = '## History\n'): string {
  const text = entryText('ERROR-001', 'patterns: [abc]', `\n${head}${lines}`);
  const after = rollUpHistory(text, OPTIONS);
  expect(rollUpHistory(after, OPTIONS)).toBe(after);
  return after.slice(after.indexOf(head) + head.length);
}

describe('rollUpHistory', () => {
  it('makes one line of each past month, at the place of the newest', () => {
    const lines = `- **2026-09-30** (kedb): 4 occurrences
- **2026-10-01** (kedb): 1 occurrence
- **2026-10-02** (angel): Looked at it
- **2026-10-29** (kedb): 3000 occurrences
- **2026-11-01** (kedb): 2 occurrences
`;
    expect(rolled(lines)).toBe(`- **2026-09-30** (kedb): 4 occurrences in September 2026
- **2026-10-02** (angel): Looked at it
- **2026-10-29** (kedb): 3001 occurrences in October 2026
- **2026-11-01** (kedb): 2 occurrences
`);
  });

  it('adds late lines to the line of their month', () => {
    const lines =
      '- **2026-10-01** (kedb): 40 occurrences in October 2026\n- **2026-10-30** (kedb): 2 occurrences\n';
    expect(rolled(lines)).toBe('- **2026-10-30** (kedb): 42 occurrences in October 2026\n');
  });

  it.each([
    '- **2026-10-01** (kedb): 3 occurrences, see #12\n',
    '- **2026-10-01** (kedb): 3 occurrences\n  after the deploy\n',
    '- **2026-10-01** (kedb): 3 occurrences\n  - after the deploy\n',
    '- **2026-10-01** (kedb): **3** occurrences\n',
    '- 2026-10-01 (kedb): 3 occurrences\n',
    '- **2026-10-01** (angel): 3 occurrences\n',
    '- **2026-10-01** (kedb): Nobody knows\n',
    '- (kedb): 3 occurrences\n',
    'On **2026-10-01** (kedb): 3 occurrences\n',
    '```\n- **2026-10-01** (kedb): 3 occurrences\n```\n',
  ])('leaves text of people: %j', (line) => {
    expect(rolled(line)).toBe(line);
    const other = '- **2026-10-02** (kedb): 5 occurrences\n';
    expect(rolled(`${line}\n${other}`)).toContain(line);
  });

  it('keeps the direction, the markers and the blank lines of the list', () => {
    expect(
      rolled(
        '* **2026-10-29** (kedb): 3 occurrences\n* **2026-10-01** (kedb): 1 occurrence\n* **2026-09-01** (a): x\n',
      ),
    ).toBe('* **2026-10-29** (kedb): 4 occurrences in October 2026\n* **2026-09-01** (a): x\n');
    const loose = ['01', '02', '03'].map((day) => `- **2026-10-${day}** (kedb): 1 occurrence\n`).join('\n');
    expect(rolled(`- **2026-09-01** (a): x\n\n${loose}\n\n## References\n- x\n`)).toBe(
      '- **2026-09-01** (a): x\n\n- **2026-10-03** (kedb): 3 occurrences in October 2026\n\n\n## References\n- x\n',
    );
  });

  it('keeps CRLF, a BOM and every byte around History', () => {
    const text = `\ufeff${entryText('ERROR-001', 'patterns: [abc]', '\n## History\n- **2026-10-01** (kedb): 1 occurrence\n- **2026-10-02** (kedb): 1 occurrence\n\n## Notes\nx\n')}`;
    const crlf = text.replaceAll('\n', '\r\n');
    const lines = /- \*\*2026-10-01.*\r\n- \*\*2026-10-02.*\r\n/;
    expect(rollUpHistory(crlf, OPTIONS)).toBe(
      crlf.replace(lines, '- **2026-10-02** (kedb): 2 occurrences in October 2026\r\n'),
    );
  });

  it('keeps the sum and all other lines, in any History', () => {
    const date = fc
      .tuple(fc.constantFrom('09', '10', '11'), fc.integer({ min: 10, max: 28 }))
      .map(([month, day]) => `2026-${month}-${day}`);
    const line = fc.oneof(
      fc.tuple(date, fc.nat(50)).map(([day, count]) => `- **${day}** (kedb): ${count} occurrences`),
      fc
        .tuple(date, fc.constantFrom('x', '3 occurrences', '3 occurrences in a row'))
        .map(([day, text]) => `- **${day}** (angel): ${text}`),
      fc.constantFrom('', '  more', '- undated'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const before = entryText('ERROR-001', 'patterns: [abc]', `\n## History\n${lines.join('\n')}\n`);
        const [old, now] = [before, rollUpHistory(before, OPTIONS)].map(
          (text) => parseEntry('a.md', text).value.entry?.body.history ?? [],
        );
        const sum = (history: typeof old) =>
          (history ?? [])
            .filter(({ actor }) => actor === 'kedb')
            .reduce((all, { text }) => all + Number.parseInt(text, 10), 0);
        const others = (history: typeof old) => (history ?? []).filter(({ actor }) => actor !== 'kedb');
        expect([sum(now), others(now)]).toEqual([sum(old), others(old)]);
      }),
    );
  });
});
