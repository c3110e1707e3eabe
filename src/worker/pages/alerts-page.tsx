import { type Context, Hono } from 'hono';
import type { UnmatchedAnswer, UnmatchedGroup } from '../../generated/api.ts';
import { validateOutcomeRequest } from '../../generated/validators.js';
import { plural } from '../../lib/text/plural.ts';
import { isKnown, requirePageReader, requirePageWriter } from '../access/guards.ts';
import { episodesAnswer, unmatchedAnswer } from '../answers/alerts.ts';
import { outcomesAnswer, reportOutcome } from '../answers/outcomes.ts';
import type { AppEnv } from '../app-env.ts';
import { type EpisodePlace, parsePlace } from '../ledger/list-episodes.ts';
import { problemResponse } from '../problem-response.tsx';
import { limitBody, MAX_FORM } from '../read-request.ts';
import { EpisodeSection } from './parts/episode-section.tsx';
import { shownAlertname, shownText, Timestamp } from './parts/small-parts.tsx';
import { renderPage } from './render-page.tsx';

const SHOWN = 100;
/** Several for each episode on the page. */
const OUTCOMES_READ = 500;

/** For people who go back to a page and press the other button of a form that they sent. */
const ALREADY_REPORTED =
  'You already reported a different outcome with this form, and that outcome counts. To report another one, reload /alerts.';

/** Firing, unmatched and ended alerts. One click reports how a fix went. */
export const alertsPage = new Hono<AppEnv>()
  .get('/alerts', requirePageReader, async (c) => {
    const cursors = readCursors(c);
    if (cursors === null)
      return problemResponse(c, 400, 'this link is damaged: open /alerts, and go on from there');
    const [open, ended, unmatched, { outcomes }, canReport] = await Promise.all([
      episodesAnswer(c.var, { ...ALL, state: 'open', from: cursors.firing, limit: SHOWN }),
      episodesAnswer(c.var, { ...ALL, state: 'closed', from: cursors.ended, limit: SHOWN }),
      unmatchedAnswer(c.var, { from: null, limit: SHOWN }),
      outcomesAnswer(c.var, { errorId: null, from: null, limit: OUTCOMES_READ }),
      isKnown(c),
    ]);
    const titleOf = (errorId: string) => c.var.kb.find(errorId)?.title ?? null;
    const shown = { titleOf, outcomes, canReport };
    return renderPage(
      c,
      { title: 'Alerts' },
      <div class="alerts">
        <h1>Alerts</h1>
        <EpisodeSection
          id="firing"
          title={`Firing now: ${open.open}`}
          episodes={open.episodes}
          more={cursors.firing === null ? moreText(open.open - open.episodes.length) : null}
          older={olderUrl('firing', open.next)}
          {...shown}
        />
        <UnmatchedList {...unmatched} />
        <EpisodeSection
          id="ended"
          title="Ended in the last 30 days"
          episodes={ended.episodes}
          more={null}
          older={olderUrl('ended', ended.next)}
          {...shown}
        />
      </div>,
    );
  })
  .post('/alerts/outcome', requirePageWriter, limitBody(MAX_FORM), async (c) => {
    const outcome = await c.req.parseBody();
    if (!validateOutcomeRequest(outcome))
      return problemResponse(c, 422, 'the form data is not valid: reload /alerts and try again');
    const reported = await reportOutcome(c.var, outcome);
    if (reported.ok) return c.redirect('/alerts', 303);
    const { status, detail, pointer } = reported.error;
    return problemResponse(c, status, status === 409 ? ALREADY_REPORTED : detail, pointer);
  });

const ALL = { errorId: null, source: null, after: null, before: null } as const;

type Cursors = { firing: EpisodePlace | null; ended: EpisodePlace | null };

/** Each list has pages of its own. Null if a link was changed. */
function readCursors(c: Context<AppEnv>): Cursors | null {
  const [firing, ended] = [c.req.query('firing'), c.req.query('ended')].map((text) =>
    text === undefined ? null : (parsePlace(text) ?? undefined),
  );
  return firing === undefined || ended === undefined ? null : { firing, ended };
}

function olderUrl(list: keyof Cursors, next: string | undefined): string | null {
  return next === undefined ? null : `/alerts?${new URLSearchParams({ [list]: next })}#${list}`;
}

function moreText(count: number): string | null {
  return count > 0 ? `… and ${plural(count, 'more alert')}.` : null;
}

/** Alerts without an entry. Similar alerts form a group; the most frequent group comes first. */
function UnmatchedList({ groups, ungrouped, total = groups.length }: UnmatchedAnswer) {
  const more = total - groups.length;
  return (
    <section class="part">
      <h2>Unmatched alerts</h2>
      {groups.length === 0 && <p class="muted">No unmatched alerts.</p>}
      <ul class="episodes">
        {groups.map((group) => (
          <UnmatchedItem {...group} />
        ))}
      </ul>
      {more > 0 && <p class="muted">… and {plural(more, 'more group')}. GET /v1/unmatched lists them.</p>}
      {ungrouped > 0 && (
        <p class="muted">… and {ungrouped} more. They are not shown, because there are too many groups.</p>
      )}
    </section>
  );
}

function UnmatchedItem({ alertname, template, count, last_seen, draft_url }: UnmatchedGroup) {
  return (
    <li class="card">
      <h3>{shownAlertname(alertname)}</h3>
      {template.trim() === '' ? <p class="muted">It has no text.</p> : <code>{shownText(template)}</code>}
      <p class="facts">
        <span>{count}×</span>
        <span>
          last <Timestamp at={last_seen} />
        </span>
        {draft_url !== undefined && (
          <a href={draft_url} rel="noreferrer" data-item>
            Create an entry
          </a>
        )}
      </p>
    </li>
  );
}
