import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPositiveMatchers, labelValue, parseMatchers } from './label-matchers.ts';

function parsed(source: string): string[][] | string {
  const read = parseMatchers(source);
  return read.ok
    ? read.value.map(({ name, operator, value }) => [name, operator, value])
    : read.error.message;
}

function matches(source: string, labels: Record<string, string>): boolean {
  const read = parseMatchers(source);
  return read.ok && read.value.every(({ name, test }) => test(labelValue(labels, name)));
}

function quote(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

describe('parseMatchers', () => {
  it.each([
    ['', []],
    ['{}', []],
    [' { } ', []],
    ['{foo=bar}', [['foo', '=', 'bar']]],
    ['{foo=bar,}', [['foo', '=', 'bar']]],
    ['foo=bar,', [['foo', '=', 'bar']]],
    ['foo!=bar', [['foo', '!=', 'bar']]],
    ['foo=~[a-z]+', [['foo', '=~', '[a-z]+']]],
    ['foo!~[a-z]+', [['foo', '!~', '[a-z]+']]],
    ['foo=🙂bar', [['foo', '=', '🙂bar']]],
    ['"foo"="bar"', [['foo', '=', 'bar']]],
    ['"foo bar"="a,b}"', [['foo bar', '=', 'a,b}']]],
    ['foo=""', [['foo', '=', '']]],
    ['foo="\\xf0\\x9f\\x99\\x82"', [['foo', '=', '🙂']]],
    ['foo="\\360\\237\\231\\202"', [['foo', '=', '🙂']]],
    ['foo="\\U0001f642\\u00e9"', [['foo', '=', '🙂é']]],
    ['foo="\\"a\\\\\\n\\t"', [['foo', '=', '"a\\\n\t']]],
    ['foo:bar-1.2=$x', [['foo:bar-1.2', '=', '$x']]],
    [
      'a = b ,\n\u2003c\u0085!~ d',
      [
        ['a', '=', 'b'],
        ['c', '!~', 'd'],
      ],
    ],
  ])('reads %j', (source, expected) => {
    expect(parsed(source)).toEqual(expected);
  });

  it.each([
    [',', 'a label name', 0, 1],
    ['{,}', 'a label name', 1, 2],
    ['{', 'a closing brace', 1, 1],
    ['}', 'the end', 0, 1],
    ['foo=bar}', 'the end', 7, 8],
    ['{foo=bar', 'a closing brace', 8, 8],
    ['{foo=bar}}', 'the end', 9, 10],
    ['foo', 'an operator', 3, 3],
    ['foo=', 'a value', 4, 4],
    ['foo=,bar=x', 'a value', 4, 5],
    ['foo==bar', 'a value', 4, 5],
    ['foo bar', 'an operator', 4, 7],
    ['foo!bar', 'an operator', 3, 4],
    ['foo=bar baz=x', 'a comma', 8, 11],
    ['foo=bar,,', 'a label name', 8, 9],
    ['{foo=:"bar"}', 'a comma', 6, 11],
    ['foo="bar', 'closing " is missing', 4, 8],
    ['foo="bar\\"', 'closing " is missing', 4, 10],
    ['foo=bar\\n', 'a comma', 7, 8],
    ["foo='bar'", 'a value', 4, 5],
    ['foo="bar\\w"', 'not a valid string', 4, 11],
    ['foo="\\xf0\\x9f"', 'not a valid string', 4, 14],
    ['foo="\\ud800"', 'not a valid string', 4, 12],
    ['foo="\\U00110000"', 'not a valid string', 4, 16],
    ['foo="\\400"', 'not a valid string', 4, 10],
    ['foo="\\\'"', 'not a valid string', 4, 8],
    ['foo="a\nb"', 'not a valid string', 4, 9],
    ['foo="\ud800"', 'not a valid string', 4, 7],
    ['a=b,foo=~"("', 'cannot be used', 9, 12],
    ['foo=~"(?=a)"', 'cannot be used', 5, 12],
  ])('refuses %j: %s', (source, message, offset, end) => {
    expect(parseMatchers(source)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(message), offset, end },
    });
  });

  it('reads back what was written, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme' });
    const matcher = fc.tuple(text, fc.constantFrom('=', '!='), text);
    fc.assert(
      fc.property(fc.array(matcher), (matchers) => {
        const source = matchers.map(([name, op, value]) => quote(name) + op + quote(value)).join(', ');
        expect(parsed(`{${source}}`)).toEqual(matchers);
      }),
    );
  });

  it('answers any text at all, and names a place inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}=!~,"\\ab \n\'') }), (source) => {
        const read = parseMatchers(source);
        if (read.ok) return;
        const { offset, end } = read.error;
        expect(source.length >= end && end >= offset).toBe(true);
      }),
    );
  });
});

describe('matchesLabels', () => {
  it('asks for all matchers', () => {
    expect(matches('a=1,b=2', { a: '1', b: '2', c: '3' })).toBe(true);
    expect(matches('a=1,b=2', { a: '1', b: '3' })).toBe(false);
  });

  it('takes a missing label for an empty one', () => {
    expect(matches('team!=web', {})).toBe(true);
    expect(matches('team=""', {})).toBe(true);
    expect(matches('team=~".*"', {})).toBe(true);
    expect(matches('team=~".+"', {})).toBe(false);
    expect(matches('team!~".+"', {})).toBe(true);
  });

  it('anchors regular expressions at both ends, heeds case, and stops . at a newline', () => {
    expect(matches('service=~"redis|cache"', { service: 'redis' })).toBe(true);
    expect(matches('service=~redis', { service: 'redis-1' })).toBe(false);
    expect(matches('service=~redis', { service: 'Redis' })).toBe(false);
    expect(matches('service=~"(?i)redis"', { service: 'Redis' })).toBe(true);
    expect(matches('text=~".*"', { text: 'two\nlines' })).toBe(false);
    expect(matches('text=~"one"', { text: 'one\n' })).toBe(false);
  });

  it('sees own labels only', () => {
    expect(matches('constructor=~".+"', {})).toBe(false);
    expect(matches('__proto__=x', JSON.parse('{"__proto__":"x"}'))).toBe(true);
  });
});

describe('countPositiveMatchers', () => {
  it('leaves out what an alert without labels fulfils', () => {
    const read = parseMatchers('a=1, b!=2, c=~"x.+", d=~".*", e=""');
    expect(read.ok && countPositiveMatchers(read.value)).toBe(2);
  });
});
