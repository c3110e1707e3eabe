import { expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { loadKb } from './load-kb.ts';
import { usableKb } from './usable-kb.ts';

function usable(texts: Record<string, string>) {
  const { value, diagnostics } = loadKb(kbFiles(texts));
  const { kb, leftOut } = usableKb(value, diagnostics);
  return { ids: kb.entries.map(({ error_id }) => error_id), leftOut };
}

it('leaves out what cannot be read, with the first reason and its line', () => {
  const { ids, leftOut } = usable({
    'a/ERROR-001-a.md': entryText('ERROR-001', 'patterns: ["redis is gone"]'),
    'a/ERROR-002-b.md': entryText('ERROR-002', 'patterns: [x').replace('medium', 'hgih'),
    'a/ERROR-003-c.md': '# no front matter',
  });
  expect(ids).toEqual(['ERROR-001']);
  expect(leftOut.map(({ file }) => file)).toEqual(['a/ERROR-002-b.md', 'a/ERROR-003-c.md']);
  expect(leftOut[1]).toEqual({ file: 'a/ERROR-003-c.md', line: 1, why: 'the file has no front matter' });
});

it.each([
  ['disk (full', 'missing closing )'],
  ['(?=x)y', 'invalid or unsupported Perl syntax'],
  ['[]a]', '"[]" is ambiguous: "]" is a member of the class in RE2'],
  ['a{900}(xy|z){90}', 'it compiles to'],
])('leaves out an entry with the pattern %j, and says which it is', (pattern, why) => {
  const { ids, leftOut } = usable({
    'a/ERROR-001-a.md': entryText('ERROR-001', `patterns: ['fine', '${pattern}']`),
  });
  expect(ids).toEqual([]);
  expect(leftOut).toEqual([
    { file: 'a/ERROR-001-a.md', line: 1, why: expect.stringContaining(`pattern 2 cannot be used: ${why}`) },
  ]);
});

it('leaves out nothing for lint: an unknown group, a draft, an entry without samples', () => {
  const { ids, leftOut } = usable({
    'x.md': entryText('ERROR-001', 'patterns: [".*"]\nrelated_errors: [ERROR-404]\nin_kb: false'),
  });
  expect(ids).toEqual(['ERROR-001']);
  expect(leftOut).toEqual([]);
});
