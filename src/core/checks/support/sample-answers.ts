import type { Sample } from '../../../generated/known-error.ts';
import type { Match } from '../../../generated/match.ts';
import { answerableEntries } from '../../kb/kb.ts';
import { toIndexEntry } from '../../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../../match/kb-matcher.ts';
import {
  atValue,
  type CheckContext,
  type CheckDiagnostic,
  type ReadEntry,
  type SampleAnswer,
} from '../check.ts';
import { readPatterns } from './patterns.ts';

type SampleKind = 'match' | 'no_match';

/** A diagnostic at a sample: at its value in the front matter, or at its line in the sample file. */
export function atSample(
  file: ReadEntry,
  kind: SampleKind,
  sample: Sample,
  message: string,
  help?: string,
): CheckDiagnostic {
  // Inline samples come first, in their order.
  const index = file.entry.samples[kind].indexOf(sample);
  if (sample.file === file.path) return atValue(file, ['samples', kind, String(index)], message, help);
  const { file: path, line, text } = sample;
  const endColumn = (text.split('\n')[0] ?? '').length + 1;
  return { file: path, line, column: 1, endLine: line, endColumn, message, ...(help && { help }) };
}

/** A long record would bury the message. */
const MAX_SHOWN = 80;

/** The first line of a record, quoted and shortened for a message. */
export function shownLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return JSON.stringify(line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line);
}

export type SampleAnswers = {
  /** Whether the Worker answers with this entry. */
  answers: (file: ReadEntry) => boolean;
  /** How an entry matches a sample. A draft is matched on its own. */
  matchOf: (file: ReadEntry, sample: Sample) => Match | null;
  /** Whether the run has work left. Otherwise an answer without a match is unknown. */
  isWhole: () => boolean;
};

export function createSampleAnswers({ kb, answerTo, matching }: CheckContext): SampleAnswers {
  const answerable = new Set(answerableEntries(kb));
  const drafts = new Map<ReadEntry, KbMatcher>();
  return {
    answers: ({ entry }) => answerable.has(entry),
    isWhole: () => matching.units > 0,
    matchOf(file, sample) {
      const answer = answerable.has(file.entry) ? answerTo(sample) : askDraft(file, sample);
      return answer.matches.find(({ error_id }) => error_id === file.entry.error_id) ?? null;
    },
  };

  function askDraft(file: ReadEntry, { text }: Sample): Pick<SampleAnswer, 'matches'> {
    const matcher = drafts.get(file) ?? createKbMatcher([admittedOnly(file)]);
    drafts.set(file, matcher);
    return matcher.matchRecord(text, 1, { nearMisses: false, shared: matching });
  }
}

/** An entry with only the patterns that can be used. */
export function admittedOnly(file: ReadEntry) {
  const patterns = readPatterns(file).flatMap(({ source, error }) => (error ? [] : [source]));
  return { ...toIndexEntry(file.entry), patterns };
}
