import type { FoundEntry, LogVerdict, PlaceInLog, UnexplainedGroup } from '../../generated/api.ts';
import type { PatternEvidence, RecordAnswer } from '../../generated/match.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { GRAVITIES, gravityOf, writtenTime } from '../../lib/records/record-head.ts';
import type { StreamRecord } from '../../lib/records/record-reader.ts';
import { redactStart } from '../../lib/secrets/redact.ts';
import { BEHIND_CUT } from '../../lib/secrets/search.ts';
import { templateOf } from '../../lib/text/template.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';

/** The summary of a log. Its size depends on the number of entries and groups, not on the length of the log. */
export type LogTally = {
  /** The last line that is not blank. */
  lines: number;
  records: number;
  /** Records that some entry explains. */
  matched: number;
  /** The best first: the specific before the general, as the matches of one record. */
  entries: EntryTally[];
  /** Groups of similar records that no entry explains: errors first, then the rarest first. */
  unmatched: UnmatchedTally[];
  /** How many groups there are. */
  groups: number;
  /** Records that no entry explains. */
  unexplained: number;
  /** Those of them that are in no group, because there were many groups, or because there was much routine. */
  ungrouped: number;
  /** Records that reached a limit, so that something may be missing. */
  capped: number;
};

export type EntryTally = FoundEntry & { hits: HitLine[] };

/** A record of a log with the place where its entry's best pattern hit. */
type HitLine = { line: number } & Hit;
type Hit = { before: string; hit: string; after: string };

export type UnmatchedTally = UnexplainedGroup & { id: string };

/** Hits to keep per entry. The count covers all of them. */
const MAX_HITS = 100;
/** Groups of one level. Routine must not push out the error after it. */
const MAX_GROUPS = 1_000;
/** Records of routine to put into groups. A group costs ten times the search, and routine comes last. */
const MAX_ROUTINE = 10_000;
/** Characters to keep on each side of the hit. */
const CONTEXT = 120;
const MAX_HIT = 500;

/** Records that differ only further to the right are in one group, and examples are cut here. */
const MAX_TEXT = 2_000;

/** A word that goes on behind the cut is left out, because it may be a secret. Less than this of a text tells nothing. */
const MIN_TEXT = 40;
const LONG_WORD = `(a word of about ${MAX_TEXT} characters or more)`;

/** What masking reads of a text. A group keeps no more of it, because a record may be long. */
const KEPT_TEXT = MAX_TEXT + BEHIND_CUT;

/** A longer verdict would not help a person. */
const MAX_ENTRIES = 100;
export const MAX_UNEXPLAINED = 20;

/** As for `matchRecords`. */
type Options = { nearMisses?: boolean; isEach?: boolean };

/** Reads the records of a log. You can get the tally at any time. */
export class LogReader {
  readonly #matcher: Pick<KbMatcher, 'matchRecords'>;
  readonly #entries = new Map<string, EntryTally>();
  readonly #groups = new Groups();
  #lines = 0;
  #records = 0;
  #matched = 0;
  #capped = 0;

  constructor(matcher: Pick<KbMatcher, 'matchRecords'>) {
    this.#matcher = matcher;
  }

  /** The last line so far. */
  get lines(): number {
    return this.#lines;
  }

  /** Returns the answers to those records that have a result. Each record counts once its answer was taken. */
  *add(
    records: readonly StreamRecord[],
    { nearMisses = false, isEach = false }: Options = {},
  ): Generator<RecordAnswer> {
    const first = this.#records + 1;
    let next = 0;
    for (const answer of this.#matcher.matchRecords(records, { first, nearMisses, isEach })) {
      const index = answer.record - first;
      for (; next < index; next++) this.#addUnmatched(records[next]);
      this.#addAnswer(answer, records[next++]);
      yield answer;
    }
    for (; next < records.length; next++) this.#addUnmatched(records[next]);
  }

  /** @param maxGroups the groups of similar records to return: masking each of them takes a while */
  tally(maxGroups = Number.POSITIVE_INFINITY): LogTally {
    return {
      lines: this.#lines,
      records: this.#records,
      matched: this.#matched,
      entries: [...this.#entries.values()].sort(compareEntries),
      unmatched: this.#groups.worst(maxGroups),
      groups: this.#groups.count,
      unexplained: this.#groups.records,
      ungrouped: this.#groups.ungrouped,
      capped: this.#capped,
    };
  }

  #count(record: StreamRecord): void {
    this.#records++;
    this.#lines = record.lastLine;
  }

