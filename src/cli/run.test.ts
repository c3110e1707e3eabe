import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { entryText } from '../../test/support/kb/kb-files.ts';
import { runKedb } from '../../test/support/processes/run-kedb.ts';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import type { AlertsAnswer } from '../generated/api.ts';
import type { RecordAnswer } from '../generated/match.ts';
import type { CheckReport } from '../generated/report.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'kedb-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function kedb(args: string[], input = '') {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const printed = Promise.all([readAll(stdout), readAll(stderr)]);
  const exitCode = await run(args, { stdin: Readable.from([input]), stdout, stderr, env: {} });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { exitCode, out, err };
}

function kbFolder(name: string, texts: Record<string, string>): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'redis'), { recursive: true });
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(root, path), text);
  return root;
}

const CLEAN = {
  'redis/ERROR-001-x.md': entryText(
    'ERROR-001',
    'patterns: ["not reachable"]\nsamples: { match: ["Redis not reachable"] }',
  ),
};

describe('kedb check', () => {
  it('passes a clean KB with a summary', async () => {
    const { exitCode, out } = await kedb(['check', kbFolder('clean', CLEAN)]);
    expect(out).toMatch(/^✓ 1 entry checked: no errors, no warnings \(kb [0-9a-f]{16}\)\n$/);
    expect(exitCode).toBe(0);
  });

  it('shows the line with a caret under the place, and what to do', async () => {
    const { exitCode, out } = await kedb([
      'check',
      kbFolder('bad', {
        'redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]').replace('medium', 'hgih'),
      }),
    ]);
    expect(exitCode).toBe(1);
    expect(
      out,
    ).toContain(`redis/ERROR-001-x.md:6:11 error severity is "hgih" (did you mean high?) [front-matter/schema]
  6 | severity: hgih
    |           ^^^^
  → Use one of: low, medium, high, critical.`);
  });

  it('writes JSON, and fails at the level of --fail-on', async () => {
    const root = kbFolder('warned', {
      'redis/ERROR-001-x.md': entryText('ERROR-001', 'alerts: [alertname=Down]\nrelated_errors: [ERROR-002]'),
    });
    const { exitCode, out } = await kedb(['check', root, '--format', 'json']);
    const report = JSON.parse(out) as CheckReport;
    expect(report).toMatchObject({
      errors: 0,
      warnings: 1,
      problems: [{ check: 'references/unknown', line: 9 }],
    });
    expect(exitCode).toBe(0);
    expect((await kedb(['check', root, '--fail-on', 'warning'])).exitCode).toBe(1);
  });

  it('reports folders and links that are named like entries, and reads neither', async () => {
    const root = kbFolder('odd', CLEAN);
    mkdirSync(join(root, 'x.md'));
    symlinkSync('/etc/passwd', join(root, 'redis', 'ERROR-002-link.md'));
    const { out } = await kedb(['check', root]);
    expect(out).toContain('x.md:1:1 error this is a folder, but its name is that of an entry file');
    expect(out).toContain('redis/ERROR-002-link.md:1:1 error this is a symbolic link');
    expect(out).not.toContain('root:');
  });

  it.each([
    [['check', 'no/such/folder'], 'there is no folder no/such/folder'],
    [['check', 'kb/nosuch.md'], 'there is no file or folder kb/nosuch.md'],
    [['check', '--format', 'xml'], "argument 'xml' is invalid"],
    [['chekc'], 'Did you mean check?'],
    [['check', '--settings', 'a.yaml', '--settings', 'b.yaml'], '--settings is given twice: give it once'],
    [['check', '--format=json', '--format', 'json'], '--format is given twice: give it once'],
    [['match', '--kb', 'kb', '--kb', 'kb'], '--kb is given twice: give it once'],
    [['build', '--out', 'a', '--out', 'b'], '--out is given twice: give it once'],
    [['serve', '--port', '1', '--port', '2'], '--port is given twice: give it once'],
  ])('answers the wrong call %j with exit code 2', async (args, message) => {
    const { exitCode, err } = await kedb(args);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
  });
});

