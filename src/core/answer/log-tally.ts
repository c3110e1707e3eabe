import type { RecordAnswer } from '../../generated/match.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { redactStart } from '../../lib/secrets/redact.ts';
import { templateOf } from '../../lib/text/template.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';

/** The summary of a log. Its size depends on the number of entries and groups, not on the length of the log. */
export type LogTally = {
  lines: number;
  /** Lines that some entry explains. */
  matched: number;
  /** Most frequent first. */
  entries: EntryTally[];
  /** Groups of similar lines that no entry explains, the most frequent first. */
  unmatched: UnmatchedTally[];
  /** Lines that are in no group, because `unmatched` was full. */
  ungrouped: number;
  /** Lines that reached a limit, so that something may be missing. */
  capped: number;
};

export type EntryTally = { error_id: string; title: string; count: number; hits: HitLine[] };

/** A line of a log with the place where its entry's best pattern hit. */
type HitLine = { line: number; before: string; hit: string; after: string };

export type UnmatchedTally = { id: string; template: string; count: number; example: string; line: number };

/** Hits to keep per entry. The count covers all of them. */
const MAX_HITS = 100;
const MAX_GROUPS = 1_000;
/** Characters to keep on each side of the hit. */
const CONTEXT = 120;
const MAX_HIT = 500;

/** Lines that differ only further to the right are in one group, and examples are cut here. */
const MAX_TEXT = 2_000;

/** Reads a log line by line. You can get the tally at any time. */
export class LogReader {
  readonly #matcher: Pick<KbMatcher, 'matchRecord'>;
  readonly #entries = new Map<string, EntryTally>();
  /** By the template that their lines share. */
  readonly #groups = new Map<string, UnmatchedTally>();
  #lines = 0;
  #matched = 0;
  #ungrouped = 0;
  #capped = 0;

  constructor(matcher: Pick<KbMatcher, 'matchRecord'>) {
    this.#matcher = matcher;
  }

  add(line: string): void {
    this.#lines++;
    if (line.trim() === '') return;
    const answer = this.#matcher.matchRecord(line, this.#lines, { nearMisses: false });
    if (answer.caps.length > 0) this.#capped++;
    if (answer.matches.length > 0) this.#addMatch(answer);
    else this.#addUnmatched(answer);
  }

  tally(): LogTally {
    const entries = [...this.#entries.values()];
    const unmatched = [...this.#groups.values()];
    return {
      lines: this.#lines,
      matched: this.#matched,
      entries: entries.sort((a, b) => b.count - a.count || compareText(a.error_id, b.error_id)),
      unmatched: unmatched.sort((a, b) => b.count - a.count || a.line - b.line),
      ungrouped: this.#ungrouped,
      capped: this.#capped,
    };
  }

  /** A line counts only for its best entry. */
  #addMatch(answer: RecordAnswer): void {
    this.#matched++;
    const [best] = answer.matches;
    if (!best) return;
    const { error_id, title } = best;
    const entry = this.#entries.get(error_id) ?? { error_id, title, count: 0, hits: [] };
    entry.count++;
    if (entry.hits.length < MAX_HITS) entry.hits.push(hitLine(answer));
    this.#entries.set(error_id, entry);
  }

  #addUnmatched({ record, text }: RecordAnswer): void {
    const shown = text.slice(0, MAX_TEXT);
    const { template } = templateOf(shown);
    const group = this.#groups.get(template);
    if (group) group.count++;
    else if (this.#groups.size < MAX_GROUPS) this.#groups.set(template, newGroup(text, record));
    else this.#ungrouped++;
  }
}

function hitLine({ record, text, matches }: RecordAnswer): HitLine {
  const span = matches[0]?.evidence.find((evidence) => evidence.by === 'pattern')?.span ?? {
    start: 0,
    end: 0,
  };
  const start = Math.max(0, span.start - CONTEXT);
  const end = Math.min(text.length, span.end + CONTEXT);
  return {
    line: record,
    before: `${start > 0 ? '…' : ''}${text.slice(start, span.start)}`,
    hit: text.slice(span.start, Math.min(span.end, span.start + MAX_HIT)),
    after: `${text.slice(span.end, end)}${end < text.length ? '…' : ''}`,
  };
}

/** Groups lines as alerts are grouped. Possible secrets are masked first. */
function newGroup(text: string, line: number): UnmatchedTally {
  const example = redactStart(text, MAX_TEXT);
  const { template } = templateOf(example);
  return { id: fingerprintOf({ alertname: '', template }), template, count: 1, example, line };
}
