import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../../../test/support/kb/kb-files.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import { setFrontMatterValues } from './edit-entry.ts';

function edit(lines: string, changes: Parameters<typeof setFrontMatterValues>[1]): string {
  const { value, diagnostics } = setFrontMatterValues(entryText('ERROR-001', lines), changes);
  expect(diagnostics).toEqual([]);
  return value;
}

describe('setFrontMatterValues', () => {
  it.each([
    ['occurrence_count: 7 # counted', 'occurrence_count: 8 # counted', { occurrence_count: 8 }],
    ['last_seen: "2025-11-20"', 'last_seen: "2026-11-22"', { last_seen: '2026-11-22' }],
    ["last_seen:   '2025-11-20'  # x", "last_seen:   '2026-11-22'  # x", { last_seen: '2026-11-22' }],
    ['first_seen: null', 'first_seen: 2026-11-22', { first_seen: '2026-11-22' }],
    ['first_seen: ~ # unset', 'first_seen: 2026-11-22 # unset', { first_seen: '2026-11-22' }],
    ['first_seen:', 'first_seen: 2026-11-22', { first_seen: '2026-11-22' }],
    ['first_seen: # unset', 'first_seen: 2026-11-22 # unset', { first_seen: '2026-11-22' }],
    ['"occurrence_count" : 0x07', '"occurrence_count" : 8', { occurrence_count: 8 }],
  ])('turns %j into %j', (before, after, changes) => {
    const rest = '\npatterns: [abc] # last';
    expect(edit(before + rest, changes)).toBe(entryText('ERROR-001', after + rest));
  });

  it('leaves what already holds, however it is written', () => {
    const lines = 'occurrence_count: 0x10\nlast_seen: >-\n  2026-11-22\npatterns: [abc]';
    const text = entryText('ERROR-001', lines);
    const changes = { occurrence_count: 16, last_seen: '2026-11-22' };
    expect(setFrontMatterValues(text, changes)).toEqual({ value: text, diagnostics: [] });
  });

  it("puts missing keys where the schema's order has them, on lines of their own", () => {
    const lines = 'resolution_owners_note: &a x\n# why\npatterns:\n  - abc\nkeywords: [\n  a ]';
    const changes = { occurrence_count: 3, last_seen: '2026-11-22', first_seen: '2026-11-01' };
    expect(edit(lines, changes)).toBe(
      entryText('ERROR-001', lines).replace(
        'resolution_group: ops\n',
        'resolution_group: ops\nfirst_seen: 2026-11-01\nlast_seen: 2026-11-22\noccurrence_count: 3\n',
      ),
    );
  });

  it.each([
    ['a list', 'severity:\n  - a\n  - b # c\n', 'severity:\n  - a\n  - b # c\nfirst_seen: 2026-01-01\n'],
    ['a block', 'title: |\n  a\n\n  b\n', 'title: |\n  a\n\n  b\nfirst_seen: 2026-01-01\n'],
    ['nothing', '# all is open\n', 'first_seen: 2026-01-01\n# all is open\n'],
    ['an indented key', '   title: x\n', '   title: x\n   first_seen: 2026-01-01\n'],
    ['a comment', 'title: x # y\n# z\n', 'title: x # y\nfirst_seen: 2026-01-01\n# z\n'],
  ])('inserts after %s', (_, before, after) => {
    const { value } = setFrontMatterValues(`---\n${before}---\nbody`, { first_seen: '2026-01-01' });
    expect(value).toBe(`---\n${after}---\nbody`);
  });

  it('keeps a BOM and CRLF, also in what it inserts', () => {
    const text = `\ufeff${entryText('ERROR-001', 'patterns: [abc]', '\n## Notes\n').replaceAll('\n', '\r\n')}`;
    const { value } = setFrontMatterValues(text, { occurrence_count: 1 });
    expect(value).toBe(
      text.replace('resolution_group: ops\r\n', 'resolution_group: ops\r\noccurrence_count: 1\r\n'),
    );
  });

  it('edits a flow mapping inside its braces', () => {
    const text = '---\n{ "title": "a", last_seen: null, patterns: [a] }\n---\n';
    const { value } = setFrontMatterValues(text, { last_seen: '2026-11-22', occurrence_count: 2 });
    expect(value).toBe(
      '---\n{ "title": "a", last_seen: 2026-11-22, occurrence_count: 2, patterns: [a] }\n---\n',
    );
  });

  it.each([
    ['an anchor that another key uses', 'first_seen: &day 2026-01-01\nlast_seen: *day'],
    ['a tag', 'first_seen: !!binary "aGVsbG8="'],
    ['a block scalar', 'first_seen: |-\n  2026-01-01'],
    ['a list', 'first_seen: [2026-01-01]'],
    ['an explicit key', '? first_seen\n: 2026-01-01\n? x-y'],
  ])('refuses %s, or changes nothing else', (_, lines) => {
    const text = entryText('ERROR-001', lines);
    const { value, diagnostics } = setFrontMatterValues(text, { first_seen: '2026-02-02' });
    if (diagnostics.length > 0) expect(value).toBe(text);
    else expect(value).toBe(text.replace('2026-01-01', '2026-02-02'));
  });

  it.each([
    'no front matter',
    '---\na: [\n---\n',
    '---\na: 1\na: 2\n---\n',
    '---js\na: 1\n---\n',
    '---\n- 1\n---\n',
    '',
  ])('gives %j back with what is wrong', (text) => {
    const { value, diagnostics } = setFrontMatterValues(text, { occurrence_count: 1 });
    expect(value).toBe(text);
    expect(diagnostics).not.toEqual([]);
  });

  it('never writes a value that would read as something else', () => {
    const text = entryText('ERROR-001', 'patterns: [abc]');
    for (const last_seen of ['2026', 'x: y', 'a\nb: c', '"', '# x', 'a\n---\n', ''])
      expect(setFrontMatterValues(text, { last_seen })).toMatchObject({
        value: text,
        diagnostics: [{ check: 'edit/value' }],
      });
  });

  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const written = fc.constantFrom(
    '',
    ' ',
    ' null',
    ' ~',
    ' 2025-01-01',
    ' "2025-01-01"',
    " '2025-01-01'",
    '  2025-01-01   # c',
    ' # c',
  );
  const otherLines = fc.constantFrom(
    'x-note: "a # b"',
    '# a comment',
    '',
    'keywords:\n- a\n# c\n- b',
    'fix_command: >\n  a\n  b\n',
    'assignee: null',
    'x-map: { a: 1,\n  b: [2] }',
  );
  const lines = fc
    .record({
      before: fc.uniqueArray(otherLines),
      first: fc.option(written),
      last: fc.option(written),
      count: fc.option(fc.constantFrom(' 7', '  0 # c', ' +12', '')),
      shuffle: fc.boolean(),
    })
    .map(({ before, first, last, count, shuffle }) => {
      const own = [
        ...(first === null ? [] : [`first_seen:${first}`]),
        ...(last === null ? [] : [`last_seen:${last}`]),
        ...(count === null ? [] : [`occurrence_count:${count}`]),
      ];
      return [...(shuffle ? own.reverse() : own), 'patterns: [abc]', ...before].join('\n');
    });

  it('changes exactly those values and those lines, and nothing when asked again', () => {
    fc.assert(
      fc.property(
        lines,
        fc.record({ first_seen: day, last_seen: day, occurrence_count: fc.nat() }, { requiredKeys: [] }),
        fc.boolean(),
        (front, changes, crlf) => {
          const lf = entryText('ERROR-001', front, '\n## Notes\n\ntext\n');
          const text = crlf ? lf.replaceAll('\n', '\r\n') : lf;
          const { value, diagnostics } = setFrontMatterValues(text, changes);
          expect(diagnostics).toEqual([]);
          expect(setFrontMatterValues(value, changes)).toEqual({ value, diagnostics: [] });
          const before = parseEntry('x.md', text).value;
          const after = parseEntry('x.md', value).value;
          expect(after.yaml?.data).toEqual({ ...(before.yaml?.data as object), ...changes });
          expect(value.slice(after.bodyStart)).toBe(text.slice(before.bodyStart));
          const isOther = (line: string) => !Object.keys(changes).some((key) => line.startsWith(`${key}:`));
          expect(value.split('\n').filter(isOther)).toEqual(text.split('\n').filter(isOther));
        },
      ),
    );
  });
});