describe('kedb match', () => {
  const LOG = 'all is well\nError connecting to Redis at redis:6379. Connection refused.\n';

  it('gives one object a record with --format ndjson', async () => {
    const { out } = await kedb(['match', '--format', 'ndjson'], LOG);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordAnswer);
    expect(answers.map(({ record, matches }) => [record, matches[0]?.error_id ?? null])).toEqual([
      [1, null],
      [2, 'ERROR-001'],
    ]);
    expect(answers[1]).toMatchObject({ text: LOG.split('\n')[1], near_misses: [] });
  });

  it('gives a person the hit, a tally and the plan', async () => {
    const { out } = await kedb(['match', '--at', '2026-11-24T12:00:00Z'], LOG);
    expect(out).toContain('→ ERROR-001 Redis Connection Refused');
    expect(out).toContain('1  no known error');
    expect(out).toContain('docker restart redis');
  });

  it('takes a time without seconds', async () => {
    const at = (time: string) => kedb(['match', '--at', time], LOG);
    const whole = await at('2026-11-24T12:00:00Z');
    expect(await at('2026-11-24T12:00Z')).toEqual(whole);
    expect(await at('2026-11-24T14:00+02:00')).toEqual(whole);
    for (const time of ['2026-11-24T12:00', '2026-11-24T12Z', '2026-11-24T12:60Z'])
      expect((await at(time)).err).toContain(`--at ${time} is not a time`);
  });

  it('takes a record of several lines with --whole', async () => {
    const trace =
      'Traceback (most recent call last):\n  File "x.py", line 1\nConnectionError: Redis is not reachable\n';
    const { out } = await kedb(['match', '--whole', '--format', 'ndjson'], trace);
    expect(JSON.parse(out)).toMatchObject({
      record: 1,
      matches: [{ error_id: 'ERROR-001', evidence: [{ line: 3 }] }],
    });
  });

  it('finds a trace in a log of Docker between other lines, and names its lines', async () => {
    const docker = (log: string) => JSON.stringify({ log: `${log}\n`, stream: 'stderr', time: '1' });
    const root = kbFolder('traces', {
      'redis/ERROR-001-x.md': entryText(
        'ERROR-001',
        "patterns: ['OrderException: lost(?s:.*)Caused by: java.net.ConnectException']",
      ),
    });
    const log = [
      'GET / 200',
      'shop.OrderException: lost',
      '\tat shop.Orders.find(Orders.java:1)',
      'Caused by: java.net.ConnectException: refused',
      '\t... 3 more',
      '2026-11-24 10:00:00 ERROR job lost',
    ];
    const { out } = await kedb(['match', '--kb', root], log.map(docker).join('\n'));
    expect(out).toContain('2-5 (docker): shop.OrderException: lost');
    expect(out).toContain('1  ERROR-001 Title of ERROR-001: line 2');
    expect(out).toContain('2  no known error');
    expect(out).toMatch(/Not explained\n +1 {2}line 6: .*job lost\n +1 {2}line 1: GET/);
    const plain = await kedb(['match', '--kb', root, '--format', 'ndjson'], log.join('\r\n'));
    const answers = plain.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordAnswer);
    expect(
      answers.map(({ first_line, last_line, matches }) => [first_line, last_line, matches.length]),
    ).toEqual([
      [1, 1, 0],
      [2, 5, 1],
      [6, 6, 0],
    ]);
  });

  it('puts the plan of the most specific entry first, however seldom it is', async () => {
    const root = kbFolder('verdict', {
      'redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [refused]'),
      'redis/ERROR-002-y.md': entryText('ERROR-002', 'patterns: [pool of orders is used up]'),
    });
    const { out } = await kedb(
      ['match', '--kb', root],
      `${'10:00:00 refused\n'.repeat(9)}10:00:09 pool of orders is used up\n`,
    );
    expect(out).toContain(
      [
        '    1  ERROR-002 Title of ERROR-002: line 10 (10:00:09)',
        '    9  ERROR-001 Title of ERROR-001: lines 1 to 9 (10:00:00)',
      ].join('\n'),
    );
    expect(out.lastIndexOf('ERROR-002')).toBeLessThan(out.lastIndexOf('ERROR-001'));
  });

  it('counts what no entry explains, or says what it did not count or show', async () => {
    const names = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda my ny'.split(' ');
    const log = [...Array(10_500).fill('INFO fine'), ...names.map((name) => `ERROR ${name} is lost`)].join(
      '\n',
    );
    const { out } = await kedb(['match'], log);
    expect(out).toContain('10513  no known error\n');
    expect(out).toContain('    1  line 10510: ERROR kappa is lost\n');
    expect(out).not.toContain('lambda');
    expect(out).toContain('… and 4 more groups; add --all to see them\n  … and 500 records in no group\n');
    const all = (await kedb(['match', '--all'], log)).out;
    expect(all).toContain('    1  line 10513: ERROR ny is lost\n');
    expect(all).toContain('10000+ line 1: INFO fine\n  … and 500 records in no group\n');
    expect((await kedb(['match', '--all', '--format', 'ndjson'], log)).exitCode).toBe(2);
  });

  it.each([
    [
      '{"level":"error","msg":"request failed","error":"no such host db"}',
      'request failed … no such host db',
    ],
    [
      'ERROR order lost\njava.lang.IllegalStateException: a\n\tat b.C.d(C.java:1)\nCaused by: java.net.ConnectException: b',
      'ERROR order lost … java.net.ConnectException: b',
    ],
  ])('shows the line of %j that names the cause', async (record, shown) => {
    expect((await kedb(['match'], `INFO a\n${record}\nINFO b`)).out).toContain(`line 2: ${shown}\n`);
  });

  it('never hides that a record was cut', async () => {
    expect((await kedb(['match', '--whole'], 'x'.repeat(300_000))).out).toContain(
      'only the first 262144 were matched',
    );
    expect((await kedb(['match'], `${'x'.repeat(300_000)}\ny`)).out).toContain(
      '! the record has more than 262144 bytes; the rest was matched as the next record (line 1)',
    );
  });

  it.each(['x', 'connection refused by redis, not reachable '])(
    'tells a limit once a log of one long line of %j',
    async (text) => {
      const { out } = await kedb(['match'], text.repeat(2_000_000 / text.length));
      expect(out.match(/! the record has more than 262144 bytes/g)).toHaveLength(1);
      expect(out).toContain('! 6 more records reached such a limit\n');
    },
  );

  it('says that the input is empty, and that no entry can answer', async () => {
    expect(await kedb(['match'])).toMatchObject({ exitCode: 0, out: 'the input is empty\n', err: '' });
    const draft = entryText('ERROR-001', 'patterns: [abcdef]\nin_kb: false');
    for (const texts of [{}, { 'redis/ERROR-001-x.md': draft }]) {
      const root = kbFolder(`empty-${Object.keys(texts).length}`, texts);
      const { err } = await kedb(['match', '--kb', root], 'abcdef');
      expect(err).toBe(
        `kedb: no entry in ${root} can answer: name the folder of the knowledge base, as in \`kedb match --kb DIR\`\n`,
      );
    }
  });

  it('reads a webhook body with a byte order mark', async () => {
    const one = readFileSync('test/fixtures/alertmanager/04-firing-group-of-two.json', 'utf8');
    expect((await kedb(['match', '--alertmanager'], `\ufeff${one}`)).exitCode).toBe(0);
  });

  it('shows no control of a title to the terminal', async () => {
    const root = kbFolder('hostile', {
      'redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abcdef]').replace(
        'Title of ERROR-001',
        '"\\e]0;pwned\\a\\u202Ex"',
      ),
    });
    const { out } = await kedb(['match', '--kb', root], 'abcdef');
    expect(out).toContain('ERROR-001');
    expect(out).not.toMatch(/[\x00-\x08\x0b-\x1f\u202e]/);
  });

  it('says the nearest for a single line that nothing matches', async () => {
    expect((await kedb(['match'], 'redis: connection was lost')).out).toContain(
      'no known error; near misses:',
    );
  });

  it('answers webhook bodies as the Worker does, one or one a line', async () => {
    const one = readFileSync('test/fixtures/alertmanager/04-firing-group-of-two.json', 'utf8').trim();
    const { out } = await kedb(['match', '--alertmanager'], `${one}\n${one}\n`);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AlertsAnswer);
    expect(answers).toHaveLength(2);
    expect(answers[0]?.alerts).toHaveLength(2);
    const pretty = JSON.stringify(JSON.parse(one), null, 2);
    expect((await kedb(['match', '--alertmanager'], pretty)).out).toBe(`${out.split('\n')[0]}\n`);
  });

  it('answers the alerts that amtool prints, and says which of a body it cannot read', async () => {
    const listed = readFileSync('test/fixtures/alertmanager/30-amtool-alert-query.json', 'utf8');
    const { alerts } = JSON.parse((await kedb(['match', '--alertmanager'], listed)).out) as AlertsAnswer;
    expect(alerts.map(({ match }) => match?.error_id ?? null)).toEqual([null, 'ERROR-001', null]);
    const body =
      '{"version":4,"groupKey":7,"alerts":[{"status":"firing","labels":{"a":1}},{"status":"resolved","labels":{}}]}';
    const answer = JSON.parse((await kedb(['match', '--alertmanager'], body)).out) as AlertsAnswer;
    expect(answer).toMatchObject({ refused_alerts: 1, refused: [{ index: 0, reason: 'labels' }] });
    expect((await kedb(['match', '--alertmanager'], '[]')).exitCode).toBe(0);
  });

  it.each([
    [['match', '--at', 'soon'], '', '--at soon is not a time'],
    [['match', '--at', '2026-02-30T10:00:00Z'], '', '--at 2026-02-30T10:00:00Z is not a time'],
    [['match', 'no-such.log'], '', 'cannot read no-such.log'],
    [['match', '--alertmanager'], '{"a":1}\n{', 'line 2 is not JSON'],
    [['match', '--alertmanager'], '{"a":1}', 'is not an Alertmanager webhook body'],
    [
      ['match', '--alertmanager'],
      '{"alerts":null}',
      'webhook body: expected an object with alerts, as Alertmanager sends it',
    ],
    [
      ['match', '--alertmanager'],
      '[{"status":"firing","labels":{}},{"status":1}]\n[{"status":"firing","labels":null}]\n',
      'no alert of line 2 can be read: alert 1: labels must be an object, and each label a text',
    ],
    [['match', '--alertmanager'], '\n', 'the input is empty: expected an object with alerts'],
    [
      ['match', '--alertmanager', '--format', 'ndjson'],
      '',
      "'--alertmanager' cannot be used with option '--format",
    ],
    [['match', '--alertmanager', '--whole'], '', "'--alertmanager' cannot be used with option '--whole'"],
    [['match', '--format', 'ndjson', '--at', '2026-11-24T12:00:00Z'], '', '--at changes nothing'],
    [['build', '--out', 'x', '--wrangler-config', 'x'], '', '--wrangler-config needs --worker'],
  ])('answers %j with a sentence', async (args, input, message) => {
    const { exitCode, err } = await kedb(args, input);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
  });
});

