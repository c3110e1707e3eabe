import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../../../test/support/kb/kb-files.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import { setFrontMatterValues } from './edit-entry.ts';
import { setHistoryLine } from './history-line.ts';

const LINE = { date: '2026-11-22', actor: 'kedb', text: '3 occurrences' };
const TODAY = { ...LINE, instead: /^\d+ occurrences?/ };

function withBody(body: string): string {
  return entryText('ERROR-001', 'patterns: [abc]', body);
}

/** The body after the edit. */
function edited(body: string, edit = TODAY): string {
  const { value, diagnostics } = setHistoryLine(withBody(body), edit);
  expect(diagnostics).toEqual([]);
  return value.slice(withBody('').length);
}

describe('setHistoryLine', () => {
  it('adds a line below those of earlier days', () => {
    expect(edited('\n## 📜 History\n- **2025-11-20** (angel): First\n\n## References\n- x\n')).toBe(
      '\n## 📜 History\n- **2025-11-20** (angel): First\n- **2026-11-22** (kedb): 3 occurrences\n\n## References\n- x\n',
    );
  });

  it('rewrites the line of that day and actor, and no other', () => {
    const body =
      '\n## History\n- **2026-11-22** (angel): Restarted\n- **2026-11-22** (kedb): 2 occurrences\n- **2026-11-23** (kedb): 1 occurrence\n';
    expect(edited(body)).toBe(body.replace('(kedb): 2 occurrences', '(kedb): 3 occurrences'));
  });

  it.each([
    '- **2026-11-22** (kedb): 2 occurrences, see [the deploy](https://example.org)\n',
    '- **2026-11-22** (kedb): 2 occurrences\n  since **noon**\n',
    '- **2026-11-22** (kedb): 2 occurrences\nas a lazy line\n',
    '- **2026-11-22** (kedb): 2 occurrences\r\n  - after the deploy\r\n',
    '- 2026-11-22 (kedb) 2 occurrences',
  ])('keeps what people wrote behind the count: %j', (line) => {
    expect(edited(`## History\n${line}`)).toBe(`## History\n${line.replace('2 occ', '3 occ')}`);
  });

  it('keeps the words where the count itself was marked up', () => {
    const line = '- **2026-11-22** (kedb): **2** occurrences at noon\n';
    expect(edited(`## History\n${line}`)).toBe(`## History\n${line.replace('**2**', '3')}`);
  });

  it.each([
    '## History\n| date | what |\n|---|---|\n| 2025-11-20 | First |\n',
    '## History\n### 2025-11-20\nFirst.\n### 2025-11-22\nAgain.\n',
    '\nHistory\n-------\n2025-11-20: First\n',
    '# A\n\n### History\n\n2025-11-20 (bob): First\n',
  ])('begins a list below a history that is none, and finds it again: %j', (body) => {
    const once = edited(body);
    expect(once).toBe(`${body}\n- **2026-11-22** (kedb): 3 occurrences\n`);
    expect(edited(once, { ...TODAY, text: '4 occurrences' })).toBe(once.replace('3 occ', '4 occ'));
  });

  it('leaves a line alone that says something else', () => {
    const line = '- **2026-11-22** (kedb): Nobody knows\n';
    expect(edited(`## History\n${line}`)).toBe(`## History\n${line}- **2026-11-22** (kedb): 3 occurrences\n`);
  });

  it.each([
    ['* ', '* **2026-11-01** (a): x\n', '* **2026-11-01** (a): x\n* NEW\n'],
    ['  + ', '  + **2026-11-01** (a): x\n', '  + **2026-11-01** (a): x\n  + NEW\n'],
    ['numbers', '7. **2026-11-01** (a): x\n', '7. **2026-11-01** (a): x\n8. NEW\n'],
    ['the newest first', '- 2026-11-01: x\n- 2026-10-01: y\n', '- NEW\n- 2026-11-01: x\n- 2026-10-01: y\n'],
    ['a later day', '- 2026-11-01: x\n- 2026-12-01: y\n', '- 2026-11-01: x\n- NEW\n- 2026-12-01: y\n'],
    ['only later days', '- 2026-12-01: y\n', '- NEW\n- 2026-12-01: y\n'],
    ['lines without a day', '- once\n- twice\n', '- once\n- twice\n- NEW\n'],
    ['nothing', '', '- NEW\n'],
    ['blank lines', '\n\n', '- NEW\n\n\n'],
    ['prose', 'See the wiki.\n\n', 'See the wiki.\n\n- NEW\n\n'],
    ['a subsection', '### 2026\n- 2026-11-01: x\n', '### 2026\n- 2026-11-01: x\n- NEW\n'],
    ['an end without a newline', '- 2026-11-01: x', '- 2026-11-01: x\n- NEW'],
  ])('keeps the style of a list with %s', (_, before, after) => {
    const line = '**2026-11-22** (kedb): 3 occurrences';
    expect(edited(`## History\n${before}`)).toBe(`## History\n${after.replace('NEW', line)}`);
  });

  it.each([
    ['', '\n## History\n- **2026-11-22** (kedb): 3 occurrences\n'],
    ['\n## Notes\nx\n', '\n## Notes\nx\n\n## History\n- **2026-11-22** (kedb): 3 occurrences\n'],
    ['\n## Notes\nx\n\n', '\n## Notes\nx\n\n## History\n- **2026-11-22** (kedb): 3 occurrences\n'],
    ['\n## Notes\nx', '\n## Notes\nx\n\n## History\n- **2026-11-22** (kedb): 3 occurrences'],
  ])('begins the section at the end of %j', (before, after) => {
    expect(edited(before)).toBe(after);
  });

  it('keeps CRLF and a BOM', () => {
    const text = `\ufeff${withBody('\n## History\n- 2026-11-01: x\n').replaceAll('\n', '\r\n')}`;
    expect(setHistoryLine(text, TODAY).value).toBe(`${text}- **2026-11-22** (kedb): 3 occurrences\r\n`);
  });

  it('edits a file whose text is mangled as it is', () => {
    const text = readFileSync('test/fixtures/entries/ERROR-001-as-received.md', 'utf8');
    const line = '- **2026-11-22** (kedb): 3 occurrences\n';
    const { value } = setHistoryLine(text, TODAY);
    expect(value.replace(line, '')).toBe(text);
    const counted = setFrontMatterValues(value, { occurrence_count: 10, last_seen: '2026-11-22' }).value;
    expect(parseEntry('x.md', counted).value.entry).toMatchObject({
      occurrence_count: 10,
      last_seen: '2026-11-22',
      body: { history: expect.arrayContaining([LINE]) },
    });
  });

  it.each([
    ['a fence that is never closed', '## Notes\n```bash\nls\n', TODAY],
    ['a comment that is never closed', '## History\n<!-- x\n', TODAY],
    ['a text that would begin a section', '## History\n', { ...TODAY, text: 'x\n\n## Resolution\n' }],
    ['an actor that would end the name', '## History\n', { ...TODAY, actor: 'a): b (' }],
    ['Markdown in the text', '## History\n', { ...TODAY, text: '<b>x</b>' }],
    ['a body that is too large', `## History\n${'x\n'.repeat(300_000)}`, TODAY],
  ])('refuses %s, and changes nothing', (_, body, edit) => {
    const { value, diagnostics } = setHistoryLine(withBody(body), edit);
    expect(value).toBe(withBody(body));
    expect(diagnostics).toHaveLength(1);
  });

  const day = fc.constantFrom('2026-01-01', '2026-11-21', '2026-11-22', '2026-11-23');
  const actor = fc.constantFrom('kedb', 'angel', 'github-actions[bot]');
  const count = fc.nat(99).map((number) => `${number} occurrences`);
  const marker = fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '10)  ');
  const item = fc.tuple(
    marker,
    day,
    actor,
    fc.constantFrom('x', '2 occurrences', '`a` **b**', 'see\n  <b>this</b>', ''),
  );
  const body = fc
    .tuple(fc.array(item, { maxLength: 50 }), fc.boolean(), fc.constantFrom('', '\n## Notes\ny\n', 'z\n\n'))
    .map(([items, loose, end]) => {
      const lines = items.map(([mark, date, who, text]) => `${mark}**${date}** (${who}): ${text}`);
      return `# T\n\n## History\n${lines.join(loose ? '\n\n' : '\n')}\n\n${end}`;
    });

  it('changes that line alone, and nothing when asked again', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(body, day, actor, count, fc.boolean(), (written, date, who, text, crlf) => {
        const lf = withBody(written);
        const before = crlf ? lf.replaceAll('\n', '\r\n') : lf;
        const edit = { ...TODAY, date, actor: who, text };
        const { value, diagnostics } = setHistoryLine(before, edit);
        if (diagnostics.length > 0) return expect(value).toBe(before);
        expect(setHistoryLine(value, edit)).toEqual({ value, diagnostics: [] });
        const history = (source: string) => parseEntry('x.md', source).value.entry?.body.history ?? [];
        const others = (source: string) =>
          history(source).filter(
            (line) => line.date !== date || line.actor !== who || !edit.instead.test(line.text),
          );
        expect(others(value)).toEqual(others(before));
        expect(history(value)).toContainEqual({ date, actor: who, text });
        const kept = value.split('\n').filter((line) => !line.includes(text));
        for (const line of kept) expect(before.split('\n')).toContain(line);
        expect(value.split('\n').length - before.split('\n').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
