import { type Context, Hono } from 'hono';
import type { Alert } from '../../core/alert/alert.ts';
import { fingerprintOf } from '../../core/alert/fingerprint.ts';
import { newDraftUrl } from '../../core/author/new-draft-url.ts';
import type { Match, NearMiss, RunbookAnswer } from '../../core/generated/types.ts';
import type { OpenKb } from '../../core/kb/compiled-index.ts';
import { runbookDocument } from '../../core/render/runbook-document.ts';
import { describeUnmatched } from '../../core/unmatched/describe-unmatched.ts';
import { requirePageReader } from '../access/page-guard.ts';
import type { AppEnv } from '../app-env.ts';
import { entryUrlOf, pageOrAnswerIn } from '../formats.ts';
import { problemResponse } from '../problem-response.ts';
import { Candidates } from './parts/candidates.tsx';
import { EntryView } from './parts/entry-view.tsx';
import { EvidenceList } from './parts/evidence-list.tsx';
import { LabelList } from './parts/label-list.tsx';
import { NoEntry } from './parts/no-entry.tsx';
import { renderPage } from './render-page.tsx';
import { viewOfEntry } from './view-of-entry.ts';

/**
 * Where an alert's `runbook_url` leads: its name in the path, its labels in the query. It needs no webhook, so it works from the first
 * alert on; and a second id in the path picks one of several entries.
 */
export const runbookPage = new Hono<AppEnv>()
  .get('/r/:alertname', requirePageReader, async (c) => {
    const alert = readAlert(c, c.req.param('alertname'));
    const { matches, near_misses } = c.var.kb.matcher.matchAlert(alert);
    const [best, ...others] = matches;
    if (!best) return showNearest(c, alert, near_misses);
    return others.length === 0 ? showEntry(c, alert, best) : showCandidates(c, alert, matches);
  })
  .get('/r/:alertname/:id', requirePageReader, async (c) => {
    const alert = readAlert(c, c.req.param('alertname'));
    const { matches } = c.var.kb.matcher.matchAlert(alert);
    const match = matches.find(({ error_id }) => error_id === c.req.param('id'));
    if (!match) return problemResponse(c, 404, 'this entry does not fit the alert');
    return showEntry(c, alert, match);
  });

/** As if the alert fired now, with the labels that the link carries. */
function readAlert(c: Context<AppEnv>, alertname: string): Alert {
  const { alertname: _, format: _format, ...others } = c.req.query();
  const labels = { alertname, ...others };
  return {
    source: 'runbook',
    fingerprint: fingerprintOf(labels),
    status: 'firing',
    labels,
    annotations: {},
    starts_at: new Date().toISOString(),
    ends_at: null,
  };
}

async function showEntry(c: Context<AppEnv>, alert: Alert, match: Match): Promise<Response> {
  const view = await viewOfEntry(c, match.error_id, { alert, match });
  const evidence = (
    <>
      <EvidenceList evidence={match.evidence} />
      <LabelList labels={alert.labels} />
    </>
  );
  const title = `${alert.labels.alertname}: ${match.error_id} ${match.title}`;
  return pageOrAnswerIn(
    c,
    () => renderPage(c, { title }, <EntryView {...view} evidence={evidence} />),
    () => answerOf(c, alert, { matches: [match], near_misses: [], plan: view.plan }),
  );
}

type Found = Omit<RunbookAnswer, 'kb_version'>;

function answerOf(c: Context<AppEnv>, { labels }: Alert, found: Found) {
  const answer: RunbookAnswer = { ...found, kb_version: c.var.kb.version };
  const isFound = found.matches.length > 0;
  return {
    json: answer,
    documents: () => [runbookDocument(labels.alertname ?? '', answer, entryUrlOf(c))],
    status: isFound ? (200 as const) : (404 as const),
  };
}

function showCandidates(c: Context<AppEnv>, alert: Alert, matches: Match[]) {
  const { pathname, search } = new URL(c.req.url);
  const urlOf = (errorId: string) => `${pathname}/${errorId}${search}`;
  return pageOrAnswerIn(
    c,
    () =>
      renderPage(
        c,
        { title: alert.labels.alertname ?? '' },
        <Candidates labels={alert.labels} matches={matches} urlOf={urlOf} />,
      ),
    () => answerOf(c, alert, { matches, near_misses: [], plan: null }),
  );
}

function showNearest(c: Context<AppEnv>, alert: Alert, nearMisses: NearMiss[]) {
  return pageOrAnswerIn(
    c,
    () =>
      renderPage(
        c,
        { title: alert.labels.alertname ?? '', status: 404 },
        <NoEntry labels={alert.labels} nearMisses={nearMisses} draftUrl={draftUrlOf(c.var.kb, alert)} />,
      ),
    () => answerOf(c, alert, { matches: [], near_misses: nearMisses, plan: null }),
  );
}

function draftUrlOf(kb: OpenKb, alert: Alert): string | null {
  const { example, ...described } = describeUnmatched(alert);
  const at = new Date().toISOString();
  const group = { ...described, count: 1, first_seen: at, last_seen: at, examples: [example] };
  return newDraftUrl(group, kb);
}