describe('kedb explain', () => {
  const RECORD = 'Error connecting to Redis at redis:6379. Connection refused.';

  it('explains the record in a file, all of its lines', async () => {
    const file = join(folder, 'error.log');
    writeFileSync(file, `first line\n${RECORD}\n`);
    const { exitCode, out } = await kedb(['explain', file]);
    expect(out).toContain('ERROR-001 Redis Connection Refused: score');
    expect(out).toBe((await kedb(['explain'], `first line\n${RECORD}\n`)).out);
    expect(exitCode).toBe(0);
  });

  it('explains its argument where no file has that name', async () => {
    const { out } = await kedb(['explain', RECORD]);
    expect(out).toContain('ERROR-001 Redis Connection Refused: score');
    expect(out).toBe((await kedb(['explain', '-'], `${RECORD}\n`)).out);
    expect((await kedb(['explain', 'redis'])).out).toContain('Record\n  redis\n');
    expect((await kedb(['explain', 'x'.repeat(5000)])).exitCode).toBe(0);
  });
});

describe('kedb explain, given a wrong path', () => {
  it.each(['nope.log', 'logs/nope', '/no/such/file', './x', 'app.json'])(
    'takes %s for no text',
    async (given) => {
      const { exitCode, out, err } = await kedb(['explain', given]);
      expect(err).toBe(
        `kedb: there is no file ${given}. If this is the text of a record, pipe it: echo ${given} | kedb explain\n`,
      );
      expect([exitCode, out]).toEqual([2, '']);
      expect((await kedb(['explain'], given)).out).toContain(`Record\n  ${given}\n`);
    },
  );

  it('reads no folder, no link to nothing and no empty record', async () => {
    const root = kbFolder('explained', { 'empty.log': '\n' });
    symlinkSync('nothing', join(root, 'dangling'));
    for (const [given, why] of [
      [root, 'it is a folder'],
      [join(root, 'dangling'), 'there is no such file'],
      [join(root, 'empty.log'), 'empty.log is empty'],
      ['-', 'standard input is empty'],
    ] as const) {
      const { exitCode, err } = await kedb(['explain', given]);
      expect(err).toContain(why);
      expect(exitCode).toBe(2);
    }
  });

  it.each(['timeout', 'java.lang.OutOfMemoryError', 'connect: refused', 'ECONNREFUSED 127.0.0.1:6379'])(
    'takes %s for a text',
    async (given) => {
      expect((await kedb(['explain', given])).out).toContain(`Record\n  ${given}\n`);
    },
  );

  it('shows an example in its help that matches in this repository', async () => {
    const { out } = await kedb(['explain', '--help']);
    const [, record = ''] = /\$ kedb explain '(.+)'/.exec(out) ?? [];
    expect((await kedb(['explain', record])).out).toContain('Entries that match');
  });
});

