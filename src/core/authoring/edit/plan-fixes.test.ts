import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../../test/support/kb/files-in.ts';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import type { KbFile } from '../../kb/kb.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { planFixes } from './plan-fixes.ts';

/** The files after a plan was carried out. */
function applied(files: readonly KbFile[]): KbFile[] {
  const result = new Map(files.map((file) => [file.path, file]));
  for (const { from, to, text } of planFixes(files).fixes) {
    const file = result.get(from);
    if (!file) throw new Error(`${from} is not there`);
    result.delete(from);
    expect(result.has(to)).toBe(false);
    result.set(to, text ? { path: to, bytes: new TextEncoder().encode(text.after) } : { ...file, path: to });
  }
  return [...result.values()];
}

function textsOf(files: readonly KbFile[]): Record<string, string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return Object.fromEntries(files.map(({ path, bytes }) => [path, decoder.decode(bytes ?? undefined)]));
}

/** The data of the entries, without the paths of files and the lines of samples. */
function dataOf(files: readonly KbFile[]): unknown[] {
  return loadKb(files)
    .value.entries.map(({ path: _path, samples, ...entry }) => ({
      ...entry,
      samples: {
        match: samples.match.map(({ text }) => text),
        no_match: samples.no_match.map(({ text }) => text),
      },
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const RIGHT = entryText('ERROR-001', 'patterns: [abc]');

describe('planFixes', () => {
  it("leaves this repository's knowledge base alone", () => {
    expect(planFixes(filesIn('kb'))).toEqual({ fixes: [], refusals: [] });
  });

  it('restores the seed entry as it was received, and says how', () => {
    const received = readFileSync('test/fixtures/entries/ERROR-001-as-received.md', 'utf8');
    const clean = readFileSync('test/fixtures/entries/ERROR-001.md', 'utf8');
    const { fixes } = planFixes(kbFiles({ 'redis/ERROR-001-redis.md': received }));
    expect(fixes.map(({ fixes: names }) => names)).toEqual([['mangled UTF-8 repaired']]);
    expect(fixes[0]?.text?.after).toBe(clean);
  });

  it('mends encoding, line endings and key order of an entry, and only those', () => {
    const right = entryText('ERROR-001', 'patterns: [abc]', '\n## Symptoms\n- a → b\n');
    const wrong = `\ufeff${right
      .replace(/(error_id.*\n)(title.*\n)/, '$2$1')
      .replace('→', 'â†’')
      .replaceAll('\n', '\r\n')}`;
    const { fixes } = planFixes(kbFiles({ 'redis/ERROR-001-x.md': wrong }));
    expect(fixes).toEqual([
      {
        from: 'redis/ERROR-001-x.md',
        to: 'redis/ERROR-001-x.md',
        text: { before: wrong, after: right },
        fixes: ['byte order mark removed', 'mangled UTF-8 repaired', 'CRLF → LF', 'keys sorted'],
      },
    ]);
  });

  it('gives samples the names that kedb reads, if they are free', () => {
    const movesOf = (...names: string[]) => {
      const samples = Object.fromEntries(names.map((name) => [`redis/${name}`, 'x\n']));
      const { fixes } = planFixes(kbFiles({ 'redis/ERROR-001-x.md': RIGHT, ...samples }));
      return fixes.map(({ from, to }) => `${from.slice(6)} → ${to.slice(6)}`);
    };
    expect(movesOf('ERROR-001-x.no_match.log', 'error-001-x.match.log', 'ERROR-001.match.2.log')).toEqual([
      'ERROR-001-x.no_match.log → ERROR-001-x.nomatch.log',
      'error-001-x.match.log → ERROR-001-x.match.log',
      'ERROR-001.match.2.log → ERROR-001-x.match.2.log',
    ]);
    expect(movesOf('ERROR-001-x.match.txt', 'ERROR-001-x.matches.log')).toHaveLength(1);
    expect(movesOf('ERROR-001-x.match.txt', 'ERROR-001-x.match.log')).toEqual([]);
    expect(movesOf('ERROR-001-x.log', 'ERROR-001-x.match.log', '._ERROR-001-x.match.log')).toEqual([]);
  });

  it('removes blanks from the opening fence', () => {
    const [fix] = planFixes(kbFiles({ 'redis/ERROR-001-x.md': RIGHT.replace('---', '--- ') })).fixes;
    expect(fix?.text?.after).toBe(RIGHT);
  });

  it('moves a file to its service and id, its samples before it', () => {
    const files = kbFiles({
      'misc/ERROR-009-cache.md': RIGHT,
      'misc/ERROR-009-cache.match.log': 'abc\r\n',
      'misc/ERROR-009-cache.nomatch.2.log': 'x',
      'misc/ERROR-009-cached.match.log': 'of another',
    });
    expect(planFixes(files).fixes.map(({ from, to, text }) => [from, to, text])).toEqual([
      ['misc/ERROR-009-cache.match.log', 'redis/ERROR-001-cache.match.log', null],
      ['misc/ERROR-009-cache.nomatch.2.log', 'redis/ERROR-001-cache.nomatch.2.log', null],
      ['misc/ERROR-009-cache.md', 'redis/ERROR-001-cache.md', null],
    ]);
  });

  it.each([
    ['wrong/a.match.txt', 'redis/ERROR-001-title-of-error-001.match.log'],
    ['wrong/a.no_match.log', 'redis/ERROR-001-title-of-error-001.nomatch.log'],
    ['wrong/match.log', 'redis/ERROR-001-title-of-error-001.match.log'],
    ['redis/error-001-title-of-error-001.match.txt', 'redis/ERROR-001-title-of-error-001.match.log'],
  ])('moves the sample %s with its entry', (from, to) => {
    const files = kbFiles({ 'wrong/a.md': RIGHT, [from]: 'abc' });
    expect(planFixes(files).fixes.map((fix) => fix.to)).toContain(to);
    expect(planFixes(applied(files)).fixes).toEqual([]);
  });

  it.each([
    ['beside several entries', 'other/match.log'],
    ['in a folder without entries', 'redis/match.log'],
  ])('moves no entry if nobody can tell whose a match.log is: %s', (_, sample) => {
    const other = entryText('ERROR-002', 'patterns: [xyz]').replace('service: redis', 'service: other');
    const files = kbFiles({ 'other/a.md': RIGHT, 'other/ERROR-002-b.md': other, [sample]: 'abc' });
    const why = `not moved: ${sample} may be a sample of it. Rename ${sample} after its entry first`;
    expect(planFixes(files)).toEqual({ fixes: [], refusals: [{ path: 'other/a.md', why }] });
  });

  it('lets links and pictures lead to the same files after the moves', () => {
    const body = (links: string[]) => `\n## Notes\n\n${links.join('\n')}\n\n\`\`\`sh\n[a](b.md)\n\`\`\`\n`;
    const files = kbFiles({
      'wrong/a.md': entryText(
        'ERROR-001',
        'patterns: ["[a](b.md)"]',
        body([
          '![p](img/p%20q.png "now")',
          '[b](b.md#fix) [c](../redis/ERROR-003-c.md)',
          '[out](../../README.md) [web](https://x.example/b.md) [top](/b.md) [here](#a)',
          '[ref]: <./img/r.png>',
        ]),
      ),
      'wrong/b.md': entryText('ERROR-002', 'patterns: [abc]', body(['[a](a.md)'])),
      'redis/ERROR-003-c.md': entryText('ERROR-003', 'patterns: [abc]', body(['[a](../wrong/a.md)'])),
    });
    const texts = textsOf(applied(files));
    const [a, b, c] = ['1-title-of-error-001', '2-title-of-error-002', '3-c'].map(
      (name) => texts[`redis/ERROR-00${name}.md`] ?? '',
    );
    expect(a).toContain('patterns: ["[a](b.md)"]');
    expect(a).toContain(
      body([
        '![p](../wrong/img/p%20q.png "now")',
        '[b](ERROR-002-title-of-error-002.md#fix) [c](../redis/ERROR-003-c.md)',
        '[out](../../README.md) [web](https://x.example/b.md) [top](/b.md) [here](#a)',
        '[ref]: <../wrong/img/r.png>',
      ]),
    );
    expect(b).toContain(body(['[a](ERROR-001-title-of-error-001.md)']));
    expect(c).toContain(body(['[a](ERROR-001-title-of-error-001.md)']));
  });

  it('moves no entry whose samples would get one name', () => {
    const files = kbFiles({ 'wrong/a.md': RIGHT, 'wrong/a.match.log': 'abc', 'wrong/a.match.txt': 'abc' });
    const { fixes, refusals } = planFixes(files);
    expect(fixes).toEqual([]);
    expect(refusals[0]?.why).toContain('wrong/a.match.log and wrong/a.match.txt would have the same name');
  });

  it.each([
    ['notes.md', 'redis/ERROR-001-title-of-error-001.md'],
    ['redis/error-001.md', 'redis/ERROR-001-title-of-error-001.md'],
    ['team/x/ERROR-001.md', 'team/redis/ERROR-001.md'],
    ['_drafts/ERROR-1-slow.md', '_drafts/ERROR-001-slow.md'],
  ])('moves %s to %s', (from, to) => {
    expect(planFixes(kbFiles({ [from]: RIGHT })).fixes).toMatchObject([{ from, to }]);
  });

  it('lets one move make room for another', () => {
    const files = kbFiles({
      'redis/ERROR-001-a.md': entryText('ERROR-002', 'patterns: [abc]'),
      'other/ERROR-001-a.md': RIGHT,
      'redis/ERROR-002-a.md': entryText('ERROR-003', 'patterns: [abc]'),
    });
    expect(planFixes(files).refusals).toEqual([]);
    expect(Object.keys(textsOf(applied(files))).sort()).toEqual([
      'redis/ERROR-001-a.md',
      'redis/ERROR-002-a.md',
      'redis/ERROR-003-a.md',
    ]);
  });

  it.each([
    [
      'a file in the way',
      { 'x/ERROR-001-a.md': RIGHT, 'redis/ERROR-001-a.match.log': 'y', 'x/ERROR-001-a.match.log': 'abc' },
      'redis/ERROR-001-a.match.log already exists',
    ],
    [
      'a file in the way but for its case',
      { 'x/ERROR-001-a.md': RIGHT, 'redis/error-001-A.md': '' },
      'redis/ERROR-001-a.md already exists',
    ],
    [
      'an id that is used twice',
      { 'redis/ERROR-001-a.md': RIGHT, 'redis/ERROR-002-b.md': RIGHT },
      'redis/ERROR-001-a.md also has the id ERROR-001',
    ],
    [
      'a service that leads elsewhere',
      { 'x/ERROR-001-a.md': RIGHT.replace('redis', '../../etc') },
      'cannot name a folder',
    ],
    ['a service with a slash', { 'x/ERROR-001-a.md': RIGHT.replace('redis', 'a/b') }, 'cannot name a folder'],
    ['a hidden service', { 'x/ERROR-001-a.md': RIGHT.replace('redis', '.git') }, 'cannot name a folder'],
  ])('refuses to move with %s', (_, texts, why) => {
    const { fixes, refusals } = planFixes(kbFiles(texts));
    expect(fixes).toEqual([]);
    expect(refusals.map((refusal) => refusal.why).join()).toContain(why);
  });

  it('never touches what it cannot read in full', () => {
    const files: KbFile[] = [
      { path: 'a/ERROR-001-a.md', bytes: Uint8Array.of(0xef, 0xbb, 0xbf, 0xff) },
      { path: 'a/ERROR-002-a.md', bytes: null, unreadable: 'this is a symbolic link' },
      { path: 'a/ERROR-003-a.match.log', bytes: new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20) },
      { path: 'README.md', bytes: new TextEncoder().encode('a\r\n') },
    ];
    expect(planFixes(files).fixes).toEqual([]);
  });

  const front = fc.shuffledSubarray(
    [
      'title: Größe → ü',
      'error_id: ERROR-007',
      'service: redis',
      'error_domain: technical',
      'severity: low',
      'resolution_group: ops',
      '# why\npatterns:\n  - "a b"\n  - |\n    c\n',
      'x-a: 1',
      'fix_command: >\n  a\n  b',
      'keywords: [é, 5432]',
    ],
    { minLength: 7 },
  );
  const body = fc.array(
    fc.constantFrom(
      '\n',
      '## Symptoms',
      '- a → “b”',
      '## 🔍 History',
      '- 2026-01-01: é',
      '```',
      'x',
      '\ufeff',
      '\r',
    ),
    { maxLength: 8 },
  );
  const mangle = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replaceAll('→', '‚Üí'),
    (text: string) => text.replaceAll('“', 'â€œ').replaceAll('ü', 'Ã¼'),
  );
  const entry = fc
    .tuple(front, body, mangle, fc.boolean(), fc.boolean())
    .map(([lines, rest, spoil, crlf, bom]) => {
      const text = spoil(`---\n${lines.join('\n')}\n---\n${rest.join('\n')}`);
      return (bom ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
    });
  const path = fc.constantFrom('redis/ERROR-007-a', 'x/ERROR-7', 'b', '_drafts/x');

  it('keeps what the files say, and has nothing to do when asked again', () => {
    fc.assert(
      fc.property(entry, path, fc.constantFrom('a b\r\n', '\ufeffa b\n', 'c'), (text, basename, log) => {
        const files = kbFiles({ [`${basename}.md`]: text, [`${basename}.match.log`]: log });
        const fixed = applied(files);
        expect(planFixes(fixed)).toMatchObject({ fixes: [] });
        // A BOM inside the text is invisible, and fix removes it.
        const seen = kbFiles({
          [`${basename}.md`]: text.replaceAll('\ufeff', ''),
          [`${basename}.match.log`]: log,
        });
        expect(dataOf(fixed)).toEqual(dataOf(seen));
      }),
    );
  });

  const names = [
    'match.log',
    'a.match.txt',
    'ERROR-001.match.log',
    'ERROR-001-a.no_match.log',
    'b.match.log',
  ];
  const folders = ['redis', 'other', '_drafts'];
  const placesOf = (all: string[]) =>
    fc.subarray(
      folders.flatMap((folder) => all.map((name) => `${folder}/${name}`)),
      { maxLength: 4 },
    );
  const entryNames = ['a.md', 'ERROR-001-a.md', 'ERROR-002-a.md'];

  it('has nothing to do when asked again, wherever entries and samples lie', () => {
    fc.assert(
      fc.property(placesOf(entryNames), placesOf(names), fc.boolean(), (entries, samples, isTwin) => {
        const texts = entries.map((place, index) => [
          place,
          entryText(`ERROR-00${isTwin ? 1 : 3 - index}`, 'patterns: [abc]'),
        ]);
        const files = kbFiles(Object.fromEntries([...texts, ...samples.map((place) => [place, 'abc\n'])]));
        const fixed = applied(files);
        expect(planFixes(fixed).fixes).toEqual([]);
        expect(fixed).toHaveLength(files.length);
      }),
    );
  });
});
