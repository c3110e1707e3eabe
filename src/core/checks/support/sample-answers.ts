import type { Sample } from '../../../generated/known-error.ts';
import type { Match } from '../../../generated/match.ts';
import { recordsOf } from '../../entry/samples.ts';
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
  /** The answer to the record of a sample that its entry answers best. A draft is asked on its own. */
  answerOf: (file: ReadEntry, sample: Sample) => Pick<SampleAnswer, 'matches'>;
  /** How an entry matches a sample, with the evidence of all its records. */
  matchOf: (file: ReadEntry, sample: Sample) => Match | null;
  /** Whether the run has work left. Otherwise an answer without a match is unknown. */
  isWhole: () => boolean;
};

export function createSampleAnswers({ kb, answersTo, matching }: CheckContext): SampleAnswers {
  const answerable = new Set(answerableEntries(kb));
  const drafts = new Map<ReadEntry, KbMatcher>();
  return {
    answers: ({ entry }) => answerable.has(entry),
    isWhole: () => matching.units > 0,
    answerOf: (file, sample) => bestFor(file, answersFor(file, sample)),
    matchOf(file, sample) {
      const answers = answersFor(file, sample);
      const best = ownMatch(file, bestFor(file, answers));
      if (!best || answers.length === 1) return best;
      const evidence = answers.flatMap((answer) => ownMatch(file, answer)?.evidence ?? []);
      return { ...best, evidence: [...new Set([...best.evidence, ...evidence])] };
    },
  };

  function answersFor(file: ReadEntry, sample: Sample): readonly Answer[] {
    if (answerable.has(file.entry)) return answersTo(sample);
    const matcher = drafts.get(file) ?? createKbMatcher([admittedOnly(file)]);
    drafts.set(file, matcher);
    return recordsOf(sample).map(({ raw }) =>
      matcher.matchRecord(raw, 1, { nearMisses: false, shared: matching }),
    );
  }
}

type Answer = Pick<SampleAnswer, 'matches'>;

/** A log has the record among others, so one that the entry answers first is enough. */
function bestFor(file: ReadEntry, answers: readonly Answer[]): Answer {
  const isFirst = ({ matches }: Answer) => matches[0]?.error_id === file.entry.error_id;
  const best = answers.find(isFirst) ?? answers.find((answer) => ownMatch(file, answer)) ?? answers[0];
  return best ?? { matches: [] };
}

function ownMatch({ entry }: ReadEntry, { matches }: Answer): Match | null {
  return matches.find(({ error_id }) => error_id === entry.error_id) ?? null;
}

/** An entry with only the patterns that can be used. */
export function admittedOnly(file: ReadEntry) {
  const patterns = readPatterns(file).flatMap(({ source, error }) => (error ? [] : [source]));
  return { ...toIndexEntry(file.entry), patterns };
}
