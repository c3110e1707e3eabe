import { describe, expect, it } from 'vitest';
import { bareEntryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { knownError } from '../../../../test/support/kb/known-error.ts';
import { planContext } from '../../../../test/support/kb/plan-context.ts';
import { makePlan } from '../../plan/make-plan.ts';
import { checkKb } from '../check-kb.ts';

/** An entry with one command in each place that kedb or a person would run it from. */
function entryWith(command: string, front = ''): string {
  const sections = [
    `## Diagnosis Steps\n\n### 1. Look\n\`\`\`bash\n${command}\n\`\`\`\n`,
    `## Resolution\n\n### Auto-Fix\n\n- Auto-Fix command: \`${command}2\`\n- Success rate: 95%\n\n### Manual Steps\n\n1. Restart it: \`${command}3\`\n`,
  ];
  return bareEntryText(
    'ERROR-001',
    `auto_fix: true\n${front}patterns: ['refused']`,
    `\n${sections.join('\n')}`,
  );
}

/** The lines of each rule's problems. */
function linesOf(check: string, text: string): number[] {
  const { problems } = checkKb(kbFiles({ 'redis/ERROR-001.md': text })).report;
  return problems.filter((problem) => problem.check === check).map(({ line }) => line);
}

/** The lines with a command. */
function commandLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.includes('docker') ? [index + 1] : []));
}

describe('encoding/invisible in commands', () => {
  it.each([
    '\u00a0',
    '\u1680',
    '\u2002',
    '\u200a',
    '\u2028',
    '\u2029',
    '\u202f',
    '\u205f',
    '\u3000',
    '\u0085',
    '\u0084',
    '\v',
    '\f',
  ])('finds %j in the command of the body and in each step', (space) => {
    const text = entryWith(`docker${space}restart redis`);
    expect(linesOf('encoding/invisible', text)).toEqual(commandLines(text));
    expect(commandLines(text)).toHaveLength(3);
  });

  it.each(['\u3000', '\u2028'])('finds %j in fix_command, also as an escape', (space) => {
    const code = space.charCodeAt(0).toString(16);
    for (const command of [`docker${space}ps`, `"docker\\u${code}ps"`]) {
      const text = entryWith('ls', `fix_command: ${command}\n`);
      expect(linesOf('encoding/invisible', text)).toEqual(commandLines(text));
    }
  });

  it.each(['\u061c', '\u200e', '\u{13430}', '\u{1d159}', '\u0600', '\ufffc', '\ue000', '\ud7b0', '\u0378'])(
    'finds %j wherever a person reads, and offers no such command',
    (hidden) => {
      const fix = `docker restart re${hidden}dis # שלום`;
      const text = entryWith('docker ps', `fix_command: ${fix}\nkeywords: [re${hidden}dis]\n`)
        .replace('title: ', `title: re${hidden}dis `)
        .concat(`\n## History\n\n- 2026-01-01: re${hidden}dis\n\nSee \`re${hidden}dis\`.\n`);
      const lines = text.split('\n').flatMap((line, index) => (line.includes(hidden) ? [index + 1] : []));
      expect(linesOf('encoding/invisible', text)).toEqual(lines);
      expect(lines).toHaveLength(5);
      const entry = knownError({ auto_fix: true, fix_command: fix });
      expect(makePlan(entry, planContext()).command).toBeNull();
    },
  );

  it.each(['\x1b', '\x85', '\x9b', '\x9d'])(
    'finds the raw control %j in front matter and prose',
    (control) => {
      const text = entryWith('docker ps', `alerts: ['alertname="re${control}dis"']\n`)
        .replace('resolution_group: ops', `resolution_group: o${control}ps`)
        .concat(`\n## History\n\n- 2026-01-01: re${control}dis\n`);
      const found = ['encoding/invisible', 'encoding/control-character'].flatMap((rule) =>
        linesOf(rule, text),
      );
      expect(new Set(found).size).toBe(3);
    },
  );

  it.each([
    ['an escape', '"docker restart redis # safe\\rrm -rf /srv\\r"'],
    ['an escape by number', '"docker restart redis # safe\\x0drm -rf /srv"'],
    ['itself in a block', '|\n  docker restart redis # safe\rrm -rf /srv\n'],
    ['itself in a folded block', '>-\n  docker restart redis # safe\rrm -rf /srv\n'],
    ['itself in quotes', "'docker restart redis # safe\rrm -rf /srv'"],
  ])('finds a CR in fix_command, which a terminal takes for the Enter key, as %s', (_, value) => {
    const text = entryWith('ls', `fix_command: ${value}\n`);
    for (const written of [text, text.replaceAll('\n', '\r\n')])
      expect(linesOf('encoding/invisible', written)).toHaveLength(1);
  });

  it('offers and suggests no command with a CR', () => {
    for (const auto_fix of [true, false]) {
      const entry = knownError({ auto_fix, fix_command: 'docker restart redis # safe\rrm -rf /srv' });
      expect(makePlan(entry, planContext())).toMatchObject({ command: null, suggested_command: null });
    }
  });

  it('finds an escape though a comment allows the same character elsewhere', () => {
    const allowed = "# kedb-allow-next-line encoding/invisible: a test\nx-note: 'a\u200bb'\n";
    const text = entryWith('ls', `${allowed}fix_command: "docker\\u200b ps"\n`);
    expect(linesOf('encoding/invisible', text)).toHaveLength(1);
  });

  it('finds a direction mark in a command, even beside Arabic or Hebrew', () => {
    for (const mark of ['\u200e', '\u200f', '\u061c']) {
      const text = entryWith('ls', `fix_command: 'docker logs "שלום"${mark}'\n`);
      expect(linesOf('encoding/invisible', text)).toEqual(commandLines(text));
    }
  });

  it('leaves mojibake to its own rule', () => {
    const text = entryWith('docker ps').concat('\nIt says `donâ\x80\x99t`.\n');
    expect(linesOf('encoding/invisible', text)).toEqual([]);
  });

  it('allows such spaces in prose and in comments, and CRLF', () => {
    const text = entryWith('docker ps # Redis\u3000を再起動する').replace('title: ', 'title: Erreur\u00a0: ');
    expect(linesOf('encoding/invisible', text)).toEqual([]);
    expect(linesOf('encoding/invisible', text.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

it('encoding/look-alike reads the command of the body too', () => {
  const text = entryWith('docker ps ǀ grep rеdis');
  expect(new Set(linesOf('encoding/look-alike', text))).toEqual(new Set(commandLines(text)));
});
