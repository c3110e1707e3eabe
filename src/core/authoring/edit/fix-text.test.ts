import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixEntryText, orderKeys } from './fix-text.ts';
import { CANONICAL_KEYS, openFrontMatter } from './front-matter-map.ts';

function ordered(yaml: string): string {
  return orderKeys(`---\n${yaml}---\nbody\n`).slice('---\n'.length, -'---\nbody\n'.length);
}

describe('orderKeys', () => {
  it.each([
    ['keys', 'title: b\nerror_id: a\n', 'error_id: a\ntitle: b\n'],
    [
      'comments with the key below them',
      '# header\n\n# why\ntitle: b # t\nerror_id: a\n# end\n',
      '# header\n\nerror_id: a\n# end\n# why\ntitle: b # t\n',
    ],
    [
      'values of several lines',
      'patterns:\n  - a\n  # inner\nkeywords:\n- x\n\n- y\ntitle: |\n  # no comment\n  b\nerror_id: {\n  }\n',
      'error_id: {\n  }\ntitle: |\n  # no comment\n  b\nkeywords:\n- x\n\n- y\npatterns:\n  - a\n  # inner\n',
    ],
    [
      'unknown keys with the key above them',
      'x-first: 1\ntitle: b\nx-of-title: 2\nerror_id: a\n',
      'x-first: 1\nerror_id: a\ntitle: b\nx-of-title: 2\n',
    ],
    ['indented keys', '  title: b\n  error_id: a\n', '  error_id: a\n  title: b\n'],
    ['a last value without content', 'title: b\nerror_id:\n', 'error_id:\ntitle: b\n'],
  ])('moves %s', (_, before, after) => {
    expect(ordered(before)).toBe(after);
  });

  it.each([
    ['an alias that would come before its anchor', 'title: &t b\nerror_id: *t\n'],
    ['a flow mapping', '{ title: b,\nerror_id: a }\n'],
    ['an explicit key', '? title\n: b\n? error_id\n: a\n'],
    ['invalid YAML', 'title: [\nerror_id: a\n'],
    ['a duplicate key', 'title: a\nerror_id: b\ntitle: c\n'],
    ['a list', '- title\n- error_id\n'],
    ['nothing', ''],
  ])('leaves %s alone', (_, yaml) => {
    expect(ordered(yaml)).toBe(yaml);
  });

  it('keeps CRLF and a BOM', () => {
    expect(orderKeys('\ufeff---\r\ntitle: b\r\nerror_id: a\r\n---\r\n')).toBe(
      '\ufeff---\r\nerror_id: a\r\ntitle: b\r\n---\r\n',
    );
  });

  const value = fc.constantFrom(
    ' a',
    ' "# b"',
    '\n  - 1\n  - 2',
    ' |\n  # x\n\n  y\n',
    '',
    ' # c',
    ' { a: [\n 1] }',
    ' >-\n  z',
  );
  const comment = fc.constantFrom(
    '',
    '# one\n',
    '# one\n# two\n',
    '\n',
    '\n# one\n',
    '# one\n\n',
    '  # deep\n',
  );
  const keys = fc.shuffledSubarray([...CANONICAL_KEYS, 'x-a', 'x-b', 'unknown']);
  const yaml = keys.chain((names) =>
    fc
      .array(fc.tuple(comment, value), { minLength: names.length, maxLength: names.length })
      .map((parts) => parts.map(([above, text], index) => `${above}${names[index]}:${text}\n`).join('')),
  );

  it('keeps every line and every value, orders the keys, and does it once', () => {
    fc.assert(
      fc.property(yaml, (written) => {
        const result = ordered(written);
        expect(ordered(result)).toBe(result);
        expect(result.split('\n').sort()).toEqual(written.split('\n').sort());
        const dataOf = (text: string) => openFrontMatter(`---\n${text}---\n`).value?.data;
        expect(dataOf(result)).toEqual(dataOf(written));
        const known = Object.keys(dataOf(result) ?? {}).filter((key) => CANONICAL_KEYS.includes(key));
        expect(known).toEqual(CANONICAL_KEYS.filter((key) => known.includes(key)));
      }),
    );
  });
});

describe('fixEntryText', () => {
  const fixed = (front: string) => fixEntryText(`---\n${front}---\nbody \\u202e\n`).value;

  it('removes escapes that make invisible characters, and nothing else of the value', () => {
    expect(fixed('title: "Re\\u200Bdis \\"now\\"\\u202e \\u00e9"\nkeywords: ["a\\x07b", "\\u0041"]\n')).toBe(
      '---\ntitle: "Redis \\"now\\" \\u00e9"\nkeywords: ["ab", "\\u0041"]\n---\nbody \\u202e\n',
    );
  });

  it('removes invisible characters themselves, but not from patterns and samples', () => {
    const text = (hidden: string) =>
      `---\npatterns: ["a\u200bb"]\ntitle: Re${hidden}dis\nsamples: { match: ["a\u200bb"] }\n---\n1. docker${hidden} restart 👩\u200d💻\n`;
    for (const hidden of ['\u200b', '\u202e', '\u00ad', '\u{e0041}', '\ufeff', '\u2060'])
      expect(fixEntryText(text(hidden)).value.replace(/^title.*\n/m, '')).toBe(
        fixEntryText(text('')).value.replace(/^title.*\n/m, ''),
      );
    const allowed = `${text('\u200b')}<!-- kedb-allow encoding/invisible: shows the attack -->\n`;
    expect(fixEntryText(allowed).value).toContain('docker\u200b restart');
  });

  it.each([
    'title: "C:\\\\u202e"\n',
    "title: 'a\\u202eb'\n",
    'title: "\\U0001F469\\u200D\\U0001F4BB"\n',
    'patterns: ["a\\u200Bb"]\n',
    'samples: { match: ["a\\u200Bb"] }\n',
  ])('leaves %j', (front) => {
    expect(fixed(front)).toBe(`---\n${front}---\nbody \\u202e\n`);
  });
});
