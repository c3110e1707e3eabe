import type { RecordAnswer } from '../../../generated/match.ts';
import { fingerprintOf } from '../../../lib/alertmanager/fingerprint.ts';
import { redact } from '../../../lib/secrets/redact.ts';
import { templateOf } from '../../../lib/text/template.ts';
import { compareText } from '../../../lib/util/compare-text.ts';
import type { KbMatcher } from '../../match/kb-matcher.ts';
import { type HitLine, hitLine } from './hit-line.ts';

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

export type UnmatchedTally = { id: string; template: string; count: number; example: string; line: number };

/** Takes a log line by line; `tally` may be asked for at any time. */
export type LogReader = { add: (line: string) => void; tally: () => LogTally };

/** A page of them is read; the count says how many there are. */
const MAX_HITS = 100;
const MAX_GROUPS = 1_000;
/** What differs further to the right is the same kind of line, and an example longer than this is not read. */
const MAX_TEXT = 2_000;

export function createLogReader({ matchRecord }: Pick<KbMatcher, 'matchRecord'>): LogReader {
  const entries = new Map<string, EntryTally>();
  const groups = new Map<string, UnmatchedTally>();
  const sums = { lines: 0, matched: 0, ungrouped: 0, capped: 0 };
  return {
    add(line) {
      sums.lines++;
      if (line.trim() === '') return;
      const answer = matchRecord(line, sums.lines, { nearMisses: false });
      if (answer.caps.length > 0) sums.capped++;
      if (answer.matches.length > 0) addMatch(answer);
      else addUnmatched(answer);
    },
    tally: () => ({
      ...sums,
      entries: [...entries.values()].sort((a, b) => b.count - a.count || compareText(a.error_id, b.error_id)),
      unmatched: [...groups.values()].sort((a, b) => b.count - a.count || a.line - b.line),
    }),
  };

  /** A line counts for the entry that answers it, and for no other. */
  function addMatch(answer: RecordAnswer): void {
    sums.matched++;
    const [best] = answer.matches;
    if (!best) return;
    const { error_id, title } = best;
    const entry = entries.get(error_id) ?? { error_id, title, count: 0, hits: [] };
    entry.count++;
    if (entry.hits.length < MAX_HITS) entry.hits.push(hitLine(answer));
    entries.set(error_id, entry);
  }

  function addUnmatched({ record, text }: RecordAnswer): void {
    const shown = text.slice(0, MAX_TEXT);
    const { template } = templateOf(shown);
    const group = groups.get(template);
    if (group) group.count++;
    else if (groups.size < MAX_GROUPS) groups.set(template, newGroup(shown, record));
    else sums.ungrouped++;
  }
}

/** As alerts are grouped: what may be secret is masked first. */
function newGroup(text: string, line: number): UnmatchedTally {
  const example = redact(text);
  const { template } = templateOf(example);
  return { id: fingerprintOf({ alertname: '', template }), template, count: 1, example, line };
}