describe('a wrong call', () => {
  it.each([
    [['check', ''], 'the argument paths is empty'],
    [['match', '--kb', ''], '--kb is empty'],
    [['match', '--settings', ''], '--settings is empty'],
    [['build', 'kb', '--out', ''], '--out is empty'],
    [['serve', '--state', ''], '--state is empty'],
    [['check', '--base', ''], '--base is empty'],
    [['explain', ''], 'the argument record is empty'],
  ])('%j is no value', async (args, message) => {
    const { exitCode, err } = await kedb(args);
    expect(err).toBe(`kedb: ${message}: give it a value\n`);
    expect(exitCode).toBe(2);
  });

  it.each(['check', 'fix', 'new', 'match', 'explain', 'build', 'serve'])(
    'names the help of %s',
    async (command) => {
      const { exitCode, err } = await kedb([command, '--bogus']);
      expect(err).toContain(`(run kedb ${command} --help for its arguments and options)`);
      expect(exitCode).toBe(2);
    },
  );

  it.each([
    ['match', 'kedb match --kb DIR'],
    ['explain', 'kedb explain --kb DIR'],
  ])('says how to name a folder to %s', async (command, usage) => {
    const { exitCode, err } = await kedb([command, '--kb', 'nokb'], 'x');
    expect(err).toBe(
      `kedb: there is no folder nokb: name the folder of the knowledge base, as in \`${usage}\`\n`,
    );
    expect(exitCode).toBe(2);
  });

  it('is a KEDB_CACHE that means nothing', async () => {
    const { exitCode, err } = await runKedb(['match'], { input: 'x', env: { KEDB_CACHE: 'banana' } });
    expect(err).toBe('kedb: KEDB_CACHE is "banana": set it to off, or do not set it\n');
    expect(exitCode).toBe(2);
    for (const KEDB_CACHE of ['', 'off'])
      expect((await runKedb(['match'], { input: 'x', env: { KEDB_CACHE } })).exitCode).toBe(0);
  });
});

