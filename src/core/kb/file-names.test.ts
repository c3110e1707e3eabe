import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { isKbPath } from '../../node/paths.ts';
import { loadKb } from './load-kb.ts';

const ENTRY = { 'redis/ERROR-001-down.md': entryText('ERROR-001', 'patterns: ["connection refused"]') };

/** Each problem of a name as `file → help`; other problems by their rule. */
function told(files: Record<string, string>): string[] {
  const { diagnostics } = loadKb(kbFiles({ ...ENTRY, ...files }));
  return diagnostics.map(({ check, file, help }) =>
    check === 'kb/file-name' || check === 'samples/orphan' ? `${file} → ${help}` : check,
  );
}

describe('a sample file with a wrong name', () => {
  it.each([
    ['ERROR-001-down.no_match.log', 'ERROR-001-down.nomatch.log'],
    ['ERROR-001-down.no-match.log', 'ERROR-001-down.nomatch.log'],
    ['ERROR-001-down.noMatch.log', 'ERROR-001-down.nomatch.log'],
    ['ERROR-001-down.nomatch.txt', 'ERROR-001-down.nomatch.log'],
    ['ERROR-001-down.match.txt', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.match.log.txt', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.MATCH.LOG', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.matches.log', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.samples.log', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.match1.log', 'ERROR-001-down.match.1.log'],
    ['ERROR-001-down.match-02.log', 'ERROR-001-down.match.2.log'],
    ['ERROR-001-down match.log', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.positive.log', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.negative.log', 'ERROR-001-down.nomatch.log'],
    ['error-001-down.match.log', 'ERROR-001-down.match.log'],
    ['ERROR-001.match.log', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.match', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.match.1', 'ERROR-001-down.match.1.log'],
    ['ERROR-001-down.match.log.1', 'ERROR-001-down.match.log'],
    ['ERROR-001-down.nomatch.ndjson', 'ERROR-001-down.nomatch.log'],
    ['match.log', 'ERROR-001-down.match.log'],
    ['nomatch.log', 'ERROR-001-down.nomatch.log'],
  ])('gets the right one: %s', (name, right) => {
    expect(told({ [`redis/${name}`]: 'connection refused' })).toEqual([
      `redis/${name} → Rename it to ${right}, or run \`kedb fix\`.`,
    ]);
  });

  it.each([
    ['ERROR-001-down.match.log.gz', 'Unpack it into ERROR-001-down.match.log, and remove it.'],
    ['ERROR-001-down.nomatch.2.log.xz', 'Unpack it into ERROR-001-down.nomatch.2.log, and remove it.'],
    [
      'ERROR-001-down.match.json',
      'Write its records into ERROR-001-down.match.log, one on each line, and remove it.',
    ],
  ])('may need another form: %s', (name, help) => {
    expect(isKbPath(`redis/${name}`)).toBe(true);
    expect(told({ [`redis/${name}`]: 'connection refused' })).toEqual([`redis/${name} → ${help}`]);
  });

  it('is asked to which of several entries it belongs', () => {
    const second = entryText('ERROR-002', 'patterns: ["no route"]');
    expect(told({ 'redis/ERROR-002-x.md': second, 'redis/match.log': 'x' })).toEqual([
      'redis/match.log → Rename it after its entry, such as ERROR-001-redis-refuses.match.log.',
    ]);
  });

  it('is asked what it holds', () => {
    expect(told({ 'redis/ERROR-001-down.log': 'connection refused' })).toEqual([
      'redis/ERROR-001-down.log → Rename it to ERROR-001-down.match.log, or to ERROR-001-down.nomatch.log.',
    ]);
  });

  it('never takes the name of another file', () => {
    const files = { 'redis/ERROR-001-down.match.txt': 'x', 'redis/ERROR-001-down.match.log': 'x' };
    expect(told(files)).toEqual([
      'redis/ERROR-001-down.match.txt → Move its records to ERROR-001-down.match.log, and remove it.',
    ]);
  });

  it('may lie in another folder', () => {
    expect(told({ 'redis/samples/ERROR-001-down.match.log': 'x' })).toEqual([
      'redis/samples/ERROR-001-down.match.log → Move it to redis/ERROR-001-down.match.log: samples lie beside their entry.',
    ]);
  });

  it.each([
    'app.log',
    'app.healthy.log',
    'match.txt',
    'ERROR-001-down.match.log.bak',
    'ERROR-001-down.log.gz',
  ])('is none: %s', (name) => {
    expect(told({ [`redis/${name}`]: 'x' })).toEqual([]);
  });
});

describe('a file that is no entry', () => {
  it.each([
    'index.md',
    '_index.md',
    'CONTRIBUTING.md',
    'LICENSE.md',
    'SECURITY.md',
    'docs/template.md',
    'docs/_template.md',
    'docs/entry-template.md',
    '._ERROR-001-down.md',
    '._ERROR-001-down.match.log',
    '.notes.md',
    'templates/ERROR-000-entry.md',
    'redis/ERROR-000-template.md',
  ])('is passed over: %s', (path) => {
    expect(told({ [path]: '# A document\n' })).toEqual([]);
  });

  it('is reported if it holds an entry after all', () => {
    const text = entryText('ERROR-002', 'patterns: ["no route"]');
    for (const name of ['index.md', 'TEMPLATE.md'])
      expect(told({ [`redis/${name}`]: text })).toEqual([
        `redis/${name} → Rename it after its error_id: kedb reads no entry from a file with this name. A template has in_kb: false.`,
      ]);
    expect(told({ 'redis/.ERROR-002-x.md': text })).toEqual([
      'redis/.ERROR-002-x.md → Remove the dot at its beginning: kedb reads no hidden files.',
    ]);
    expect(told({ 'redis/template.md': text.replace('ERROR-002', 'ERROR-000') })).toEqual([]);
    expect(told({ 'redis/template.md': text.replace('\n', '\nin_kb: false\n') })).toEqual([]);
    expect(told({ 'redis/ERROR-002-template.md': text })).toEqual([]);
    expect(told({ 'templates/ERROR-000-x.md': text.replace('ERROR-002', 'ERROR-000') })).toEqual([]);
  });

  it.each(['ERROR-002-x.txt', 'ERROR-002-x', 'ERROR-002.yaml', 'redis-is-slow.mdx'])(
    'is reported if it has another ending than .md: %s',
    (name) => {
      expect(isKbPath(`redis/${name}`)).toBe(true);
      expect(told({ [`redis/${name}`]: entryText('ERROR-002', 'patterns: ["no route"]') })).toEqual([
        `redis/${name} → Rename it so that it ends in .md: this is an entry, and kedb reads it only then.`,
      ]);
      expect(told({ [`redis/${name}`]: 'a: list of hosts\n' })).toEqual([]);
    },
  );

  it('can be ignored', () => {
    const settings = "ignore: ['docs/**', '*.notes.md']\n";
    const files = { 'docs/how/to.md': '# How\n', 'a.notes.md': 'x', 'docs/ERROR-001-x.match.log': 'x' };
    expect(told(files)).not.toEqual([]);
    expect(told({ ...files, 'kedb.yaml': settings })).toEqual([]);
    expect(told({ 'kedb.yaml': "ignore: ['**']\n" })).toEqual(['kb/empty']);
  });
});

describe('a file that Git left unfinished', () => {
  const SIDES = '<<<<<<< HEAD\nconnection refused\n=======\nconnection refused by peer\n>>>>>>> topic\n';

  it('has a merge conflict, and no other fault', () => {
    const { 'redis/ERROR-001-down.md': text } = ENTRY;
    expect(told({ 'redis/ERROR-001-down.md': text.replace('title:', `${SIDES}title:`) })).toEqual([
      'kb/conflict',
    ]);
    expect(told({ 'redis/ERROR-001-down.md': `${text}\n${SIDES}` })).toEqual(['kb/conflict']);
    expect(told({ 'kedb.yaml': SIDES })).toEqual(['kb/conflict']);
  });

  it('has the samples of both sides', () => {
    const { value, diagnostics } = loadKb(kbFiles({ ...ENTRY, 'redis/ERROR-001-down.match.log': SIDES }));
    expect(diagnostics).toMatchObject([{ check: 'kb/conflict', line: 1 }]);
    const texts = value.entries[0]?.samples.match.map(({ text }) => text);
    expect(texts).toEqual(['connection refused', 'connection refused by peer']);
  });

  it('has no conflict without all three signs, in their order', () => {
    const { 'redis/ERROR-001-down.md': text } = ENTRY;
    for (const part of [
      'Title\n=======\n',
      '<<<<<<< HEAD\n=======\n',
      '>>>>>>> a\n=======\n<<<<<<< b\n',
      ` ${SIDES.replaceAll('\n', '\n ')}`,
    ])
      expect(told({ 'redis/ERROR-001-down.md': `${text}\n${part}` })).toEqual([]);
  });

  it('is searched in a time that grows with its length only', () => {
    const hostile = `${'<<<<<<< a\n'.repeat(80_000)}>>>>>>> b\n`;
    expect(told({ 'redis/ERROR-001-down.match.log': hostile })).toEqual([]);
  });

  it('is a pointer of Git LFS', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
    const { diagnostics } = loadKb(kbFiles({ ...ENTRY, 'redis/ERROR-001-down.match.log': pointer }));
    expect(diagnostics).toMatchObject([
      { check: 'kb/unreadable', help: 'Run `git lfs pull`. For actions/checkout, set `lfs: true`.' },
    ]);
  });
});
