import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../test/support/kb/check-front-matter.ts';

/** A pattern in single quotes, as a person would write it. */
function quoted(pattern: string): string {
  return `patterns: ['${pattern.replaceAll("'", "''")}']`;
}

function isReported(check: string, pattern: string): boolean {
  return problemsOf(check, quoted(pattern)).length > 0;
}

describe('patterns/empty-match', () => {
  it.each(['', 'a*', 'a|', '(?:a?)(b*)', '^$', '\\b', '(a{0,3}|b)', '\\pL*', '$'].slice(1))(
    'tells %s',
    (pattern) => {
      expect(isReported('patterns/empty-match', pattern)).toBe(true);
    },
  );

  it.each(['a', 'a+', '.', '\\s', 'a*b?c', '\\pL', '^x'])('lets %s pass', (pattern) => {
    expect(isReported('patterns/empty-match', pattern)).toBe(false);
  });
});

describe('patterns/short', () => {
  it.each(['ab', '[0-9]+', 'error|x', 'a.b', 'a.b.c', 'foo|a.b.c', 'É\\pLrr', '(ab?)+c{2,}x?d', 'ab\\d+cd'])(
    'tells %s',
    (pattern) => {
      expect(isReported('patterns/short', pattern)).toBe(true);
    },
  );

  it.each([
    'abc',
    'ab{2}',
    '(?-i)OOM',
    'ER[12]x',
    'Größe',
    'сбой',
    '故障中',
    'a(b|c)d',
    '(сбой|отказ)!',
    'é{3}',
    '^a\\bbc$',
  ])('lets %s pass', (pattern) => {
    expect(isReported('patterns/short', pattern)).toBe(false);
  });
});

describe('patterns/useless-affix', () => {
  it.each([
    ...['.*abc', '.*?abc', 'abc.*', 'abc.*?$', '^.*abc', '(?i)^.*abc', '^.*(foo|bar)x', '(foo|bar).*$'],
  ])('tells %s', (pattern) => {
    expect(isReported('patterns/useless-affix', pattern)).toBe(true);
  });

  it.each([
    '.+abc',
    'abc\\.*',
    'abc[.]*',
    '(?P<all>.*)abc',
    '(?s).*abc',
    '(?-m)^.*abc',
    'a.*|b',
    'ab.*c',
    '.*',
    'abc[.*]',
  ])('lets %s pass', (pattern) => {
    expect(isReported('patterns/useless-affix', pattern)).toBe(false);
  });
});

describe('patterns/class-as-group', () => {
  it.each([
    ...['[error|warn]x', '[timeout]', '[connection refused]', '[WARN] x', '[(foo)|(bar)]x', '[WARN ERROR]x'],
    ...['[warn,crit]x', '[INFO|WARN ]x', '[ERR]x', 'x [WRN] y', '[INF] x', '[OOM] x'],
    ...['[main] x', '[redis] x', '[db-pool] x', '[core:error] x', 'deploy [prod-eu] was lost'],
  ])('tells %s', (pattern) => {
    expect(isReported('patterns/class-as-group', pattern)).toBe(true);
  });

  it.each([
    '[Ee]rror',
    '[aeiou]x',
    '[a-zA-Z]+',
    'x[A-Fa-f0-9-]+',
    '[,|;]x',
    '[^error]x',
    '\\[error\\]',
    '[[:alpha:]]x',
    '[rwx]y',
    '[hms|]x',
    '[()|]x',
    '[a,b,c]x',
    '[abc def]x',
    '[a-z] x',
    '[main]+ x',
    'x [rwx] y',
  ])('lets %s pass', (pattern) => {
    expect(isReported('patterns/class-as-group', pattern)).toBe(false);
  });
});

describe('the advice of patterns/syntax', () => {
  const SAME_TEXT = 'Write the text again, or match it with a character class.';

  it.each([
    ['[2026-11-20 06:12:44,713] worker lost', /^Leave the time out/],
    ['[z-a] lost', /^Write \\\[ and \\\] if the log has the brackets/],
    ['(?P<n>a)(?P=n) lost', SAME_TEXT],
    ['(?P<n>a)(?P>n) lost', SAME_TEXT],
    ['lost (?P<n', 'Write (?P<n>…) with the > after the name.'],
    ['lost (?<n', 'Write (?P<n>…) with the > after the name.'],
    ['C++ runtime error', 'Write C\\+\\+ for the text C++.'],
    ['notepad++ lost', 'Write notepad\\+\\+ for the text notepad++.'],
    ['\\d++ lost', 'Leave it out: RE2 always takes linear time.'],
    ['lost a**', /^Keep one of the counts \*\*/],
    ['{0} lost', /^Write \.\* if the program puts a value there/],
  ])('for %s', (pattern, help) => {
    const told = problemsOf('patterns/syntax', quoted(pattern)).map((problem) => problem.help);
    expect(told).toEqual([typeof help === 'string' ? help : expect.stringMatching(help)]);
  });
});

describe('the advice of patterns/class-as-group', () => {
  it.each([
    ['[(foo)|(bar)]x', 'Write (foo|bar).'],
    ['[WARN ERROR]x', 'Write (WARN|ERROR).'],
    ['[warn, crit]x', 'Write (warn|crit).'],
    ['[(timed out)|closed]x', 'Write (timed out|closed).'],
    [
      '[connection refused]x',
      'Write connection refused, or \\[connection refused\\] if the log has the brackets.',
    ],
  ])('for %s', (pattern, help) => {
    expect(problemsOf('patterns/class-as-group', quoted(pattern))[0]?.help).toBe(help);
  });
});

