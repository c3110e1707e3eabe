import type { RecordAnswer } from '../../generated/types.ts';
import type { Kb } from '../../kb/kb.ts';
import { searchableEntries } from '../../kb/searchable-entries.ts';
import { createKbMatcher, type KbMatcher } from '../../match/kb-matcher.ts';
import type { OnProgress } from '../../progress.ts';
import type { CheckContext, ReadEntry } from '../check.ts';

/** What every check is given: all that several of them ask for is worked out once. */
export function createContext(kb: Kb, base: Kb | null, onProgress?: OnProgress): CheckContext {
  const matcher = createKbMatcher(searchableEntries(kb));
  const answerTo = rememberAnswers(matcher, kb, onProgress);
  return { kb, entries: kb.files.filter(isRead), matcher, answerTo, base };
}

function rememberAnswers(
  { matchRecord }: KbMatcher,
  { entries }: Kb,
  onProgress?: OnProgress,
): CheckContext['answerTo'] {
  const total = entries.reduce((sum, { samples }) => sum + samples.match.length + samples.no_match.length, 0);
  const answers = new Map<string, RecordAnswer>();
  return ({ text }) => {
    const known = answers.get(text);
    if (known) return known;
    onProgress?.({ step: 'matching samples', done: answers.size, total });
    const answer = matchRecord(text, 1, { nearMisses: false });
    answers.set(text, answer);
    return answer;
  };
}

function isRead(file: Kb['files'][number]): file is ReadEntry {
  return file.entry !== null;
}