describe('kedb --help', () => {
  const COMMANDS = ['check', 'fix', 'new', 'match', 'explain', 'build', 'serve', 'status'];

  it('lists every command', async () => {
    const { exitCode, out } = await kedb(['--help']);
    expect([...out.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name)).toEqual([...COMMANDS, 'help']);
    expect(exitCode).toBe(0);
  });

  it.each([[], ...COMMANDS.map((name) => [name])])('has examples and exit codes: %s', async (...command) => {
    const { exitCode, out } = await kedb([...command, '--help']);
    expect(out).toMatch(/\nExamples:\n {2}# .+\n {2}\$ .*\bkedb\b/);
    expect(out).toMatch(/\nExit codes:\n {2}0 {2}.+\n {2}1 {2}.+\n {2}2 {2}.+\n/);
    expect(exitCode).toBe(0);
  });

  it('has a version beside it', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await kedb(['--version'])).toEqual({ exitCode: 0, out: `${version}\n`, err: '' });
  });
});

describe('kedb build', () => {
  it('writes the same bytes for the same KB', async () => {
    const outputs = ['one', 'two'].map((name) => join(folder, name));
    for (const out of outputs) expect((await kedb(['build', 'kb', '--out', out])).exitCode).toBe(0);
    const [one, two] = outputs.map((out) => readFileSync(join(out, 'kb.txt'), 'utf8'));
    expect(one).toBe(two);
    expect(
      JSON.parse(readFileSync(join(folder, 'one/assets/kb/entries/ERROR-001.json'), 'utf8')),
    ).toMatchObject({ entry: { error_id: 'ERROR-001' } });
  });

  it('refuses a KB with errors', async () => {
    const { exitCode, err } = await kedb([
      'build',
      'test/fixtures/hostile-kb',
      '--out',
      join(folder, 'none'),
    ]);
    expect(exitCode).toBe(1);
    expect(err).toContain('severity is "hgih"');
  });

  it('leaves out what it cannot use with --fail-on never, and refuses settings that it cannot use', async () => {
    const files = {
      'a/ERROR-001-x.md': entryText('ERROR-001', 'patterns: ["connection refused"]'),
      'a/ERROR-002-y.md': 'none',
    };
    const kb = temporaryFolder(files);
    const out = join(temporaryFolder({}), 'out');
    expect((await kedb(['build', kb, '--out', out])).exitCode).toBe(1);
    expect(await kedb(['build', kb, '--out', out, '--fail-on', 'never'])).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('1 entry compiled'),
      err: expect.stringContaining('a/ERROR-002-y.md:1 was left out: the file has no front matter'),
    });
    writeFileSync(join(kb, 'kedb.yaml'), 'no_such_key: 1\n');
    const refused = await kedb(['build', kb, '--out', out, '--fail-on', 'never']);
    expect(refused).toMatchObject({ exitCode: 2, err: expect.stringContaining('no_such_key') });
  });

  it('fails for warnings with --fail-on warning', async () => {
    const kb = temporaryFolder({
      'a/ERROR-001-x.md': entryText('ERROR-001', 'patterns: ["connection refused"]'),
    });
    const out = join(temporaryFolder({}), 'out');
    expect((await kedb(['build', kb, '--out', out])).exitCode).toBe(0);
    expect((await kedb(['build', kb, '--out', out, '--fail-on', 'warning'])).exitCode).toBe(1);
  });
});
