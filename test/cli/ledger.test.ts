import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../support/processes/listen.ts';
import { runKedb } from '../support/processes/run-kedb.ts';
import { temporaryFolder, textsIn } from '../support/processes/temporary-folder.ts';

const EPOCH = '0123456789abcdef0123456789abcdef';
const AT = 1_795_435_200_000;
const INSTANT = '2026-11-23T12:00:00.000000000Z';

const HEAD = {
  kind: 'head',
  format: 1,
  id: 'f'.repeat(32),
  exported_at: AT,
  began_at: AT,
  epochs: [EPOCH],
  ungrouped: 0,
};
const TOTAL = {
  kind: 'total',
  epoch: EPOCH,
  error_id: 'ERROR-001',
  total: 2,
  incidents: 1,
  longest_ms: 0,
  first_seen: '2026-11-23',
  last_seen: '2026-11-23',
  revision: 1,
  days: [{ day: '2026-11-23', alerts: 2, incidents: 1 }],
};

function episode(number: number, labels: Record<string, string> = {}) {
  return {
    kind: 'episode',
    id: `${EPOCH.slice(0, 12)}-${number}`,
    source: 'alertmanager',
    fingerprint: `f${number}`,
    labels,
    dropped_labels: 0,
    starts_at: INSTANT,
    last_start: INSTANT,
    ends_at: null,
    floor: null,
    said_start: null,
    error_id: 'ERROR-001',
    nth: 1,
    failed_attempts: 0,
    arrived_at: AT,
    closed_at: null,
    closed_by: null,
    heard_at: AT,
    counted_by: '',
    unmatched_id: null,
  };
}

