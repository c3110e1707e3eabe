import { type Context, Hono } from 'hono';
import { newDraftUrl } from '../../core/authoring/new/new-draft-url.ts';
import type { OpenKb } from '../../core/kb/compiled-index.ts';
import { runbookDocument } from '../../core/output/answers/runbook-document.ts';
import { describeUnmatched } from '../../core/unmatched/describe-unmatched.ts';
import type { RunbookAnswer } from '../../generated/api.ts';
import type { Match } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { requirePageReader } from '../access/guards.ts';
import type { AppEnv } from '../app-env.ts';
import { type Answer, pageOrAnswerIn } from '../formats.ts';
import { problemResponse } from '../problem-response.tsx';
import { type AlertFromQuery, FORMAT_OPTION, readAlertFromQuery, runbookUrl } from './alert-from-query.ts';
import { readEntryViewModel } from './entry-page.tsx';
import { EntryView } from './parts/entry-view.tsx';
import { EvidenceList, MatchChoice, NoEntry, PastNotice } from './parts/runbook-parts.tsx';
import { LabelList } from './parts/small-parts.tsx';
import { renderPage } from './render-page.tsx';

const UNSURE =
  'kedb could not read the past of this alert, so it cannot tell whether this entry matches it. Try again in a minute.';

/**
 * The page behind an alert's `runbook_url`: the alert's name in the path, its labels in the query. It needs no webhook, so it works from
 * the first alert on. If a webhook came, it knows the alert's past. An id in the path picks one of several entries.
 */
export const runbookPage = new Hono<AppEnv>()
  .get('/r/:alertname', requirePageReader, async (c) => {
    const alertFromQuery = await readAlertFromQuery(c, c.req.param('alertname'));
    const [best, ...others] = alertFromQuery.matches;
    if (!best) return showNearest(c, alertFromQuery);
    return others.length === 0 ? showEntry(c, alertFromQuery, best) : showMatchChoice(c, alertFromQuery);
  })
  .get('/r/:alertname/:id', requirePageReader, async (c) => {
    const id = c.req.param('id');
    const alertFromQuery = await readAlertFromQuery(c, c.req.param('alertname'), id);
    const match = alertFromQuery.matches.find(({ error_id }) => error_id === id);
    if (match) return showEntry(c, alertFromQuery, match);
    if (alertFromQuery.areEpisodesWhole)
      return problemResponse(c, 404, 'this entry does not match the alert');
    return problemResponse(c, 503, UNSURE);
  });

async function showEntry(
  c: Context<AppEnv>,
  { alert, caps, episodes, areEpisodesWhole }: AlertFromQuery,
  match: Match,
): Promise<Response> {
  const view = await readEntryViewModel(c, match.error_id, {
    alert,
    caps,
    episodes,
    areEpisodesWhole,
    match,
  });
  const evidence = (
    <>
      <EvidenceList evidence={match.evidence} />
      <LabelList labels={alert.labels} />
    </>
  );
  const title = `${alert.labels.alertname}: ${match.error_id} ${match.title}`;
  return pageOrAnswer(
    c,
    () =>
      renderPage(
        c,
        { title },
        <EntryView {...view} evidence={evidence} alertUrl={runbookUrl(alert.labels, match.error_id)} />,
      ),
    () =>
      answerOf(c, alert, {
        matches: [match],
        near_misses: [],
        plan: view.plan,
        is_past_known: !view.plan.reasons.some(({ rule }) => rule === 'past'),
      }),
  );
}

function pageOrAnswer(c: Context<AppEnv>, page: () => Response | Promise<Response>, answer: () => Answer) {
  return pageOrAnswerIn(c, page, answer, FORMAT_OPTION);
}

type Found = Omit<RunbookAnswer, 'kb_version'>;

function answerOf(c: Context<AppEnv>, { labels }: Alert, found: Found): Answer {
  const answer: RunbookAnswer = { ...found, kb_version: c.var.kb.version };
  const { origin } = new URL(c.req.url);
  const planUrlOf = (id: string) => `${origin}${runbookUrl(labels, id)}`;
  return {
    json: answer,
    documents: () => [runbookDocument(labels.alertname ?? '', answer, planUrlOf)],
    status: found.matches.length > 0 ? 200 : 404,
  };
}

function showMatchChoice(c: Context<AppEnv>, { alert, matches, areEpisodesWhole }: AlertFromQuery) {
  return pageOrAnswer(
    c,
    () =>
      renderPage(
        c,
        { title: alert.labels.alertname ?? '' },
        <>
          <PastNotice isPastKnown={areEpisodesWhole} />
          <MatchChoice labels={alert.labels} matches={matches} urlOf={(id) => runbookUrl(alert.labels, id)} />
        </>,
      ),
    () => answerOf(c, alert, { matches, near_misses: [], plan: null, is_past_known: areEpisodesWhole }),
  );
}

function showNearest(c: Context<AppEnv>, { alert, near_misses, areEpisodesWhole }: AlertFromQuery) {
  const draftUrl = draftUrlOf(c.var.kb, alert);
  return pageOrAnswer(
    c,
    () =>
      renderPage(
        c,
        { title: alert.labels.alertname ?? '', status: 404 },
        <>
          <PastNotice isPastKnown={areEpisodesWhole} />
          <NoEntry labels={alert.labels} nearMisses={near_misses} draftUrl={draftUrl} />
        </>,
      ),
    () => answerOf(c, alert, { matches: [], near_misses, plan: null, is_past_known: areEpisodesWhole }),
  );
}

function draftUrlOf(kb: OpenKb, alert: Alert): string | null {
  const { example, ...described } = describeUnmatched(alert);
  const at = new Date().toISOString();
  const group = { ...described, count: 1, first_seen: at, last_seen: at, examples: [example] };
  return newDraftUrl(group, kb);
}