describe('patterns/unescaped-dot', () => {
  it.each([
    ['at 10.0.0.1:80', '10.0.0.1'],
    ['v1.2.3', 'v1.2.3'],
    ['redis v\\d+.\\d+ x', 'v\\d+.\\d+'],
    ['redis V7.[0-9]+ x', 'V7.[0-9]+'],
    ['redis 7.\\d+.\\d+ x', '7.\\d+.\\d+'],
    ['server version: \\d+.\\d+ x', '\\d+.\\d+'],
    ['[0-9]+.[0-9]+.[0-9]+', '[0-9]+.[0-9]+.[0-9]+'],
    ['\\d{1,3}.\\d{1,3}.\\d{1,3}.\\d{1,3}: x', '\\d{1,3}.\\d{1,3}.\\d{1,3}.\\d{1,3}'],
    ['x redis\\.example.com y', 'redis\\.example.com'],
    ['java.lang.OutOfMemoryError', 'java.lang.OutOfMemoryError'],
  ])('tells %s', (pattern, name) => {
    const [problem] = problemsOf('patterns/unescaped-dot', quoted(pattern));
    expect(problem?.message).toContain(`${name} looks like`);
    const start = quoted(pattern).indexOf(name);
    expect([problem?.column, problem?.endColumn]).toEqual([start + 1, start + 1 + name.length]);
  });

  it.each([
    '10\\.0\\.0\\.1',
    'error.code',
    'a.b',
    '1.*2',
    'took .+ seconds',
    '\\d.\\d',
    'took \\d+.\\d+ s',
    'recv\\d+.\\d+',
    'v\\d+\\.\\d+',
    'redis[.]io',
    'Error. Retry',
  ])('lets %s pass', (pattern) => {
    expect(isReported('patterns/unescaped-dot', pattern)).toBe(false);
  });
});

describe('patterns/duplicate', () => {
  it('knows a pattern in another spelling', () => {
    const messages = problemsOf(
      'patterns/duplicate',
      "patterns: ['a\\.b c', '(?:A)[.]b\\x20C', 'a\\.b d']",
    ).map(({ message }) => message);
    expect(messages).toEqual(['this pattern means the same as pattern 1 of this entry: a\\.b c']);
  });

  it('is reported for two entries unless one declares it', () => {
    const first = "patterns: ['connection refused']";
    expect(problemsOf('patterns/duplicate', first, first)).toHaveLength(1);
    expect(problemsOf('patterns/duplicate', first, `overlaps_with: [ERROR-001]\n${first}`)).toEqual([]);
    expect(problemsOf('patterns/duplicate', `overlaps_with: [ERROR-002]\n${first}`, first)).toEqual([]);
  });
});

describe('patterns/subsumed', () => {
  it('tells one of two that contain each other', () => {
    const found = problemsOf('patterns/subsumed', "patterns: ['ab+c']", "patterns: ['abb*c']");
    expect(found.map(({ file }) => file)).toEqual(['redis/ERROR-002.md']);
  });

  it('finds the wider one whatever its place', () => {
    const found = problemsOf(
      'patterns/subsumed',
      "patterns: ['redis.*connection refused']",
      'patterns: [refused]',
    );
    expect(found.map(({ file, severity }) => [file, severity])).toEqual([['redis/ERROR-001.md', 'warning']]);
  });

  it('lets a narrower one stay that has a named group', () => {
    expect(problemsOf('patterns/subsumed', "patterns: ['refused', '(?P<host>[a-z]+) refused']")).toEqual([]);
  });

  it('says nothing of declared overlaps, drafts that contain, and duplicates', () => {
    const narrow = "patterns: ['connection refused by redis']";
    expect(
      problemsOf('patterns/subsumed', 'patterns: [refused]\noverlaps_with: [ERROR-002]', narrow),
    ).toEqual([]);
    expect(problemsOf('patterns/subsumed', 'in_kb: false\npatterns: [refused]', narrow)).toEqual([]);
    expect(problemsOf('patterns/subsumed', narrow, narrow)).toEqual([]);
  });
});

describe('patterns/untested, samples/not-matched', () => {
  it('try a draft on its own samples, too', () => {
    const draft = 'in_kb: false\npatterns: [refused, closed]\nsamples: { match: [refused, open] }';
    expect(problemsOf('samples/not-matched', draft)).toHaveLength(1);
    expect(problemsOf('patterns/untested', draft.replace(', open', ''))).toHaveLength(1);
    expect(problemsOf('samples/stolen', 'patterns: [refused]', draft)).toEqual([]);
  });

  it('tell a sample that is not matched once, and not its pattern as well', () => {
    const front = 'patterns: [refused, closed]\nsamples: { match: [refused, open] }';
    expect(problemsOf('samples/not-matched', front)).toHaveLength(1);
    expect(problemsOf('patterns/untested', front)).toEqual([]);
  });
});

describe('alerts/syntax', () => {
  it('points into the quotes', () => {
    const [problem] = problemsOf('alerts/syntax', 'alerts: ["a=\\"b\\" c=d"]');
    expect([problem?.column, problem?.endColumn]).toEqual([19, 20]);
  });
});
