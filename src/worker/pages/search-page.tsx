import { type Context, Hono } from 'hono';
import { type EntryFilter, findEntries, parseFilter } from '../../core/answer/filter-entries.ts';
import { describeSums, type LiveCount } from '../../core/counting/live-counts.ts';
import { countWords, MAX_QUERY_WORDS } from '../../core/kb/search/entry-search.ts';
import type { IndexEntry } from '../../core/match/index-entry.ts';
import { requirePageReader } from '../access/guards.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse, wantsHtml } from '../problem-response.tsx';
import { SearchForm } from './parts/search-form.tsx';
import { OLD_COUNTS, SeverityTag } from './parts/small-parts.tsx';
import { Sparkline } from './parts/sparkline.tsx';
import { readLiveCounts } from './read-live-counts.ts';
import { renderPage } from './render-page.tsx';

/** Entries per page. The ledger answers for up to 100 at once. */
const PAGE_SIZE = 50;

/** All entries, with search and filters. As you type, the script loads this same page and takes its list. */
export const searchPage = new Hono<AppEnv>().get('/', requirePageReader, async (c) => {
  const asked = filledIn(c.req.queries());
  if (wantsHtml(c) && countWords(asked.q?.[0] ?? '') > MAX_QUERY_WORDS) return refuseWords(c, asked);
  const parsed = parseFilter(asked);
  if (!parsed.ok) return problemResponse(c, 400, parsed.error);
  const filter = parsed.value;
  const found = await findEntries(c.var.kb, filter, c.var.readWords);
  const shown = found.slice(filter.offset, filter.offset + PAGE_SIZE);
  const counts = await readLiveCounts(c, shown);
  return renderPage(
    c,
    { title: 'Entries', scripts: ['search'] },
    <>
      <h1 class="visually-hidden">Entries</h1>
      <SearchForm filter={filter} choices={choicesOf(c.var.kb.entries)} />
      <div id="results">
        <p class="status" role="status">
          {statusText(found.length, c.var.kb.entries.length)}
          {!counts.areLive && ` ${OLD_COUNTS}`}
          {found.length === 0 && filter.q !== null && <MatchHint />}
        </p>
        <EntryList entries={shown} liveOf={counts.of} at={Date.now()} />
        <Pager c={c} filter={filter} total={found.length} />
      </div>
    </>,
  );
});

/** People paste lines of logs here. The form keeps their text. */
function refuseWords(c: Context<AppEnv>, { q: [q = ''] = [], ...others }: Record<string, string[]>) {
  const rest = parseFilter(others);
  if (!rest.ok) return problemResponse(c, 400, rest.error);
  return renderPage(
    c,
    { title: 'Entries', scripts: ['search'], status: 400 },
    <>
      <h1 class="visually-hidden">Entries</h1>
      <SearchForm filter={{ ...rest.value, q }} choices={choicesOf(c.var.kb.entries)} />
      <div id="results">
        <p class="status" role="status">
          Your search has more than {MAX_QUERY_WORDS} words.
          <MatchHint />
        </p>
      </div>
    </>,
  );
}

function MatchHint() {
  return (
    <>
      {' '}
      To find the entry for a line of a log, use <a href="/match">Match a log</a>.
    </>
  );
}

/** Without empty fields: a form sends those, too. */
function filledIn(queries: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(queries).filter(([, values]) => values.some((text) => text !== '')),
  );
}

function statusText(found: number, all: number): string {
  if (found === all) return all === 1 ? '1 entry' : `${all} entries`;
  return found === 0 ? 'No entry matches this search.' : `${found} of ${all} entries`;
}

/** The filters offer only values that occur. */
function choicesOf(entries: readonly IndexEntry[]) {
  return {
    service: distinct(entries.map(({ service }) => service)),
    group: distinct(entries.map(({ resolution_group }) => resolution_group)),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

type PagerProps = { c: Context<AppEnv>; filter: EntryFilter; total: number };

function Pager({ c, filter: { offset }, total }: PagerProps) {
  if (offset === 0 && total <= PAGE_SIZE) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {offset > 0 && <a href={urlAt(c, Math.max(0, offset - PAGE_SIZE))}>Previous</a>}
      {offset + PAGE_SIZE < total && <a href={urlAt(c, offset + PAGE_SIZE)}>Next</a>}
    </nav>
  );
}

function urlAt(c: Context<AppEnv>, offset: number): string {
  return `/?${new URLSearchParams({ ...c.req.query(), offset: String(offset) })}`;
}

type EntryListProps = {
  entries: readonly IndexEntry[];
  liveOf: (entry: IndexEntry) => LiveCount;
  at: number;
};

function EntryList({ entries, liveOf, at }: EntryListProps) {
  if (entries.length === 0) return null;
  return (
    <ul class="results">
      {entries.map((entry) => (
        <EntryRow entry={entry} live={liveOf(entry)} at={at} />
      ))}
    </ul>
  );
}

function EntryRow({ entry, live, at }: { entry: IndexEntry; live: LiveCount; at: number }) {
  const { error_id, title, service, severity, resolution_group, auto_fix } = entry;
  return (
    <li>
      <div class="what">
        <a class="title" href={`/entries/${error_id}`} data-item>
          {title}
        </a>
        <span class="facts">
          <SeverityTag severity={severity} />
          <span>{error_id}</span>
          <span>{service}</span>
          <span>{resolution_group}</span>
          {auto_fix && <span class="tag tag-auto">auto-fix</span>}
        </span>
      </div>
      <Sparkline days={live.days} at={at} />
      <div class="seen" title={live.ledger ? describeSums(live.ledger) : undefined}>
        <b>{live.count}×</b> {live.lastSeen}
      </div>
    </li>
  );
}
