import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../../test/support/kb/files-in.ts';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { readHealthyLogs } from '../../../node/read-kb.ts';
import { checkKb } from '../../checks/check-kb.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { planFixes } from '../edit/plan-fixes.ts';
import { type NewEntry, type NewEntryRequest, newEntry } from './new-entry.ts';

const SETTINGS = 'groups:\n  ops: { contact: "#ops" }\n  data: {}\nplanned_errors: [ERROR-007]\n';
const REDIS = entryText(
  'ERROR-003',
  'patterns: ["connection refused.*redis"]',
  '\n## Notes\nSee ERROR-005.\n',
);
const TEXTS = {
  'kedb.yaml': SETTINGS,
  'redis/ERROR-003-x.md': REDIS,
  'redis/ERROR-003-x.match.log': 'ERROR connection refused by redis\n',
};
const REQUEST: NewEntryRequest = {
  service: 'redis',
  title: 'Redis is loading',
  severity: 'high',
  group: null,
  log: '2026-11-22 03:12:44 ERROR LOADING Redis is loading the dataset 42% in memory\n',
  date: '2026-11-22',
  author: 'ada',
  takenIds: [],
};

/** Not written out, because secret scanners would take it for a real secret. */
const TOKEN = `ghp_${'aB3xK9mQ7zR2'.repeat(3)}`;

function make(request: Partial<NewEntryRequest> = {}, texts: Record<string, string> = TEXTS) {
  return newEntry(loadKb(kbFiles(texts)).value, { ...REQUEST, ...request });
}

function made(request: Partial<NewEntryRequest> = {}, texts: Record<string, string> = TEXTS) {
  const result = make(request, texts);
  if (!result.ok) throw new Error('refused');
  return result.value;
}

function refused(request: Partial<NewEntryRequest> = {}, texts: Record<string, string> = TEXTS): string[] {
  const result = make(request, texts);
  if (result.ok) throw new Error('made');
  return result.error;
}

function textsOf({ files }: { files: readonly { path: string; text: string }[] }): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** The problems that the check finds in the new entry, next to the existing ones. */
/** Without the remark that its prompts are still there. */
function problemsOf(entry: NewEntry, texts: Record<string, string> = TEXTS) {
  const own = textsOf(entry);
  return checkKb(kbFiles({ ...texts, ...own }), { healthyLogs: readHealthyLogs() }).report.problems.filter(
    ({ file, check }) => file in own && check !== 'sections/prompt',
  );
}

