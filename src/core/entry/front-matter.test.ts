import { describe, expect, it } from 'vitest';
import { findMisplacedFrontMatter, splitFrontMatter } from './front-matter.ts';

const messages = (text: string) => splitFrontMatter(text).diagnostics.map(({ message }) => message);

describe('splitFrontMatter', () => {
  it('gives the data and where the body begins', () => {
    const text = '---\ntitle: A\n---\n\n## B\n';
    const { yaml, bodyStart, diagnostics } = splitFrontMatter(text);
    expect(diagnostics).toEqual([]);
    expect(yaml?.data).toEqual({ title: 'A' });
    expect(text.slice(bodyStart)).toBe('\n## B\n');
  });

  it('reads CRLF and an empty block', () => {
    expect(splitFrontMatter('---\r\ntitle: A\r\n---\r\nbody').yaml?.data).toEqual({ title: 'A' });
    expect(splitFrontMatter('---\n---\n').yaml?.data).toEqual({});
    expect(splitFrontMatter('---\n# only a comment\n---\n').yaml?.data).toEqual({});
  });

  it('keeps dates and words as text (YAML 1.2)', () => {
    const { yaml } = splitFrontMatter('---\nfirst_seen: 2025-11-20\nok: yes\n---\n');
    expect(yaml?.data).toEqual({ first_seen: '2025-11-20', ok: 'yes' });
  });

  it.each(['js', 'javascript', 'json', 'coffee', 'toml', 'constructor', 'toString', 'yaml', ' js'])(
    'refuses ---%s and runs nothing',
    (language) => {
      const text = `---${language}\nglobalThis.pwned = true\n---\n`;
      expect(messages(text)).toEqual([expect.stringContaining('the opening fence is')]);
      expect(globalThis).not.toHaveProperty('pwned');
    },
  );

  it.each([
    ['', 'the file is empty'],
    ['# A page\n', 'the file has no front matter'],
    ['\n---\na: 1\n---\n', 'the file has no front matter'],
    ['----\na: 1\n----\n', 'the opening fence is not exactly ---: "----"'],
    ['---\na: 1\n', 'the front matter has no closing fence'],
    ['---\na: 1\n---- \nb: 2\n---\n', 'the closing fence is not exactly ---: "---- "'],
  ])('says what is wrong with the fences of %j', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it('answers the same for the same text twice (gray-matter caches by content when it may)', () => {
    const text = '---\na: "unclosed\n---\n';
    expect(messages(text)).toEqual(messages(text));
    expect(messages(text)).not.toEqual([]);
  });

  it('places YAML errors, duplicate keys and raw escapes at their offsets', () => {
    const text = '---\ntitle: "a "quoted" word"\n---\n';
    const [first] = splitFrontMatter(text).diagnostics;
    expect(first).toMatchObject({ check: 'front-matter/yaml' });
    expect(text.slice(0, first?.start).split('\n')).toHaveLength(2);
    expect(messages('---\na: 1\na: 2\n---\n')[0]).toContain('the same key is above');
    const [rawEscape] = splitFrontMatter('---\npatterns: ["\x1b[31mERROR"]\n---\n').diagnostics;
    expect(rawEscape).toMatchObject({ check: 'encoding/control-character', start: 16, end: 17 });
  });

  it('places each alias that leads nowhere', () => {
    const text = '---\ntitle: *bold*\npatterns: [a, *foo]\nx-a: &late 1\n---\n';
    const { diagnostics } = splitFrontMatter(text);
    expect(diagnostics.map(({ start, end, message }) => [text.slice(start, end), message])).toEqual([
      ['*bold*', '*bold* refers to an anchor that is not defined above: &bold*'],
      ['*foo', '*foo refers to an anchor that is not defined above: &foo'],
    ]);
  });

  it('refuses an alias inside its own anchor, at the alias', () => {
    const text = '---\ntitle: A\nx-a: &a\n  - *a\n---\n';
    const [first, ...more] = splitFrontMatter(text).diagnostics;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ check: 'front-matter/yaml', start: text.indexOf('*a'), severity: 'error' });
  });

  it('does not expand a billion laughs', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((k, i) => `${k}: &${k} [${`*${'abcdefg'[i]},`.repeat(9)}]`),
    ].join('\n');
    expect(messages(`---\n${bomb}\n---\n`)[0]).toContain('the YAML cannot be expanded');
  });
});

describe('front matter from odd editors', () => {
  it.each([
    ['--- \na: 1\n---\n', 'the opening fence has spaces around it'],
    ['---\ra: 1\r---\r', 'the file has CR line endings (classic Mac OS)'],
    [`---\nx-a: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`, 'the YAML has more than 100 nested levels'],
  ])('%.12j', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });
});

const MATTER = '---\nerror_id: ERROR-001\n---\n';

describe('findMisplacedFrontMatter', () => {
  it.each(['\n', '<!-- a -->\n', '\r\n  \n<!-- a\n--- b -->\n\n<!-- c -->\n'])('is below %j', (above) => {
    expect(findMisplacedFrontMatter(`${above}${MATTER}body`)).toEqual({
      above,
      matter: MATTER,
      body: 'body',
    });
  });

  it.each([
    MATTER,
    `# A heading\n${MATTER}`,
    '\n---\nno id\n---\nerror_id: ERROR-001\n',
    '<!-- never closed\n---\nerror_id: ERROR-001\n---\n',
    '\n---\nerror_id: ERROR-001\n',
  ])('is not seen in %j', (text) => {
    expect(findMisplacedFrontMatter(text)).toBe(null);
  });

  it('takes no time for a text that almost fits', () => {
    const many = 50_000;
    expect(findMisplacedFrontMatter('<!-- -->\n'.repeat(many))).toBe(null);
    expect(findMisplacedFrontMatter(`\n---\n${'error_id:\n'.repeat(many)}`)).toBe(null);
    expect(findMisplacedFrontMatter('<!--'.repeat(many))).toBe(null);
  });
});
