import type { SyncPlan } from '../../core/sync/plan-sync.ts';
import type { Session } from '../session.ts';

/** What a run of sync did, for the outputs. */
export type SyncOutcome = { plan: SyncPlan; commit: string | null; verified: boolean | null };

/** Says it in the log, the outputs and the job's summary. Ids are letters and digits; paths are never printed raw. */
export async function reportSync(
  { plan, commit, verified }: SyncOutcome,
  { core, run: { summaryFile }, pathOf }: Session,
): Promise<void> {
  for (const { message, path } of plan.problems)
    core.warning(message, { title: 'kedb', ...(path !== null && { file: pathOf(path) }) });
  for (const { errorId, added } of plan.counted) core.info(`${errorId} +${added}`);
  core.info(closingLine(plan, commit));
  core.setOutput('commit-sha', commit ?? '');
  core.setOutput('verified', verified ?? '');
  core.setOutput('changed-files', plan.countsText === null ? 0 : plan.edits.size + 1);
  if (summaryFile !== null) await core.summary.addRaw(summaryOf(plan, commit), true).write();
}

function closingLine({ countsText }: SyncPlan, commit: string | null): string {
  if (countsText === null) return 'kedb: every occurrence is counted already';
  return commit ? `kedb: committed ${commit}` : 'kedb: this is a dry run, nothing is committed';
}

function summaryOf(plan: SyncPlan, commit: string | null): string {
  const rows = plan.counted.map(({ errorId, added }) => `| ${errorId} | +${added} |`);
  const table = rows.length > 0 ? ['', '| entry | occurrences |', '|---|---|', ...rows] : [];
  return ['## kedb sync', '', closingLine(plan, commit), ...table].join('\n');
}
