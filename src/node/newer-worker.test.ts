import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../test/support/kb/kb-files.ts';
import { RECENT_ALERTS } from '../../test/support/worker/fake-worker.ts';
import { planDrafts } from '../core/authoring/new/plan-drafts.ts';
import { alertImpact } from '../core/compare/alert-impact.ts';
import { planSync } from '../core/counting/plan-sync.ts';
import { loadKb } from '../core/kb/load-kb.ts';
import { DEFAULT_SETTINGS } from '../core/kb/settings/settings.ts';
import { Snapshot } from '../core/kb/snapshot.ts';
import {
  type Validator,
  validateEpisodesAnswer,
  validateOccurrencesAnswer,
  validateUnmatchedAnswer,
} from '../generated/validators.js';
import { askRecentAlerts, askUnmatched, askWorker } from './ask-worker.ts';

/** Objects whose keys are data. A key that this version does not know is no new field there. */
const MAPS = ['labels', 'days', 'incident_days'];

const seen = { first_seen: '2026-11-18', last_seen: '2026-11-20' };
const total = { error_id: 'ERROR-001', total: 3, days: { '2026-11-20': 3 }, incidents: 2, revision: 3 };
const ANSWERS: Record<string, object> = {
  '/v1/episodes': { episodes: RECENT_ALERTS.episodes, open: 1, kb_version: 'v' },
  '/v1/unmatched': { groups: RECENT_ALERTS.unmatched, ungrouped: 0, kb_version: 'v' },
  '/v1/occurrences': {
    ledgers: [{ shard: 0, epoch: '0f', revision: 3, occurrences: [{ ...total, ...seen }] }],
    next: '0f.3',
    more: false,
    kb_version: 'v',
  },
};

type Change = (answer: object) => unknown;

function workerWith(change: Change) {
  const get = async ({ pathname }: URL) => ({
    status: 200,
    text: JSON.stringify(change(ANSWERS[pathname] ?? {})),
  });
  return { url: new URL('https://kedb.example'), token: 'token', get };
}

const before = loadKb(kbFiles({ 'a/ERROR-001-a.md': entryText('ERROR-001', 'patterns: [abc]') })).value;
const after = loadKb(
  kbFiles({ 'a/ERROR-001-a.md': entryText('ERROR-001', 'alerts: [\'alertname=~"RedisDown|CacheReset"\']') }),
).value;

/** The result of each reader of the answers: sync with its drafts, and the check of a change. */
async function readAll(change: Change) {
  const worker = workerWith(change);
  const recent = await askRecentAlerts(worker);
  const unmatched = await askUnmatched(worker);
  const occurrences = await askWorker(worker, 'v1/occurrences', validateOccurrencesAnswer);
  if (!recent.ok || !unmatched.ok || !occurrences.ok) return [recent, unmatched, occurrences];
  return [
    alertImpact(new Snapshot(before), new Snapshot(after), recent.value),
    planDrafts({ kb: before, groups: unmatched.value, proposed: new Map(), settled: new Set() }),
    planSync({
      files: new Map([['a/ERROR-001-a.md', entryText('ERROR-001', 'patterns: [abc]')]]),
      countsText: null,
      settings: DEFAULT_SETTINGS,
      ledgers: occurrences.value.ledgers,
      actor: 'kedb',
      at: Date.parse('2026-11-23T12:00:00Z'),
    }),
    [occurrences.value.next, occurrences.value.more],
  ];
}

function withFields(value: unknown, fields: () => object, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withFields(one, fields));
  if (value === null || typeof value !== 'object') return value;
  const known = Object.entries(value).map(([name, one]) => [name, withFields(one, fields, name)] as const);
  return { ...(MAPS.includes(key) ? {} : fields()), ...Object.fromEntries(known) };
}

const name = fc.oneof(
  fc.string().map((text) => `x${text}`),
  fc.constantFrom('toString', 'constructor', 'counted', 'ended'),
);

describe('the readers of a Worker', () => {
  it('do the same with the answers of a newer one, which have more fields at every level', async () => {
    const expected = await readAll((answer) => answer);
    expect(expected).toMatchObject([
      { gained: 4 },
      { drafts: [{}] },
      { counted: [{ added: 3 }] },
      ['0f.3', false],
    ]);
    const more = fc.infiniteStream(fc.dictionary(name, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }));
    await fc.assert(
      fc.asyncProperty(more, async (fields) => {
        expect(await readAll((answer) => withFields(answer, () => fields.next().value))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  const routes: [string, Validator<unknown>][] = [
    ['/v1/episodes', validateEpisodesAnswer],
    ['/v1/unmatched', validateUnmatchedAnswer],
    ['/v1/occurrences', validateOccurrencesAnswer],
  ];

  it.each(routes)(
    'refuse an answer of %s in a higher format, and say what to do',
    async (route, validate) => {
      const worker = workerWith((answer) => ({ ...answer, format: 2 }));
      const message = `the Worker at https://kedb.example answers ${route} in format 2, but this version of kedb reads up to format 1: update the Action or the CLI`;
      expect(await askWorker(worker, route, validate)).toEqual({
        ok: false,
        error: { message, isTransient: false },
      });
    },
  );
});
