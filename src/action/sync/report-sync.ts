import type { SyncPlan } from '../../core/counting/sync-plan.ts';
import type { Session } from '../session.ts';
import type { WrittenCounts } from './write-counts.ts';
import type { WrittenDrafts } from './write-drafts.ts';

/** The result of a sync run, for the outputs. */
type SyncOutcome = { counts: WrittenCounts; verified: boolean | null; dryRun: boolean };

/** Reports the result in the log, the outputs and the job summary. Ids are letters and digits; paths are never printed raw. */
export async function reportSync(outcome: SyncOutcome, session: Session): Promise<void> {
  const { plan, commit, proposed } = outcome.counts;
  const { core, run, pathOf } = session;
  for (const { message, path } of plan.problems)
    core.warning(message, { title: 'kedb', ...(path !== null && { file: pathOf(path) }) });
  for (const { message } of plan.notes) core.notice(message, { title: 'kedb' });
  for (const { errorId, added } of plan.counted) core.info(`${errorId} +${added}`);
  core.info(closingLine(outcome));
  core.setOutput('commit-sha', commit ?? '');
  core.setOutput('verified', outcome.verified ?? '');
  core.setOutput('changed-files', plan.countsText === null ? 0 : plan.edits.size + 1);
  core.setOutput('pull-request', proposed?.pullRequest ?? '');
  if (run.summaryFile !== null) await core.summary.addRaw(summaryOf(outcome), true).write();
}

function closingLine({ counts: { plan, commit, proposed }, dryRun }: SyncOutcome): string {
  if (proposed?.did === 'removed')
    return 'kedb: all occurrences are counted, so kedb closed the pull request';
  if (plan.countsText === null && commit === null) return 'kedb: all occurrences are counted already';
  if (dryRun) return 'kedb: dry run, nothing was committed';
  if (proposed?.did === 'kept') return 'kedb: nothing was written';
  return proposed
    ? `kedb: pull request #${proposed.pullRequest} has commit ${commit}`
    : `kedb: committed ${commit}`;
}

function summaryOf(outcome: SyncOutcome): string {
  const { counted, notes }: SyncPlan = outcome.counts.plan;
  const rows = counted.map(({ errorId, added }) => `| ${errorId} | +${added} |`);
  const table = rows.length > 0 ? ['', '| entry | occurrences |', '|---|---|', ...rows] : [];
  const told = notes.length > 0 ? ['', ...notes.map(({ message }) => `- ${message}`)] : [];
  return ['## kedb sync', '', closingLine(outcome), ...table, ...told].join('\n');
}

/** Reports the proposed drafts by their ids. Never prints the text of an alert; the pull request shows it. */
export async function reportDrafts(
  written: WrittenDrafts,
  { core, run: { summaryFile } }: Session,
): Promise<void> {
  const { plan, proposed } = written;
  for (const { error_id, count } of plan.drafts)
    core.info(`${error_id} drafted, fired ${count === 1 ? 'once' : `${count} times`}`);
  const line = draftsLine(written);
  core.info(line);
  core.setOutput('drafts', plan.drafts.length);
  core.setOutput('drafts-pull-request', proposed?.pullRequest ?? '');
  if (summaryFile !== null) await core.summary.addRaw(`\n${line}\n`, true).write();
}

function draftsLine({ plan: { drafts, waiting }, proposed }: WrittenDrafts): string {
  const wait = waiting > 0 ? `, ${waiting} more waiting` : '';
  const count = drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`;
  if (proposed === null) return `kedb: ${count}${wait}; dry run, nothing was proposed`;
  if (proposed.did === 'kept') return 'kedb: the drafts did not change';
  if (drafts.length === 0) return 'kedb: nothing to draft';
  return `kedb: pull request #${proposed.pullRequest} has ${count}${wait}`;
}
