import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../../checks/check-kb.ts';
import { changedFiles } from '../../kb/changed-files.ts';
import { failingProblems } from './failing-problems.ts';

type Files = Record<string, string>;

const OURS = 'wrong/ERROR-010-ours.md';
const entry = (id: string, word: string, more = '') =>
  entryText(id, `patterns: ["${word}"]\nsamples: { match: ["the ${word} is out"] }\n${more}`);
/** An older problem that no change below causes. */
const OLD: Files = { 'wrong/ERROR-099-old.md': entryText('ERROR-099', 'patterns: [unsampled]') };
const BASE: Files = {
  ...OLD,
  [OURS]: entry('ERROR-010', 'widget'),
  'wrong/ERROR-020-names.md': entry('ERROR-020', 'sprocket', 'related_errors: [ERROR-010]'),
  'kedb.yaml': 'groups: { ops: {}, redis: {}, platform: {}, Operations: {} }\n',
};

/** The errors that fail a pull request of `head` with changed-only, as `check file`. */
function failing(head: Files, base: Files = BASE): string[] {
  const [before, after] = [kbFiles(base), kbFiles(head)];
  const { report } = checkKb(after, { base: before });
  const changed = { ...report, changed_files: changedFiles(before, after) };
  return failingProblems(changed, { failOn: 'error', changedOnly: true }).map((p) => `${p.check} ${p.file}`);
}

describe('with changed-only, a change fails for what it breaks elsewhere', () => {
  it('where a new entry takes the sample of an old one', () => {
    const thief = entryText(
      'ERROR-030',
      'patterns: ["the widget is out"]\nsamples: { match: ["the widget is out now"] }',
    );
    expect(failing({ ...BASE, 'wrong/ERROR-030-thief.md': thief })).toEqual([`samples/stolen ${OURS}`]);
  });

  it('where a new file has the id of an old one, and blames the new one whatever its name', () => {
    const twin = 'wrong/AAA-twin.md';
    expect(failing({ ...BASE, [twin]: entry('ERROR-010', 'gasket') })).toContain(`ids/unique ${twin}`);
    expect(failing({ ...BASE, [twin]: entry('ERROR-010', 'gasket') })).not.toContain(`ids/unique ${OURS}`);
  });

  it('where others still name an entry that it deletes', () => {
    const { [OURS]: _, ...head } = BASE;
    expect(failing(head)).toEqual(['base/deleted wrong/ERROR-020-names.md']);
  });

  it('where it takes a group out of kedb.yaml', () => {
    expect(failing({ ...BASE, 'kedb.yaml': 'groups: { nobody: {} }\n' })).toContain(`groups/unknown ${OURS}`);
  });
});

it('with changed-only, old problems fail nobody', () => {
  const broken = { ...BASE, 'wrong/ERROR-040-broken.md': entryText('ERROR-040', 'patterns: ["("]') };
  const other = { 'wrong/ERROR-050-new.md': entry('ERROR-050', 'flange') };
  expect(failing({ ...broken, ...other }, broken)).toEqual([]);
});
