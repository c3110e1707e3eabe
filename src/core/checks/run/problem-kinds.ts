import { compareText } from '../../../lib/util/compare-text.ts';
import { type ProblemKind, READING_PROBLEMS } from '../../problem/reading-problems.ts';
import { ALL_CHECKS } from '../all-checks.ts';

/** What is wrong with the settings and comments that direct the checks themselves. */
export const DIRECTION_PROBLEMS = {
  allowReason: { id: 'allow/reason', severity: 'error', summary: 'every allow-comment says why' },
  allowUnknown: {
    id: 'allow/unknown',
    severity: 'error',
    summary: 'every allow-comment is spelt right and names a check that exists',
  },
  allowUnused: { id: 'allow/unused', severity: 'warning', summary: 'every allow-comment allows something' },
  settingsChecks: {
    id: 'settings/checks',
    severity: 'error',
    summary: 'kedb.yaml sets the levels of checks that exist and may be set',
    final: true,
  },
} as const satisfies Record<string, ProblemKind>;

/** Every kind of problem that kedb can ever report, by id. */
export const PROBLEM_KINDS: readonly ProblemKind[] = [
  ...READING_PROBLEMS,
  ...Object.values(DIRECTION_PROBLEMS),
  ...ALL_CHECKS,
].sort((a, b) => compareText(a.id, b.id));

export const PROBLEM_IDS = PROBLEM_KINDS.map(({ id }) => id);

const byId = new Map(PROBLEM_KINDS.map((kind) => [kind.id, kind]));

export function findKind(id: string): ProblemKind | null {
  return byId.get(id) ?? null;
}