  #addAnswer(answer: RecordAnswer, record: StreamRecord | undefined): void {
    if (!record) return;
    if (answer.caps.length > 0) this.#capped++;
    if (answer.matches.length === 0) this.#addUnmatched(record);
    else {
      this.#count(record);
      this.#addMatch(answer, record);
    }
  }

  /** A record counts only for its best entry. */
  #addMatch(answer: RecordAnswer, record: StreamRecord): void {
    this.#matched++;
    const [best] = answer.matches;
    if (!best) return;
    const { error_id, title, score } = best;
    const place = placeOf(record, this.#records, lineOfHit(answer));
    const known = this.#entries.get(error_id);
    const entry = known ?? {
      ...{ error_id, title, score, count: 0, hits: [] },
      ...{ first: place, last: place, decided_by: place },
    };
    entry.count++;
    entry.last = place;
    if (score > entry.score) Object.assign(entry, { score, decided_by: place });
    if (entry.hits.length < MAX_HITS)
      entry.hits.push({ line: place.line, ...excerptOf(answer, CONTEXT, MAX_HIT) });
    this.#entries.set(error_id, entry);
  }

  #addUnmatched(record: StreamRecord | undefined): void {
    if (!record) return;
    this.#count(record);
    if (record.text.trim() !== '') this.#groups.add(record, this.#records);
  }
}

/** The parts of a tally that an answer has. */
export function verdictOf({ entries, unmatched, groups, unexplained, ungrouped }: LogTally): LogVerdict {
  return {
    entries: entries.slice(0, MAX_ENTRIES).map(({ hits: _, ...entry }) => entry),
    unexplained: unmatched.map(({ id: _, ...group }) => group),
    unexplained_records: unexplained,
    unexplained_groups: groups,
    ungrouped_records: ungrouped,
  };
}

function compareEntries(a: EntryTally, b: EntryTally): number {
  return b.score - a.score || b.count - a.count || compareText(a.error_id, b.error_id);
}

/** A group as it is kept, with the text of its first record, unmasked. */
type Group = Pick<UnmatchedTally, 'level' | 'count' | 'first'> & { text: string };

/** Groups of records alike, at most so many of each level. */
class Groups {
  /** By the template that their records share, and their level. */
  readonly #groups = new Map<string, Group>();
  readonly #sizes = new Map<string, number>();
  #routine = 0;
  records = 0;
  ungrouped = 0;

  add(record: StreamRecord, number: number): void {
    this.records++;
    const level = gravityOf(record);
    if (level === 'info' && this.#routine++ >= MAX_ROUTINE) this.ungrouped++;
    else this.#group(record, number, level);
  }

  #group(record: StreamRecord, number: number, level: UnmatchedTally['level']): void {
    const key = `${level} ${templateOf(record.text.slice(0, MAX_TEXT)).template}`;
    const group = this.#groups.get(key);
    const size = this.#sizes.get(level) ?? 0;
    if (group) group.count++;
    else if (size >= MAX_GROUPS) this.ungrouped++;
    else {
      this.#sizes.set(level, size + 1);
      this.#groups.set(key, {
        level,
        count: 1,
        first: placeOf(record, number),
        text: record.text.slice(0, KEPT_TEXT),
      });
    }
  }

  worst(count: number): UnmatchedTally[] {
    const rankOf = ({ level }: Group) => GRAVITIES.indexOf(level);
    const compare = (a: Group, b: Group) =>
      rankOf(a) - rankOf(b) || a.count - b.count || a.first.record - b.first.record;
    return [...this.#groups.values()]
      .sort(compare)
      .slice(0, count)
      .map((group) => this.#shown(group));
  }

  get count(): number {
    return this.#groups.size;
  }

  /** Routine that came late may belong to any group of routine. */
  #shown(group: Group): UnmatchedTally {
    const isPart = group.level === 'info' && this.#routine > MAX_ROUTINE;
    return { ...masked(group), ...(isPart && { at_least: true as const }) };
  }
}

/** The group for people, with possible secrets masked. */
function masked({ text, ...group }: Group): UnmatchedTally {
  const start = redactStart(text, MAX_TEXT);
  const example = text.length > MAX_TEXT && start.length < MIN_TEXT ? `${start}${LONG_WORD}` : start;
  const { template } = templateOf(example);
  return { id: fingerprintOf({ alertname: '', template }), template, example, ...group };
}

function placeOf(record: StreamRecord, number: number, line = record.firstLine): PlaceInLog {
  return { record: number, line, time: writtenTime(record) };
}

/** The pattern that speaks for the best entry; missing without a match. */
export function bestHit({ matches }: Pick<RecordAnswer, 'matches'>): PatternEvidence | undefined {
  return matches[0]?.evidence.find((evidence) => evidence.by === 'pattern');
}

/** The line of the input on which the best entry's pattern hit. */
export function lineOfHit(answer: RecordAnswer): number {
  const hit = bestHit(answer);
  return (answer.first_line ?? 1) + (hit?.raw?.line ?? hit?.line ?? 1) - 1;
}

/** The text around the hit. A text with its wrapping is not in the answer, so only the hit is shown of it. */
export function excerptOf(answer: RecordAnswer, context: number, maxHit = Number.POSITIVE_INFINITY): Hit {
  const { text } = answer;
  const hit = bestHit(answer);
  if (!hit) return { before: text, hit: '', after: '' };
  if (hit.wrapped) return { before: '', hit: hit.matched, after: '' };
  const { span } = hit;
  const start = Math.max(0, span.start - context);
  const end = Math.min(text.length, span.end + context);
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, span.start)}`,
    hit: text.slice(span.start, Math.min(span.end, span.start + maxHit)),
    after: `${text.slice(span.end, end)}${end < text.length ? '…' : ''}`,
  };
}
