import { afterEach, describe, expect, it } from 'vitest';
import { createGitHub, type GitHub } from '../../src/action/github/client.ts';
import { StepError } from '../../src/action/step-error.ts';
import type { Strategy } from '../../src/action/sync/sync-inputs.ts';
import { writeCounts } from '../../src/action/sync/write-counts.ts';
import type { LedgerOccurrences } from '../../src/generated/api.ts';
import { createRandom, type Random } from '../support/arbitraries/random.ts';
import type { Fault } from '../support/github/fake-github/faults.ts';
import { REPOSITORY, TOKEN } from '../support/github/fake-github.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { createSyncWorld, type SyncWorld } from '../support/sync/sync-world.ts';

const IDS = ['ERROR-001', 'ERROR-002'] as const;
const OWN = 'kedb/sync-main-kb';
const STEPS = 14;
const SEEDS = Number(process.env.KEDB_SCHEDULES ?? 4);
const STRATEGIES: Choice<Strategy> = ['commit', 'pull-request', 'auto'];
const FAULTS: Choice<Fault> = ['answer lost', 'done but failed', 'bad gateway', 'rate limit'];
/** About the number of requests of one run. */
const REQUESTS = 20;

const pathOf = (id: string) => `kb/redis/${id}-x.md`;
let world: SyncWorld | null = null;
afterEach(() => world?.close());

type Choice<T> = readonly [T, ...T[]];

function pick<T>(random: Random, items: Choice<T>): T {
  return items[random.below(items.length)] ?? items[0];
}

/** One schedule. `expected` is what fired and what people added, whatever happens to branches and pull requests. */
async function play(seed: number): Promise<{ counted: number[]; expected: number[] }> {
  const random = createRandom(seed);
  const files = IDS.map(
    (id) => [pathOf(id), entryText(id, 'occurrence_count: 10\npatterns: [abc]')] as const,
  );
  world = await createSyncWorld(Object.fromEntries(files), {});
  await world.startGitHub({});
  const state = {
    world,
    random,
    fired: new Map<string, number>(),
    added: new Map<string, number>(),
    isProtected: false,
  };
  for (let step = 0; step < STEPS; step++) await takeStep(state);
  await run(state, 'commit', false);
  mergeWhatMerges(state);
  const expected = IDS.map((id) => 10 + (state.fired.get(id) ?? 0) + (state.added.get(id) ?? 0));
  return { counted: IDS.map((id) => state.world.countOf(pathOf(id)) ?? -1), expected };
}

type State = {
  world: SyncWorld;
  random: Random;
  fired: Map<string, number>;
  /** The occurrences that people add to occurrence_count. */
  added: Map<string, number>;
  isProtected: boolean;
};

async function takeStep(state: State): Promise<void> {
  const { random, fired } = state;
  const id = pick(random, IDS);
  const dice = random.below(10);
  if (dice <= 2) fired.set(id, (fired.get(id) ?? 0) + 1 + random.below(3));
  else if (dice <= 5) await run(state, pick(random, STRATEGIES), state.isProtected, fateOf(random));
  else if (dice === 6) mergeWhatMerges(state);
  else if (dice === 7) addByHand(state, id);
  else if (dice === 8) pushToOwnBranch(state);
  else state.isProtected = !state.isProtected;
}

/** `killedAt` is the last request of the run that reaches GitHub; null if the run ends by itself. */
type Fate = { fault: Fault | null; killedAt: number | null };

function fateOf(random: Random): Fate {
  const fault = pick(random, FAULTS);
  return { fault, killedAt: random.chance(0.3) ? random.below(REQUESTS) : null };
}

async function run(
  state: State,
  strategy: Strategy,
  isProtected: boolean,
  { fault, killedAt }: Fate = { fault: null, killedAt: null },
): Promise<void> {
  const { world, fired } = state;
  const before = world.github();
  const on = strategy === 'commit' ? 'createCommitOnBranch' : 'updateRefs';
  const server = await world.startGitHub({
    pulls: before.pulls,
    protectedBranches: isProtected ? ['main'] : [],
    faults: { [on]: fault === null ? [] : [fault] },
  });
  const github = createGitHub(TOKEN, runOn(server.url), 60_000);
  if (!github) throw new Error('no GitHub');
  const isKilled = killAfter(github, killedAt ?? Number.POSITIVE_INFINITY);
  const notices = { say: () => {} };
  const target = {
    github,
    branch: 'main',
    kbPath: 'kb',
    known: [],
    settings: null,
    actor: 'kedb',
    dryRun: false,
    notices,
  };
  await writeCounts(target, [ledgerOf(fired)], strategy).catch((error: unknown) => {
    if (!isKilled() && !(error instanceof StepError && isProtected)) throw error;
  });
}

/** After this number of requests, none reaches GitHub, as if the process were dead. */
function killAfter({ octokit }: GitHub, requests: number): () => boolean {
  let made = 0;
  octokit.hook.before('request', () => {
    made += 1;
    if (made > requests) throw new Error('killed');
  });
  return () => made > requests;
}

function runOn(apiUrl: string) {
  const [owner = '', repository = ''] = REPOSITORY.split('/');
  const nowhere = { workspace: '', event: '', server: '', sha: '', runId: '' };
  return { ...nowhere, apiUrl, owner, repository, branch: 'main', summaryFile: null, change: null };
}

function ledgerOf(fired: ReadonlyMap<string, number>): LedgerOccurrences {
  const seen = { first_seen: '2026-11-18', last_seen: '2026-11-20', days: {} };
  const occurrences = [...fired].map(([error_id, total]) => ({ error_id, total, ...seen, revision: total }));
  return { shard: 0, epoch: 'e', revision: 1, occurrences };
}

/** Merges by a random method. A pull request with a conflict cannot be merged. */
function mergeWhatMerges({ world, random }: State): void {
  const { pulls } = world.github();
  const open = pulls.list.find(({ state }) => state === 'open');
  if (!open) return;
  try {
    pulls.merge(open.number, pick(random, ['merge', 'squash', 'rebase']));
  } catch {
    // GitHub disables the button in this case.
  }
}

function addByHand({ world, added, random }: State, id: string): void {
  const more = random.below(3);
  const count = (world.countOf(pathOf(id)) ?? 0) + more;
  const text = world.fileAt(pathOf(id)).replace(/occurrence_count: \d+/, `occurrence_count: ${count}`);
  world.pushByPerson({ [pathOf(id)]: text });
  added.set(id, (added.get(id) ?? 0) + more);
}

function pushToOwnBranch({ world }: State): void {
  const isThere = world.repository.git('for-each-ref', `refs/heads/${OWN}`) !== '';
  if (isThere) world.pushByPerson({ 'README.md': 'by a person\n' }, OWN);
}

describe('any schedule of syncs, merges, people and faults', () => {
  it.each(Array.from({ length: SEEDS }, (_, seed) => seed))(
    'counts each occurrence once: seed %i',
    async (seed) => {
      const { counted, expected } = await play(seed);
      expect(counted).toEqual(expected);
    },
    60_000,
  );
});
