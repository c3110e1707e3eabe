import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml-source.ts';

const TERMS = {
  checks: { syntax: 'syntax', controlCharacter: 'control-character' },
  name: 'the text',
  helps: { tooDeep: 'Remove levels.', controlCharacter: '' },
};

const read = (text: string) => parseYaml(text, 0, TERMS);

/** Each problem as its part of the text and its message. */
function faultsOf(text: string): string[] {
  return read(text).diagnostics.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
}

describe('an alias inside the value of its own anchor', () => {
  it.each([
    ['in a list', 'x-a: &a [*a]', '*a'],
    ['in a map', 'x-a: &a { b: *a }', '*a'],
    ['as a key', 'x-a: &a { *a : b }', '*a'],
    ['far inside', 'x-a: &a\n  - b:\n      - c: [d, *a]', '*a'],
    ['around the whole text', '&all\nb: *all', '*all'],
    ['under another key', 'title: &t [x, [*t]]\nkeywords: [a]', '*t'],
  ])('%s', (_, text, alias) => {
    expect(read(text).data).toBeUndefined();
    const name = alias.slice(1);
    expect(faultsOf(text)).toEqual([
      `${alias}: ${alias} is inside &${name}, so the value would contain itself`,
    ]);
  });

  it('is none if an inner anchor has the same name, or if the anchor is above', () => {
    expect(read('x: &a [&a y, *a]').data).toEqual({ x: ['y', 'y'] });
    expect(read('x: &a [y]\nz: [*a, *a]').data).toEqual({ x: ['y'], z: [['y'], ['y']] });
  });
});

describe('data is what JSON can hold', () => {
  it.each(['.inf', '-.inf', '.nan', '1e999', '12e4567'])('refuses the number %s', (number) => {
    expect(faultsOf(`a: [${number}]`)).toEqual([`${number}: ${number} is not a finite number`]);
    expect(read(`a: ['${number}']`).data).toEqual({ a: [number] });
  });

  it.each([
    '!!set {x, y}',
    '!!binary aGVsbG8=',
    '!!timestamp 2020-01-01',
    '!!omap [x: 1]',
    '!!js/regexp /x/',
  ])('refuses %s', (value) => {
    expect(faultsOf(`a: ${value}`).join()).toContain('as a tag');
    const { data } = read(`a: ${value}`);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it.each([
    ['%YAML 1.1\n---\na: 2020-01-01\nb: yes\n', { a: '2020-01-01', b: 'yes' }],
    ['x: &x { a: 1 }\ny: { <<: *x }\n', { x: { a: 1 }, y: { '<<': { a: 1 } } }],
    ['? [a, b]\n: c\n', { '[ a, b ]': 'c' }],
  ])('reads %j as YAML 1.2', (text, data) => {
    expect(read(text).data).toEqual(data);
  });

  it('gives __proto__ as an ordinary key', () => {
    for (const text of ['__proto__: x\n', '"__proto__": { isAdmin: true }\n']) {
      const { data } = read(text);
      expect(Object.keys(data as object)).toEqual(['__proto__']);
      expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    }
  });
});

describe('text that would take long', () => {
  it.each([
    ['20,000 aliases', `a: &a x\nb:\n${'- *a\n'.repeat(20_000)}`, 'more than 100 aliases'],
    ['20,000 aliases to nothing', `b:\n${'- *a\n'.repeat(20_000)}`, 'more than 100 aliases'],
    ['lists in lists, without brackets', `${'- '.repeat(5000)}x`, 'more than 100 nested levels'],
    ['fewer of them than the parser can read', `${'- '.repeat(500)}x`, 'more than 100 nested levels'],
    ['keys in keys', `${'? '.repeat(2000)}x`, 'more than 100 nested levels'],
  ])('%s give one problem', (_, text, message) => {
    const { data, diagnostics } = read(text);
    expect(data).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([`the YAML has ${message}`]);
  });
});

describe('parseYaml', () => {
  it.each(['groups: [a\n', 'groups: {a: \n\n', 'groups: "a\n\n', "groups: 'a", 'a: 1\nb: [1,\n\n \n'])(
    'places what is missing at the end of %j on its last line',
    (text) => {
      const { diagnostics } = parseYaml(text, 7, TERMS);
      const lastLine = 7 + text.trimEnd().lastIndexOf('\n') + 1;
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { start, end } of diagnostics) {
        expect(start).toBeGreaterThanOrEqual(lastLine);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(7 + Math.max(text.trimEnd().length, 1));
      }
    },
  );

  it('survives a text of nothing', () => {
    for (const text of ['', '\n', ' \n\t']) expect(() => parseYaml(text, 0, TERMS)).not.toThrow();
  });
});

describe('a mistake that people make', () => {
  it.each([
    ['title: Redis: refused: 6379', "title: 'Redis: refused: 6379'"],
    ["title: it's: a colon", "title: 'it''s: a colon'"],
    ['patterns:\n  - "took \\d+ ms\\."', "- 'took \\d+ ms\\.'"],
    ['patterns:\n  - [ERROR] no route', "- '[ERROR] no route'"],
    ['patterns:\n  - *no route*', "- '*no route*'"],
    ['patterns:\n  - %ERROR no route', "- '%ERROR no route'"],
    ['patterns:\n  - @shop has no route', "- '@shop has no route'"],
    ['patterns:\n  - !no route', "- '!no route'"],
    ['patterns:\n  - error: a: b', "- 'error: a: b'"],
    ['list:\n  - name: A: b\n    after: c', "name: 'A: b'"],
    ['command: {{ labels.x }}-restart', "command: '{{ labels.x }}-restart'"],
    ['command: "docker" restart x', 'command: \'"docker" restart x\''],
    ['keywords: [redis, conn #1]', "keywords: [redis, 'conn #1']"],
    ['keywords: [deploy, #jira, 12]\nb: 2', "keywords: [deploy, '#jira', 12]"],
    ['keywords: [deploy, "x", #jira]\n\n', 'keywords: [deploy, "x", \'#jira\']'],
    ['list:\n  - [a, b #2]\n  - [c]', "- [a, 'b #2']"],
    ['kept: { a: b #1 }', "kept: { a: 'b #1' }"],
    ["kept: [it's #1, 'b']", "Put each text with a # in quotes: 'redis #1'."],
    ['title: "a"#b', 'put it inside the quotes'],
  ])('is one error, which says what to type: %j', (text, typed) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ help }) => help)).toEqual([expect.stringContaining(typed)]);
  });

  it.each([
    ['a:\n\t- b', 'Indent with blanks instead of the tab.'],
    ['a:\n\u00a0 - b', 'Indent with normal blanks: U+00A0 and its like only look the same.'],
    ['a: 1\na: 2', 'Keep one of the two keys.'],
  ])('may need other help than quotes: %j', (text, help) => {
    expect(read(text).diagnostics.map((diagnostic) => diagnostic.help)).toEqual([help]);
  });

  it('is told in short, however long the line is', () => {
    const [fault] = read(`title: a: ${'b'.repeat(100_000)}`).diagnostics;
    expect(fault?.help?.length).toBeLessThan(200);
  });
});

it('reads a line with an error at every character in linear time', () => {
  expect(read(`title: "${'\\d'.repeat(200_000)}"`).diagnostics).toHaveLength(1);
});