function fileOf(lines: readonly object[], changed = 0): string {
  const text = textOf(lines);
  const of = (kind: string) => lines.filter((line) => 'kind' in line && line.kind === kind).length;
  const end = {
    kind: 'end',
    totals: of('total'),
    episodes: of('episode'),
    lines: lines.length,
    changed,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  return text + textOf([end]);
}

function textOf(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

const LINES = [HEAD, TOTAL, episode(1), episode(2)];
const FILE = fileOf(LINES);

type Answer = { status: number; body: string };

/** Answers every request as told, and keeps what it got. */
async function startWorker(answer: (path: string, body: string) => Answer) {
  const requests: { path: string; token: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const path = request.url ?? '';
    requests.push({ path, token: request.headers.authorization ?? '', body });
    const { status, body: text } = answer(path, body);
    response.writeHead(status).end(text);
  });
  const { url, close } = await listen(server);
  onTestFinished(close);
  return { url, requests };
}

const env = { KEDB_EXPORT_TOKEN: 'export-token,older-token' };

describe('kedb ledger export', () => {
  it('writes what the Worker sends, and says what it is', async () => {
    const worker = await startWorker(() => ({ status: 200, body: FILE }));
    const root = temporaryFolder({});
    const out = join(root, 'backups/ledger.ndjson');
    const run = await runKedb(['ledger', 'export', '--worker', worker.url, '--out', out], { env });
    expect(run).toEqual({
      exitCode: 0,
      out: `${out} has 1 total with 2 occurrences, and 2 episodes, 2 of them open\n`,
      err: '',
    });
    expect(readFileSync(out, 'utf8')).toBe(FILE);
    expect(worker.requests).toEqual([{ path: '/v1/export', token: 'Bearer export-token', body: '' }]);
  });

  it('leaves the older file alone if the answer breaks off', async () => {
    const root = temporaryFolder({ 'ledger.ndjson': 'the older one' });
    const out = join(root, 'ledger.ndjson');
    for (const length of [FILE.length - 5, FILE.length - 200, 0]) {
      const worker = await startWorker(() => ({ status: 200, body: FILE.slice(0, length) }));
      const run = await runKedb(['ledger', 'export', '--worker', worker.url, '--out', out], { env });
      expect(run.exitCode).toBe(2);
      expect(run.err).toContain('the Worker sent no whole export');
    }
    expect(textsIn(root)).toEqual({ 'ledger.ndjson': 'the older one' });
  });

  it('says that alerts came meanwhile', async () => {
    const worker = await startWorker(() => ({ status: 200, body: fileOf(LINES, 3) }));
    const out = join(temporaryFolder({}), 'ledger.ndjson');
    const run = await runKedb(['ledger', 'export', '--worker', worker.url, '--out', out], { env });
    expect(run.exitCode).toBe(0);
    expect(run.err).toContain('3 changes of the ledger came while the export was read');
  });

  it('may then lack a total, which an entry got while its episodes were read', async () => {
    const lines = [HEAD, episode(1)];
    for (const [changed, exitCode, words] of [
      [1, 0, '1 change of the ledger'],
      [0, 2, 'the export lacks totals'],
    ] as const) {
      const worker = await startWorker(() => ({ status: 200, body: fileOf(lines, changed) }));
      const out = join(temporaryFolder({}), 'ledger.ndjson');
      const run = await runKedb(['ledger', 'export', '--worker', worker.url, '--out', out], { env });
      expect(run).toMatchObject({ exitCode, err: expect.stringContaining(words) });
    }
  });

  it.each([
    [401, '{}', 'refuses the token: use one of its KEDB_EXPORT_TOKEN values'],
    [404, '{}', 'does not exist'],
    [503, '{"detail":"the secret KEDB_EXPORT_TOKEN is not set"}', 'the secret KEDB_EXPORT_TOKEN is not set'],
  ])('says why the Worker refuses: %i', async (status, body, words) => {
    const worker = await startWorker(() => ({ status, body }));
    const out = join(temporaryFolder({}), 'ledger.ndjson');
    const run = await runKedb(['ledger', 'export', '--worker', worker.url, '--out', out], { env });
    expect(run).toMatchObject({ exitCode: 2, err: expect.stringContaining(words) });
  });

  it('needs a token', async () => {
    const run = await runKedb(['ledger', 'export', '--worker', 'https://kedb.test', '--out', 'x']);
    expect(run).toMatchObject({ exitCode: 2, err: expect.stringContaining('set KEDB_EXPORT_TOKEN') });
  });
});

describe('kedb ledger verify', () => {
  const verify = async (text: string) => {
    const file = join(temporaryFolder({ 'ledger.ndjson': text }), 'ledger.ndjson');
    const run = await runKedb(['ledger', 'verify', file]);
    return { ...run, err: run.err.replace(file, 'FILE') };
  };

  it('takes a whole export', async () => {
    const run = await verify(FILE);
    expect(run.exitCode).toBe(0);
    expect(run.out).toContain('is whole: 1 total with 2 occurrences, and 2 episodes, 2 of them open');
  });

  const wrong: [string, string, string][] = [
    ['nothing', '', 'the export is empty'],
    ['another file', '# Notes\n', 'line 1: this is no export of a ledger'],
    ['a cut file', FILE.slice(0, -30), 'line 5: the line is no JSON object'],
    ['a file without its end', fileOf(LINES).split('\n').slice(0, -2).join('\n'), 'has no end'],
    [
      'a missing line',
      fileOf(LINES).replace(`${JSON.stringify(episode(1))}\n`, ''),
      'line 4: the export says',
    ],
    [
      'a repeated line',
      fileOf([...LINES, episode(2)]),
      'line 5: the episode 0123456789ab-2 is in the export twice',
    ],
    [
      'a repeated total',
      fileOf([HEAD, TOTAL, TOTAL]),
      'line 3: the total of ERROR-001 is in the export twice',
    ],
    ['days above the total', fileOf([HEAD, { ...TOTAL, total: 1 }]), 'its days have 2'],
    [
      'episodes above the total',
      fileOf([...LINES, episode(3)]),
      'ERROR-001 has 3 episodes, but its totals say 2',
    ],
    ['a newer format', fileOf([{ ...HEAD, format: 2 }]), 'line 1: the export has format 2'],
    [
      'a changed label',
      FILE.replace('"labels":{}', '"labels":{"a":"b"}'),
      'line 5: the lines before the end do not have its SHA-256',
    ],
    [
      'a changed total',
      FILE.replace('"total":2', '"total":3'),
      'line 5: the lines before the end do not have its SHA-256',
    ],
    ['two exports', FILE + FILE, 'line 6: there is a line after the end'],
    [
      'two mixed exports',
      fileOf([HEAD, { ...HEAD, id: '0'.repeat(32) }]),
      'line 2: a second export begins here',
    ],
    [
      'an epoch of another export',
      fileOf([HEAD, { ...TOTAL, epoch: '0'.repeat(32) }]),
      'line 2: the line is of an epoch',
    ],
    [
      'an episode of another export',
      fileOf([HEAD, { ...episode(1), id: '000000000000-1' }]),
      'line 2: the line is of an epoch',
    ],
    ['a foreign key', fileOf([HEAD, { ...TOTAL, foreign: 1 }]), 'line 2: the line must NOT have additional'],
    ['a foreign kind', fileOf([HEAD, { kind: 'constructor' }]), 'line 2: the line is of no kind'],
    ['a negative total', fileOf([HEAD, { ...TOTAL, total: -1 }]), 'line 2: /total must be >= 1'],
    ['a day that is none', fileOf([HEAD, { ...TOTAL, last_seen: '2026-02-30' }]), 'line 2: /last_seen'],
    [
      'a time that is none',
      fileOf([HEAD, { ...episode(1), floor: INSTANT.replace('12:', '25:') }]),
      'is no time',
    ],
    [
      'a long line',
      fileOf([HEAD, episode(1, { text: 'x'.repeat(10_000_000) })]),
      'line 2: the line has more than 4 MiB',
    ],
    [
      'a long line without an end',
      `${JSON.stringify(HEAD)}\n${'['.repeat(10_000_000)}`,
      'line 2: the line has more than 4 MiB',
    ],
  ];

  it.each(wrong)('refuses %s', async (_, text, words) => {
    const run = await verify(text);
    expect(run.err).toContain(words);
    expect(run).toMatchObject({ exitCode: 1, out: '' });
  });

  it('takes an export of an older version, and says what it cannot prove', async () => {
    const run = await verify(FILE.replace(/,"sha256":"[^"]+"/, ''));
    expect(run.exitCode).toBe(0);
    expect(run.err).toContain('this export has no SHA-256, because an older version wrote it');
  });

  it('says so if there is no file', async () => {
    const run = await runKedb(['ledger', 'verify', '/nowhere/ledger.ndjson']);
    expect(run.err).toBe(
      'kedb: cannot use /nowhere/ledger.ndjson: there is no such file or folder (ENOENT)\n',
    );
    expect(run.exitCode).toBe(2);
  });
});

describe('kedb ledger import', () => {
  /** Takes parts until the end. */
  const taking = (path: string, body: string): Answer => {
    if (path === '/v1/import') return stateOf('empty');
    const complete = body.includes('"kind":"end"');
    return { status: 200, body: JSON.stringify({ complete, repeated: false, kb_version: '' }) };
  };

  const stateOf = (state: string, more: object = {}): Answer => ({
    status: 200,
    body: JSON.stringify({ state, kb_version: '', ...more }),
  });
  const { sha256 } = JSON.parse(FILE.trimEnd().split('\n').at(-1) ?? '');

  async function importFile(text: string, answer: (path: string, body: string) => Answer) {
    const worker = await startWorker(answer);
    const file = join(temporaryFolder({ 'ledger.ndjson': text }), 'ledger.ndjson');
    const run = await runKedb(['ledger', 'import', file, '--worker', worker.url], { env });
    const [asked, ...requests] = worker.requests;
    return { ...run, ...worker, asked, requests };
  }

  it('sends a small file as one part', async () => {
    const { exitCode, out, asked, requests } = await importFile(FILE, taking);
    expect(exitCode).toBe(0);
    expect(asked).toEqual({ path: '/v1/import', token: 'Bearer export-token', body: '' });
    expect(out).toContain('The ledger has 1 total with 2 occurrences');
    expect(requests).toEqual([
      { path: '/v1/import?part=1', token: 'Bearer export-token', body: FILE.trimEnd() },
    ]);
  });

  it('sends a large file in parts, each with the head, and each line once', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({
      ...episode(n + 1, { text: 'x'.repeat(300_000) }),
      error_id: null,
    }));
    const { exitCode, requests } = await importFile(fileOf([HEAD, TOTAL, ...many]), taking);
    expect(exitCode).toBe(0);
    expect(requests.length).toBeGreaterThan(2);
    const parts = requests.map(({ body }) => body.split('\n'));
    expect(parts.map(([head]) => head)).toEqual(parts.map(() => JSON.stringify(HEAD)));
    expect(parts.flatMap(([, ...lines]) => lines)).toHaveLength(42);
    expect(requests.every(({ body }) => body.length < 8 * 1024 * 1024)).toBe(true);
    expect(requests.map(({ path }) => path)).toEqual(parts.map((_, n) => `/v1/import?part=${n + 1}`));
  });

  it('sends nothing of a file that is not whole', async () => {
    const { exitCode, asked } = await importFile(FILE.slice(0, -30), taking);
    expect(exitCode).toBe(1);
    expect(asked).toBeUndefined();
  });

  it('says why the Worker refuses it', async () => {
    const detail = 'the ledger is not empty, so nothing was imported';
    const { exitCode, err } = await importFile(FILE, (path) =>
      path === '/v1/import' ? stateOf('begun') : { status: 409, body: JSON.stringify({ detail }) },
    );
    expect(exitCode).toBe(2);
    expect(err).toContain(detail);
  });

  it.each<[string, Answer, number, string]>([
    ['a wrong token', { status: 401, body: '{}' }, 2, 'refuses the token: use one of its KEDB_EXPORT_TOKEN'],
    ['no such route', { status: 404, body: '{}' }, 2, 'deploy this version of kedb if it is older'],
    ['data of its own', stateOf('taken'), 2, 'the ledger is not empty'],
    ['another export', stateOf('imported', { id: '0'.repeat(32) }), 2, 'the ledger is not empty'],
    ['this export', stateOf('imported', { id: HEAD.id, sha256 }), 0, 'The ledger already has 1 total with 2'],
    [
      'another file of this export',
      stateOf('imported', { id: HEAD.id, sha256: '0'.repeat(64) }),
      2,
      'the ledger began with another file of the same export',
    ],
  ])('asks first, and sends nothing to a ledger with %s', async (_, answer, code, words) => {
    const { exitCode, out, err, requests } = await importFile(FILE, () => answer);
    expect([exitCode, requests]).toEqual([code, []]);
    expect(out + err).toContain(words);
  });
});

describe('kedb ledger give-up', () => {
  it('makes the Worker forget an import', async () => {
    const worker = await startWorker(() => ({ status: 204, body: '' }));
    const run = await runKedb(['ledger', 'give-up', '--worker', worker.url], { env });
    expect(run).toMatchObject({ exitCode: 0, out: expect.stringContaining('has forgotten the import') });
    expect(worker.requests).toEqual([{ path: '/v1/import', token: 'Bearer export-token', body: '' }]);
  });

  it('says why there is none to forget', async () => {
    const detail = 'no import is under way';
    const worker = await startWorker(() => ({ status: 409, body: JSON.stringify({ detail }) }));
    const run = await runKedb(['ledger', 'give-up', '--worker', worker.url], { env });
    expect(run).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining(detail) });
  });
});
