import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareEntryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { fixEntryText } from '../authoring/edit/fix-text.ts';
import { checkKb } from '../checks/check-kb.ts';
import { parseEntry } from './parse-entry.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/entries/${name}`, 'utf8');

/** An entry about mangled text: the pattern and the sample quote it. */
const QUOTING = "keywords: [Ã¼]\npatterns: ['name is .*Ã¼']\nsamples: { match: ['name is MÃ¼ller'] }";
const CODE = '## Symptoms\nThe log has:\n\n```text\nname is MÃ¼ller\n```\n\nand sometimes `Ã¼` alone.\n';
const ALLOW = 'kedb-allow encoding/mangled: it is about mangled names';

function mojibakeProblems(text: string): string[] {
  const { problems } = checkKb(kbFiles({ 'redis/ERROR-001-x.md': text })).report;
  return problems
    .filter(({ check }) => check === 'encoding/mangled' || check === 'allow/unused')
    .map(
      ({ check, line, column, endColumn, message }) => `${check} ${line}:${column}-${endColumn} ${message}`,
    );
}

describe('mangled text that is quoted', () => {
  const text = bareEntryText('ERROR-001', QUOTING, CODE);

  it('is read and kept as it is written', () => {
    const { entry } = parseEntry('x.md', text).value;
    expect(entry?.patterns).toEqual(['name is .*Ã¼']);
    expect(entry?.samples.match[0]?.text).toBe('name is MÃ¼ller');
    expect(fixEntryText(text)).toEqual({ value: text, fixes: [] });
  });

  it('is reported once, at its place', () => {
    expect(mojibakeProblems(text)).toEqual([
      'encoding/mangled 8:12-14 mojibake in 5 places: UTF-8 decoded as Windows-1252, originally ü',
    ]);
    expect(mojibakeProblems(text.replace('---\n', `---\n# ${ALLOW}\n`))).toEqual([]);
  });

  it('is kept where the prose beside it is repaired, and where that is right already', () => {
    for (const name of ['Zoë', 'ZoÃ«']) {
      const mixed = bareEntryText('ERROR-001', QUOTING, `${CODE}Ask Zoë, or ${name}.\n`);
      const right = mixed.replace('ZoÃ«', 'Zoë');
      expect(fixEntryText(mixed).value).toBe(right);
      expect(parseEntry('x.md', mixed).value.entry?.body).toEqual(
        parseEntry('x.md', right).value.entry?.body,
      );
    }
  });

  it('is repaired where the file as a whole was saved wrongly', () => {
    const mojibake = bareEntryText('ERROR-001', QUOTING, `${CODE}Ask ZoÃ«.\n`);
    expect(fixEntryText(mojibake).value).toBe(mojibake.replaceAll('Ã¼', 'ü').replaceAll('Ã«', 'ë'));
  });
});

describe('mangled text that is allowed', () => {
  it.each([
    ['for the file', `<!-- ${ALLOW} -->\nAsk Zoë about ZoÃ«.\n`],
    ['on its line', `Ask ZoÃ«. <!-- ${ALLOW} -->\n`],
    ['on the next line', `<!-- ${ALLOW.replace('allow', 'allow-next-line')} -->\nAsk ZoÃ«.\n`],
  ])('is read and kept as it is, and told of no more: %s', (_, body) => {
    const text = bareEntryText('ERROR-001', 'patterns: [abc def]', `## Notes\n${body}`);
    expect(fixEntryText(text)).toEqual({ value: text, fixes: [] });
    expect(parseEntry('x.md', text).value.source.text).toBe(text);
    expect(mojibakeProblems(text)).toEqual([]);
  });

  it('covers a value of several lines', () => {
    const front = `patterns: [abc def]\n# ${ALLOW.replace('allow', 'allow-next-line')}\nfix_command: |\n  echo\n  echo ZoÃ«\nassignee: ZoÃ«`;
    const text = bareEntryText('ERROR-001', front, '## Notes\nZoë\n');
    const { value } = fixEntryText(text);
    expect(value).toContain('  echo\n  echo ZoÃ«\n');
    expect(value).toContain('assignee: Zoë\n');
  });

  it('does not speak for the other lines', () => {
    const body = `## Notes\nAsk ZoÃ«. <!-- ${ALLOW} -->\nAsk BjÃ¶rk.\nAsk JosÃ©.\n`;
    const text = bareEntryText('ERROR-001', 'patterns: [abc def]', body);
    expect(fixEntryText(text).value).toBe(text.replace('Ã¶', 'ö').replace('Ã©', 'é'));
    expect(mojibakeProblems(text)).toEqual([
      'encoding/mangled 12:7-9 mojibake in 2 places: UTF-8 decoded as Windows-1252, originally ö',
    ]);
  });

  it('is not so without a reason', () => {
    const text = bareEntryText(
      'ERROR-001',
      'patterns: [abc]',
      '<!-- kedb-allow encoding/mangled -->\nZoÃ«\n',
    );
    expect(fixEntryText(text).value).toContain('Zoë');
  });
});

describe('text that was mangled twice', () => {
  const twice = bareEntryText(
    'ERROR-001',
    'patterns: [abc def]',
    '## Notes\nlâ€™Ã©tÃ© et lÃ¢â‚¬â„¢ÃƒÂ©tÃƒÂ©\n',
  );

  it('is read as it will be written', () => {
    const { value } = parseEntry('x.md', twice);
    expect(value.source.text).toBe(fixEntryText(twice).value);
    expect(value.source.text).toContain('l’été et l’été');
  });

  it('keeps its places', () => {
    const { source } = parseEntry('x.md', twice).value;
    const at = source.text.lastIndexOf('t');
    expect(source.rangeAt(at, at + 1)).toMatchObject({
      line: 11,
      column: (twice.split('\n')[10] ?? '').lastIndexOf('t') + 1,
    });
  });
});

it('reads the seed as it was received, which was saved wrongly as a whole', () => {
  expect(fixEntryText(fixture('ERROR-001-as-received.md')).value).toBe(fixture('ERROR-001.md'));
});

it('reads what will be written, and has nothing to do when asked again', () => {
  const piece = fc.constantFrom(
    ...['Ã¼', 'ü', '‚Üí', '→', 'ÃƒÂ©', 'â€™', 'a', ' ', '\n', '`', '```\n', `<!-- ${ALLOW} -->`, '\uf8ffüîç'],
  );
  const value = fc.constantFrom('Ã¼', '‚Üí', 'é', 'x');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), value, (pieces, quoted) => {
      const text = bareEntryText('ERROR-001', `patterns: ['abc ${quoted}']`, pieces.join(''));
      const fixed = fixEntryText(text).value;
      expect(parseEntry('x.md', text).value.source.text).toBe(fixed);
      expect(fixEntryText(fixed).value).toBe(fixed);
    }),
    { numRuns: 150 },
  );
});

it('takes linear time', () => {
  const hostile = bareEntryText(
    'ERROR-001',
    `patterns: ['${'Ã¼ '.repeat(10_000)}']`,
    'Ã¼ `ÃƒÂ©` '.repeat(10_000),
  );
  expect(fixEntryText(hostile).value).not.toContain('Ã');
});
