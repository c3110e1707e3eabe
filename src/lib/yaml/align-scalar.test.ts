import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, Scalar } from 'yaml';
import { alignScalar } from './align-scalar.ts';
import { parseYaml as parse, type YamlSource } from './yaml-source.ts';

function parseYaml(text: string): YamlSource {
  const checks = { syntax: 'syntax', controlCharacter: 'control-character' };
  return parse(text, 0, { checks, name: 'the text', helps: { tooDeep: '', controlCharacter: '' } });
}

/** The source text for each character of the value of `key`. */
function writings(yamlText: string): { value: string; written: string[] } {
  const source = parseYaml(yamlText);
  const value = (source.data as { key: string }).key;
  const raw = source.rawScalar(['key']);
  if (!raw) throw new Error('no scalar');
  const positions = alignScalar(raw.text, value);
  if (!positions) throw new Error(`cannot align ${JSON.stringify(yamlText)} with ${JSON.stringify(value)}`);
  const written = Array.from({ length: value.length }, (_, at) => {
    const { start, end } = positions.spanOf(at, at + 1);
    return yamlText.slice(raw.start + start, raw.start + end);
  });
  return { value, written };
}

describe('alignScalar', () => {
  it.each([
    ['plain', 'key: a+(b', ['a', '+', '(', 'b']],
    ['a single quote, doubled', "key: 'it''s'", ['i', 't', "''", 's']],
    ['escapes', 'key: "a\\\\.\\x41\\u00e9\\n"', ['a', '\\\\', '.', '\\x41', '\\u00e9', '\\n']],
    ['a pair written as one escape', 'key: "\\U0001F600x"', ['\\U0001F600', '\\U0001F600', 'x']],
    ['an escaped line break', 'key: "a\\\n   b"', ['a', 'b']],
    ['a folded line break', 'key: "a \n\n  b\n  c"', ['a', '\n', 'b', '\n', 'c']],
    ['a plain value of two lines', 'key: a\n  b', ['a', '\n', 'b']],
    ['a literal block', 'key: |-\n  a\n   b\n\n  c', ['a', '\n', ' ', 'b', '\n', '\n', 'c']],
    ['a folded block', 'key: >-\n  a\n  b\n\n  c', ['a', '\n', 'b', '\n', 'c']],
    ['an indentation that is said', 'key: |2-\n   a', [' ', 'a']],
    ['a block with a comment, kept to the end', 'key: |+ # why\n  a\n\n', ['a', '\n', '\n']],
  ])('%s', (_, text, expected) => {
    expect(writings(text).written).toEqual(expected);
  });

  it('reads CRLF', () => {
    expect(writings('key: |-\r\n  a\r\n  b\r\n').written).toEqual(['a', '\r', 'b']);
    expect(writings("key: 'a\r\n  b'\r\n").written).toEqual(['a', '\r', 'b']);
    expect(writings('key: "a\\\r\n  b\r\n  c"\r\n').written).toEqual(['a', 'b', '\r', 'c']);
  });

  it('gives up on a value that was not read from there', () => {
    expect(alignScalar("'abc'", 'xyz')).toBeNull();
    expect(alignScalar('|-\n   \n', ' '), 'blanks alone are indentation and text at once').toBeNull();
  });

  const STYLES = [
    Scalar.PLAIN,
    Scalar.QUOTE_SINGLE,
    Scalar.QUOTE_DOUBLE,
    Scalar.BLOCK_LITERAL,
    Scalar.BLOCK_FOLDED,
  ] as const;
  const characters = fc.constantFrom(
    ...'ab  .*+?()[]{}|\\^$\'"#:-,&!%@`~\n\t\r',
    'é',
    'ſ',
    '😀',
    '\x1b',
    '\u2028',
    '\u0085',
  );

  it('maps each character to where it is written, in every style', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: characters, maxLength: 120 }).filter((text) => text === '' || text.trim() !== ''),
        fc.constantFrom(...STYLES),
        fc.boolean(),
        (text, type, crlf) => {
          const scalar = new Scalar(text);
          scalar.type = type;
          const written = new Document({ key: scalar }).toString({ lineWidth: 30 });
          // The library writes some texts in a form that it cannot read, such as a plain ":\n\na".
          fc.pre(parseYaml(written).data !== undefined);
          expectHonest(crlf ? written.replaceAll('\n', '\r\n') : written);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('maps plain text of several lines, folded by hand', () => {
    const word = fc.stringMatching(/^[a-z][a-z.*]{0,5}$/);
    const gap = fc.constantFrom(' ', '\n  ', ' \n   ', '\n\n  ', '\n \n\n ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1 }), word, (parts, last) => {
        const text = parts.map(([head, between]) => head + between).join('') + last;
        for (const quote of ['', "'", '"']) expectHonest(`key: ${quote}${text}${quote}\n`);
      }),
    );
  });
});

/** A character is written as itself, as its escape, or, for a space or a line feed, as a line break. */
function expectHonest(yamlText: string): void {
  const { value, written } = writings(yamlText);
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    const here = written[at] ?? '';
    const isPair = /[\ud800-\udfff]/.test(char) && here.includes(char);
    const isEscape = here.startsWith('\\') && here.length > 1 && JSON.parse(toJson(here)).includes(char);
    const isBreak = /^[\r\n]$/.test(here) && (char === ' ' || char === '\n');
    expect(
      here === char || isPair || here === `${char}${char}` || isEscape || isBreak,
      `${JSON.stringify(char)} at ${at} of ${JSON.stringify(value)} is not ${JSON.stringify(here)} in ${JSON.stringify(yamlText)}`,
    ).toBe(true);
  }
}

/** YAML's escapes that JSON does not have, in the syntax of JSON. */
function toJson(written: string): string {
  const known: Record<string, string> = {
    '\\e': '\\u001b',
    '\\N': '\\u0085',
    '\\L': '\\u2028',
    '\\P': '\\u2029',
    '\\_': '\\u00a0',
    '\\0': '\\u0000',
    '\\a': '\\u0007',
    '\\v': '\\u000b',
    '\\ ': ' ',
    '\\\t': '\\t',
  };
  return `"${known[written] ?? written.replace(/^\\x(..)$/, '\\u00$1')}"`;
}
