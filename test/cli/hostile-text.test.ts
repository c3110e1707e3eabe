import { describe, expect, it } from 'vitest';
import { entryText } from '../support/kb/kb-files.ts';
import { type KedbRun, runKedb } from '../support/processes/run-kedb.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

/** In the form of a token of GitHub, and so surely a secret. Written in two parts for scanners of this repository. */
const SECRET = ['ghp', 'aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1zA3bC5'].join('_');

/** They move the cursor, hide and blink, begin a control sequence, reorder text, and hide: as characters, and as escapes of YAML. */
const SIGNS = '\x1b[2J\x1b[8m\x1b[5m\u009b2J\u202e\u2066\u200b\u{e0041}';
const ESCAPES = String.raw`\x1b[2J\x1b[8m\x1b[5m\x9b2J\u202e\u2066\u200b\U000e0041`;

/** Everything in SIGNS, but not the colours of kedb. */
const RAW =
  /\x1b(?!\[(?:1|2|22|3[1236]|39)m)|[\0-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** Entries that answer, and entries that are left out, with the signs and the secret wherever a command quotes them. */
function hostileKb(): string {
  const quoted = `"${ESCAPES} ${SECRET}"`;
  const answers = entryText(
    'ERROR-001',
    `patterns: ["gone", ${quoted.replaceAll('[', '')}]\nauto_fix: true\nfix_command: ${quoted}`,
  )
    .replace('Title of ERROR-001', `"Title ${ESCAPES}"`)
    .concat(
      `\n## Resolution\n\n### Manual Steps\n\n1. Run it ${SIGNS}\n   \`\`\`bash\n   ls ${SIGNS}\n   \`\`\`\n`,
    );
  return temporaryFolder({
    'redis/ERROR-001-a.md': answers,
    'redis/ERROR-002-b.md': entryText('ERROR-002', `patterns: ["${ESCAPES}(${SECRET}"]`),
    'redis/ERROR-003-c.md': entryText('ERROR-003', `patterns: [abc]\n"${ESCAPES} ${SECRET}": 1`),
    'redis/ERROR-004-d.md': entryText('ERROR-004', 'patterns: [abc]').replace(
      'medium',
      `"${ESCAPES} ${SECRET}"`,
    ),
    'redis/ERROR-005-e.md': `${entryText('ERROR-005', 'patterns: [def]')}\r\n${SIGNS} token: ${SECRET}\r\n`,
    [`redis/ERROR-006-${SIGNS}.md`]: '# Notes',
  });
}

const ALERT = { status: 'firing', labels: { alertname: `A${SIGNS}` }, annotations: { description: 'gone' } };
const WEBHOOK = JSON.stringify({
  ...{ version: '4', groupKey: '{}', truncatedAlerts: 0, status: 'firing', receiver: 'kedb' },
  ...{ groupLabels: {}, commonLabels: {}, commonAnnotations: {}, externalURL: '', alerts: [ALERT] },
});

const LINES = `gone ${SIGNS}\nnothing ${SIGNS}\n`;

/** Calls of every command that needs no server, in every format. KB stands for the folder, and SIGNS for the signs. */
const CALLS: readonly (readonly [args: string, input: string])[] = [
  ...['text', 'json', 'sarif', 'github'].map((format) => [`check KB --format ${format}`, ''] as const),
  ['fix KB --dry-run', ''],
  ['match --kb KB', LINES],
  ['match --kb KB --whole', LINES],
  ['match --kb KB --format ndjson', LINES],
  ['match --kb KB --alertmanager', WEBHOOK],
  ['explain --kb KB', LINES],
  ['new redis Gone --kb KB --from-log -', LINES],
  ['build KB --out KB/build', ''],
  ['match --kb KB --settings KB/redis/ERROR-003-c.md', LINES],
  ['fix KB', ''],
  ['check /none-SIGNS', ''],
  ['match --kb /none-SIGNS', LINES],
  ['explain --kb KB --none-SIGNS', LINES],
  ['serve KB --port SIGNS', ''],
  ['none-SIGNS', ''],
];

async function call(args: string, input: string, env: NodeJS.ProcessEnv): Promise<KedbRun> {
  const kb = hostileKb();
  return runKedb(
    args.split(' ').map((arg) => arg.replace('KB', kb).replace('SIGNS', SIGNS)),
    { input, env: { KEDB_CACHE: 'off', ...env } },
  );
}

describe('text of a stranger', () => {
  it.each(CALLS)('never reaches the terminal raw: kedb %s', async (args, input) => {
    const { out, err } = await call(args, input, { NO_COLOR: '1' });
    expect(`${out}${err}`.length).toBeGreaterThan(0);
    expect(`${out}${err}`).not.toMatch(RAW);
    expect(`${out}${err}`).not.toContain('\x1b');
  });

  it.each(CALLS)('brings no control beside our colours: kedb %s', async (args, input) => {
    const { out, err } = await call(args, input, { FORCE_COLOR: '1' });
    expect(`${out}${err}`).not.toMatch(RAW);
  });

  it('cannot bring a colour of ours, either', async () => {
    const kb = temporaryFolder({ 'kedb.yaml': '"\\x1b[31m\\x1b[0;31mred": 1\n' });
    for (const args of [`match --kb ${kb}`, `explain --kb ${kb}`, `check ${kb}`, 'check /none\x1b[31m']) {
      const { out, err } = await call(args, LINES, { FORCE_COLOR: '1' });
      expect(`${out}${err}`).toContain('\ufffd[31m');
    }
  });

  it.each(CALLS)('brings no secret to the messages: kedb %s', async (args, input) => {
    const { out, err } = await call(args, input, {});
    expect(err).not.toContain(SECRET);
    if (/^(?:check|fix|new)/.test(args)) expect(out).not.toContain(SECRET);
  });

  it('keeps each character in JSON, as an escape', async () => {
    const { out } = await call('match --kb KB --format ndjson', LINES, {});
    const [first] = out
      .split('\n')
      .map((line) => line && (JSON.parse(line) as { text: string; matches: unknown }));
    expect(out).toContain('\\u202e');
    expect(JSON.stringify(first)).toContain('\u202e');
  });
});
