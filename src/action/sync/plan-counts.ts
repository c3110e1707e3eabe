import { posix } from 'node:path';
import { planSync } from '../../core/counting/plan-sync.ts';
import type { SyncPlan } from '../../core/counting/sync-plan.ts';
import { COUNTS_FILE, type KbFile, SETTINGS_FILE } from '../../core/kb/kb.ts';
import { parseSettings } from '../../core/kb/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/kb/settings/settings.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { decodeText } from '../../lib/encoding/decode-text.ts';
import { StepError } from '../step-error.ts';
import { readKbAt, textsOf } from './read-branch.ts';
import type { SyncTarget } from './sync-target.ts';

/** Plans the counts on top of one commit. Fails if sync can count nothing at all. */
export async function planCounts(
  target: SyncTarget,
  ledgers: readonly LedgerOccurrences[],
  commit: string,
): Promise<SyncPlan> {
  const { actor, kbPath } = target;
  const { files, countsText } = await readKbAt(target, commit);
  const settings = readSettings(files, target);
  const plan = planSync({ files: textsOf(files), countsText, settings, ledgers, actor, at: Date.now() });
  if (!plan.refusal) return plan;
  const { path, message } = plan.refusal;
  throw new StepError(path === null ? message : `${posix.join(kbPath, path)}: ${message}`);
}

/** With the defaults instead of broken settings, sync could count alerts where the team counts incidents. */
function readSettings(files: readonly KbFile[], { settings: given, kbPath }: SyncTarget): Settings {
  const bytes = given ?? files.find(({ path }) => path === SETTINGS_FILE)?.bytes;
  if (!bytes) return DEFAULT_SETTINGS;
  const text = decodeText(bytes).value;
  const { value, file } = parseSettings(SETTINGS_FILE, text ?? '');
  if (text !== null && (file.isValid || text.trim() === '')) return value;
  throw new StepError(
    `${posix.join(kbPath, SETTINGS_FILE)} has errors, so sync does not know what to count: run \`kedb check\` and correct them`,
  );
}

/** The files of the commit by path in the repository; empty if there is nothing to count. */
export function filesOf(
  { edits, countsText }: Pick<SyncPlan, 'edits' | 'countsText'>,
  kbPath: string,
): Map<string, string> {
  const files = countsText === null ? [] : [...edits, [COUNTS_FILE, countsText] as const];
  return new Map(files.map(([path, text]) => [posix.join(kbPath, path), text]));
}

/** Ids and numbers only: other text could close an issue or notify somebody. */
export function commitMessageOf({ counted, notes }: Pick<SyncPlan, 'counted' | 'notes'>): {
  headline: string;
  body: string;
} {
  const lines = [
    ...counted.map(({ errorId, added }) => `${errorId} +${added}`),
    ...notes.map(({ message }) => message),
  ];
  const body = lines.length > 0 ? lines.join('\n') : 'The count of no entry changes.';
  return { headline: headlineOf(counted, notes), body };
}

function headlineOf(counted: SyncPlan['counted'], notes: SyncPlan['notes']): string {
  const added = counted.reduce((sum, entry) => sum + entry.added, 0);
  const ids = new Set((added > 0 ? counted : notes).flatMap(({ errorId }) => errorId ?? []));
  const of = ids.size === 1 ? [...ids].join() : `${ids.size} entries`;
  if (added > 0) return `Count ${added} ${added === 1 ? 'occurrence' : 'occurrences'} of ${of}`;
  return ids.size > 0 ? `Correct the count of ${of}` : 'Record the totals of the Worker';
}
