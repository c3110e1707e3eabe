import { compareText } from '../../../lib/util/lists.ts';
import { type ProblemKind, READING_PROBLEMS } from '../../problem/reading-problems.ts';
import { ALL_CHECKS } from '../all-checks.ts';

/** Problems of the settings and comments that configure the rules. */
export const DIRECTION_PROBLEMS = {
  allowReason: { id: 'allow/reason', severity: 'error', summary: 'every allow-comment gives a reason' },
  allowUnknown: {
    id: 'allow/unknown',
    severity: 'error',
    summary: 'every allow-comment is spelled correctly and names an existing rule',
  },
  allowUnused: { id: 'allow/unused', severity: 'warning', summary: 'every allow-comment is needed' },
  allowAdded: {
    id: 'base/allow-added',
    severity: 'warning',
    summary: 'no change adds an allow-comment',
    always: true,
  },
  settingsLoosened: {
    id: 'base/settings-loosened',
    severity: 'warning',
    summary: 'no change of the settings lets more pass, sends people elsewhere or counts in another way',
    always: true,
  },
  settingsChecks: {
    id: 'settings/checks',
    severity: 'error',
    summary: 'kedb.yaml sets levels only for existing rules whose level can change',
    final: true,
  },
} as const satisfies Record<string, ProblemKind>;

/** Every kind of problem that kedb can report, sorted by id. */
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

/** Whether neither a level nor a comment can change the problems of a kind. */
export function isFixed(kind: ProblemKind | null): boolean {
  return kind?.final === true || kind?.always === true;
}

export function severityInWords({ severity }: ProblemKind): string {
  return severity === 'warning' ? 'a warning' : severity === 'info' ? 'a remark' : 'an error';
}
