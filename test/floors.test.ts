import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_IDS } from '../src/core/checks/run/problem-kinds.ts';

const LIB = 'src/lib';
const FILES = globSync(`${LIB}/**/*.ts`, { exclude: (path) => path.endsWith('.test.ts') }).sort();
const ROOMS = readdirSync(LIB).sort();

/** Words that only somebody who knows known errors would say. */
const DOMAIN_WORDS: Record<string, RegExp> = {
  kedb: /kedb/i,
  'known error': /known[ -]errors?/i,
  'knowledge base': /knowledge bases?/i,
  'front matter': /front[ -]matter/i,
  entry: /\bentr(?:y|ies)\b/i,
  'a path of the project': /\bdocs\/|\/entries\b/,
  'an id of a rule': new RegExp(`(?<![\\w./-])(?:${PROBLEM_IDS.join('|')})(?![\\w./-])`),
};

/** JavaScript's own entries. */
const PLAIN_CODE = /\.entries\(/g;

/** Words that mean something else there, or have to be printed. `path` is a file, or a folder with all in it. */
const EXCEPTIONS: readonly { path: string; word: string; why: string }[] = [
  {
    path: 'src/lib/engine/',
    word: 'entry',
    why: 'an entry of a hash table',
  },
];

type Found = { path: string; word: string; line: string };

function findWords(path: string): Found[] {
  const lines = readFileSync(path, 'utf8').replaceAll(PLAIN_CODE, '').split('\n');
  return lines.flatMap((line) =>
    Object.entries(DOMAIN_WORDS)
      .filter(([, pattern]) => pattern.test(line))
      .map(([word]) => ({ path, word, line: line.trim() })),
  );
}

function isException({ path, word }: Found, exception: (typeof EXCEPTIONS)[number]): boolean {
  return path.startsWith(exception.path) && word === exception.word;
}

describe('src/lib', () => {
  const found = FILES.flatMap(findWords);

  it('says nothing of known errors, in code or in comments', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(found.filter((word) => !EXCEPTIONS.some((exception) => isException(word, exception)))).toEqual([]);
  });

  it.each(EXCEPTIONS)('needs the exception for $word in $path', (exception) => {
    expect(found.some((word) => isException(word, exception))).toBe(true);
  });

  it('has words that the test would find', () => {
    const samples = [
      'KEDB_API_TOKEN',
      'a known error',
      'of the knowledge bases',
      'in the front matter',
      'An entry needs patterns',
      "'/entries/ERROR-001'",
      "check: 'encoding/bom'",
    ];
    expect(samples.map((line) => Object.values(DOMAIN_WORDS).some((pattern) => pattern.test(line)))).toEqual(
      samples.map(() => true),
    );
  });
});

describe.each(ROOMS)('the room src/lib/%s', (room) => {
  const readme = join(LIB, room, 'README.md');
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';

  it('says in seven lines at most what it is, where to enter and what holds', () => {
    expect(text).toMatch(new RegExp(`^# ${room}\n\n[A-Z].+\n\nEntry points: .+\n\nInvariants: .+\n$`));
  });

  it('exports the entry points that it names', () => {
    const code = FILES.filter((path) => path.startsWith(join(LIB, room, '/')))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const [, line = ''] = /^Entry points: (.+)$/m.exec(text) ?? [];
    const names = Array.from(line.matchAll(/`(\w+)`/g), ([, name = '']) => name);
    const isExported = (name: string) =>
      new RegExp(`^export (?:async )?(?:function\\*?|const|class|type|interface) ${name}\\b`, 'm').test(code);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isExported(name))).toEqual([]);
  });
});
