import type { RecordAnswer } from '../../generated/match.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { redactStart } from '../../lib/secrets/redact.ts';
import { templateOf } from '../../lib/text/template.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';

/** What a log shows, however long it is: its size is bounded by how many entries and kinds of lines there are. */
export type LogTally = {
  lines: number;
  /** Lines that some entry explains. */
  matched: number;
  /** Most frequent first. */
  entries: EntryTally[];
  /** Lines alike that nothing explains, the most frequent first. */
  unmatched: UnmatchedTally[];
  /** Lines of kinds for which there was no room in `unmatched`. */
  ungrouped: number;
  /** Lines of which a limit left something out. */
  capped: number;
};

export type EntryTally = { error_id: string; title: string; count: number; hits: HitLine[] };

/** A line of a log with the place where its entry's best pattern hit. */
export type HitLine = { line: number; before: string; hit: string; after: string };

export type UnmatchedTally = { id: string; template: string; count: number; example: string; line: number };

/** A page of them is read; the count says how many there are. */
const MAX_HITS = 100;
const MAX_GROUPS = 1_000;
/** What is kept on either side of the hit: the rest of a long line only hides it. */
const CONTEXT = 120;
const MAX_HIT = 500;

/** What differs further to the right is the same kind of line, and an example longer than this is not read. */
const MAX_TEXT = 2_000;

/** Takes a log line by line; its tally may be asked for at any time. */
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

  /** A line counts for the entry that answers it, and for no other. */
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

/** As alerts are grouped: what may be secret is masked first. */
function newGroup(text: string, line: number): UnmatchedTally {
  const example = redactStart(text, MAX_TEXT);
  const { template } = templateOf(example);
  return { id: fingerprintOf({ alertname: '', template }), template, count: 1, example, line };
}
