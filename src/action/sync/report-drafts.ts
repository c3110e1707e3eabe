import type { Session } from '../session.ts';
import type { WrittenDrafts } from './write-drafts.ts';

/** Says which drafts are proposed. Nothing of an alert's text is printed: ids tell enough, and the pull request the rest. */
export async function reportDrafts(
  written: WrittenDrafts,
  { core, run: { summaryFile } }: Session,
): Promise<void> {
  const { plan, proposed } = written;
  for (const { error_id, count } of plan.drafts) core.info(`${error_id} drafted, fired ${count} times`);
  const line = closingLine(written);
  core.info(line);
  core.setOutput('drafts', plan.drafts.length);
  core.setOutput('drafts-pull-request', proposed?.pullRequest ?? '');
  if (summaryFile !== null) await core.summary.addRaw(`\n${line}\n`, true).write();
}

function closingLine({ plan: { drafts, waiting }, proposed }: WrittenDrafts): string {
  const wait = waiting > 0 ? `, ${waiting} more wait` : '';
  const count = drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`;
  if (proposed === null) return `kedb: ${count}${wait}; this is a dry run, nothing is proposed`;
  if (proposed.did === 'kept') return 'kedb: the drafts were left as they are';
  if (drafts.length === 0) return 'kedb: there is nothing to draft';
  return `kedb: pull request #${proposed.pullRequest} has ${count}${wait}`;
}