describe('newEntry', () => {
  it('takes the id after all that are used, planned or mentioned', () => {
    expect(made().error_id).toBe('ERROR-008');
    expect(made({ takenIds: ['ERROR-011', 'OTHER-500'] }).error_id).toBe('ERROR-012');
    expect(made({}, {}).error_id).toBe('ERROR-001');
    const wide = {
      'a/DB-0099-x.md': entryText('DB-0099', 'patterns: [abc]'),
      'a/DB-0100-broken.md': '---\n',
    };
    expect(made({}, wide).error_id).toBe('DB-0101');
  });

  it('writes an entry with its samples, which the check has nothing against', () => {
    const entry = made();
    expect(entry.files.map(({ path }) => path)).toEqual([
      'redis/ERROR-008-redis-is-loading.md',
      'redis/ERROR-008-redis-is-loading.match.log',
    ]);
    expect(entry.patterns).toEqual(['LOADING Redis is loading the dataset \\d+% in memory']);
    expect(problemsOf(entry)).toEqual([]);
    const { kb } = checkKb(kbFiles({ ...TEXTS, ...textsOf(entry) })).snapshot;
    expect(kb.entries.find(({ error_id }) => error_id === 'ERROR-008')).toMatchObject({
      title: 'Redis is loading',
      severity: 'high',
      resolution_group: 'ops',
      keywords: ['redis', 'loading'],
      in_kb: true,
      body: { history: [{ date: '2026-11-22', actor: 'ada', text: 'Entry created from 1 record' }] },
    });
  });

  it('begins a draft where there is no log', () => {
    const entry = made({ log: null, title: "It's (slow): <b>#1</b> `x`" });
    // The only problem is that the guessed pattern has no sample yet.
    expect(problemsOf(entry).filter(({ check }) => !/^samples\/|^patterns\/untested/.test(check))).toEqual(
      [],
    );
    const { kb } = checkKb(kbFiles({ ...TEXTS, ...textsOf(entry) })).snapshot;
    expect(kb.entries.find(({ error_id }) => error_id === 'ERROR-008')).toMatchObject({
      in_kb: false,
      title: "It's (slow): <b>#1</b> `x`",
      patterns: ["It's \\(slow\\): <b>#1</b> `x`"],
    });
  });

  it('keeps a stack trace as one record', () => {
    const log =
      'Traceback (most recent call last):\n  File "/a.py", line 3, in f\nredis.exceptions.BusyLoadingError: Redis is loading\n';
    const entry = made({ log });
    expect(entry.files[1]).toMatchObject({ path: 'redis/ERROR-008-redis-is-loading.match.1.log', text: log });
    expect(problemsOf(entry)).toEqual([]);
  });

  const docker = (line: string) =>
    JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: '2026-11-22T03:12:44Z' });
  const TRACE = [
    '2026-11-22 03:12:44 ERROR [main] shop.Orders - cannot load the order',
    'java.lang.IllegalStateException: no order "7"',
    '\tat shop.Orders.find(Orders.java:12)',
    'Caused by: java.net.ConnectException: Connection refused to orders:5432',
    '\t... 12 more',
  ];

  it.each([
    ['plain', (line: string) => line],
    ['in Docker', docker],
    ['in CRI', (line: string) => `2026-11-22T03:12:44.1Z stderr F ${line}`],
    ['in syslog', (line: string) => `Nov 22 03:12:44 node-1 shop[7]: ${line}`],
    ['in colour', (line: string) => `\x1b[31m${line}\x1b[0m`],
  ])('makes the pattern of a trace from its first line and its cause, %s', (_, wrap) => {
    const log = `${[...TRACE, '2026-11-22 03:12:45 INFO [main] shop.Orders - stopped'].map(wrap).join('\n')}\n`;
    const entry = made({ log });
    expect(entry.patterns).toEqual([
      'cannot load the order(?s:.*)java\\.net\\.ConnectException: Connection refused to orders',
    ]);
    const [, sample, ...others] = entry.files;
    expect(others).toEqual([]);
    expect(sample).toMatchObject({
      path: 'redis/ERROR-008-redis-is-loading.match.1.log',
      text: `${TRACE.map(wrap).join('\n')}\n`,
    });
    expect(problemsOf(entry)).toEqual([]);
  });

  it('keeps records of one line in one file, and each one of several lines in its own', () => {
    const [first = '', ...frames] = TRACE;
    const log = `${[first, ...frames, '2026-11-22 03:12:45 ERROR the worker lost its order', first, ...frames].join('\n')}\n`;
    const entry = made({ log });
    expect(entry.patterns).toHaveLength(2);
    expect(entry.files.slice(1).map(({ path }) => path.replace(/.*loading/, ''))).toEqual([
      '.match.log',
      '.match.1.log',
      '.match.2.log',
    ]);
    expect(problemsOf(entry)).toEqual([]);
  });

  it('makes the same pattern of a message and its cause in any order and form', () => {
    const message = 'cannot reach the object store';
    const cause = 'status 429: rate limit exceeded';
    const logs = [
      JSON.stringify({ level: 'error', error: cause, msg: message }),
      docker(JSON.stringify({ level: 'error', message, error: { message: cause } })),
      `level=error msg="${message}" bucket=a err="${cause}"`,
    ];
    const patterns = new Set(logs.flatMap((log) => made({ log }).patterns));
    expect([...patterns]).toEqual(['cannot reach the object store.*\\n.*status \\d+: rate limit exceeded']);
    for (const log of logs) expect(problemsOf(made({ log }))).toEqual([]);
  });

  it('knows a level that a shipper wrote beside the message', () => {
    const log = [
      JSON.stringify({ PRIORITY: '6', MESSAGE: 'the import job started' }),
      JSON.stringify({ PRIORITY: '3', MESSAGE: 'job 7 has no space left' }),
      JSON.stringify({ PRIORITY: '6', MESSAGE: 'ERROR job 8 has no space left' }),
    ].join('\n');
    const { patterns, notes } = made({ log });
    expect(patterns).toEqual(['job \\d+ has no space left']);
    expect(notes).toEqual(['1 record left out: INFO or DEBUG, and others are worse']);
  });

  it('keeps a few samples of many, raw, and says so', () => {
    const log = Array.from(
      { length: 144 },
      (_, index) => `\x1b[31mjob ${index} of the nightly import failed\x1b[0m\n`,
    ).join('');
    const { files, notes } = made({ log });
    expect(files[1]?.text).toBe(log.split('\n').slice(0, 5).join('\n').concat('\n'));
    expect(notes).toEqual(['139 similar records left out: 5 samples are enough']);
  });

  it('leaves out lines that say too little, and says so', () => {
    const { files, notes } = made({ log: '*****\njob 7 of the nightly import failed\n' });
    expect(files[1]?.text).toBe('job 7 of the nightly import failed\n');
    expect(notes).toEqual(['1 record left out: too few words for a pattern']);
  });

  it.each([
    ['2026-11-22 03:14:07 INFO import started\n2026-11-22 03:14:08 ERROR job 7 has no space left\n', 1],
    ['{"level":"info","msg":"import started"}\n{"level":"error","msg":"job 7 has no space left"}\n', 1],
    ['level=debug msg="import started"\nlevel=warn msg="job 7 has no space left"\n', 1],
    ['[info] import started\n[error] job 7 has no space left\n', 1],
    ['I1122 03:14:07.1 1 a.go:1] import started\nE1122 03:14:07.1 1 a.go:2] job 7 has no space left\n', 1],
  ])('leaves out what is not the error: %j', (log, left) => {
    const { patterns, notes } = made({ log });
    expect(patterns).toEqual(['job \\d+ has no space left']);
    expect(notes).toEqual([`${left} record left out: INFO or DEBUG, and others are worse`]);
  });

  it('keeps such lines if there are no others', () => {
    expect(made({ log: 'INFO the import job started\n' }).patterns).toEqual(['the import job started']);
    expect(made({ log: 'no level at all\nINFO the import job started\n' }).patterns).toHaveLength(2);
  });

  it.each([
    [
      'a line that an entry explains',
      { log: 'x\nConnection refused: redis\n' },
      'record 2 is already explained by ERROR-003 Title of ERROR-003',
    ],
    [
      'a trace that an entry explains, by its line',
      { log: 'Traceback (most recent call last):\n  File "a.py", line 1\nConnection refused: redis\n' },
      'matches "Connection refused: redis"',
    ],
    ['an empty log', { log: ' \n' }, 'the log is empty'],
    ['a log of nothing but numbers', { log: '1\n2\n' }, 'no line of the log has enough words'],
    ['a log of one short word', { log: 'oops\n' }, 'a pattern needs 10 characters'],
    ['a log of one long word', { log: 'Description:\n' }, 'a pattern needs 10 characters, in two words'],
    ['a level and a word', { log: '2026-11-22 03:14:07 WARN started\n' }, 'in two words'],
    ['a title of two letters', { log: null, title: 'a b' }, 'the title "a b" is too short for a pattern'],
    [
      'a log of many errors',
      {
        log: Array.from(
          { length: 20 },
          (_, index) => `${String.fromCharCode(97 + index).repeat(15)} failed`,
        ).join('\n'),
      },
      'more than 8 different messages',
    ],
  ])('refuses %s', (_, request, objection) => {
    expect(refused(request).join('\n')).toContain(objection);
  });

  it.each([
    ['the log', { log: `LOADING\nfailed with token=${TOKEN}\n` }, 'line 2 of the log'],
    ['a line that is known', { log: `connection refused by redis, token=${TOKEN}\n` }, 'line 1 of the log'],
    ['the title', { title: `Token ${TOKEN}` }, 'the title'],
    ['the service', { service: TOKEN }, 'the service'],
  ])('refuses a secret in %s, and does not repeat it', (_, request, where) => {
    const objections = refused(request);
    expect(objections).toMatchObject([expect.stringContaining(`${where} seems to contain a secret`)]);
    expect(objections.join('\n')).not.toContain(TOKEN.slice(4, 10));
  });

  it('does not repeat a secret that another entry has in its sample', () => {
    const texts = {
      'a/ERROR-001-a.md': entryText('ERROR-001', 'patterns: [the 7th job stopped]'),
      'a/ERROR-001-a.match.log': `sequence of the 7th job stopped, token=${TOKEN}\n`,
    };
    expect(refused({ log: 'of the 8th job stopped\n' }, texts)[0]).toMatch(/stopped, token=…"$/);
  });

  it('knows drafts as well', () => {
    const texts = { 'a/ERROR-001-a.md': entryText('ERROR-001', 'in_kb: false\npatterns: [is loading]') };
    expect(refused({}, texts)[0]).toContain('ERROR-001');
  });

  it("refuses a pattern that would match another entry's sample", () => {
    const texts = {
      'a/ERROR-001-a.md': entryText('ERROR-001', 'patterns: [the 7th job stopped]'),
      'a/ERROR-001-a.match.log': 'sequence of the 7th job stopped\n',
    };
    expect(refused({ log: 'of the 8th job stopped\n' }, texts)[0]).toMatch(
      /^the pattern .* also matches a sample of ERROR-001 .* \(a\/ERROR-001-a\.match\.log:1\)/,
    );
  });

  it('asks the group that resolves most errors of the service', () => {
    const texts = {
      ...TEXTS,
      'redis/ERROR-004-y.md': REDIS.replace('ERROR-003', 'ERROR-004').replace('ops', 'data'),
      'redis/ERROR-006-z.md': REDIS.replace('ERROR-003', 'ERROR-006').replace('ops', 'data'),
    };
    expect(made({}, texts).files[0]?.text).toContain('resolution_group: data\n');
    expect(made({ service: 'other' }, texts).files[0]?.text).toContain('resolution_group: ops\n');
    expect(made({}, {}).files[0]?.text).toContain('resolution_group: unassigned\n');
  });

  it("passes the check with samples of every entry of this repository's knowledge base", () => {
    const { entries } = loadKb(filesIn('kb')).value;
    const written = entries.flatMap(({ error_id, samples, title, service }) => {
      const log = samples.match.find(({ text }) => !text.includes('\n'))?.text;
      return log === undefined ? [] : [made({ title, service, log, takenIds: [error_id] }, {})];
    });
    expect(written.length).toBeGreaterThan(15);
    const texts = Object.assign({}, ...written.map(textsOf));
    const { problems } = checkKb(kbFiles(texts), { healthyLogs: readHealthyLogs() }).report;
    expect(problems.map(({ check }) => check)).toEqual(written.map(() => 'sections/prompt'));
  });

  const title = fc
    .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
    .filter((text) => text.trim() === text && !/\p{Cc}/u.test(text));

  it('writes YAML that reads as what was meant, and nothing that kedb fix would mend', () => {
    fc.assert(
      fc.property(title, fc.string({ maxLength: 120 }), (name, log) => {
        for (const request of [
          { title: name, log },
          { title: name, log: null },
        ]) {
          const result = make(request, {});
          if (!result.ok) continue;
          const files = kbFiles(textsOf(result.value));
          const { patterns } = result.value;
          expect(loadKb(files).value.entries[0]).toMatchObject({ title: name, patterns });
          expect(planFixes(files).refusals).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
