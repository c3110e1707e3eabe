import type { RecordAnswer } from '../../generated/types.ts';
import type { Kb } from '../../kb/kb.ts';
import { answerableEntries } from '../../kb/load-kb.ts';
import type { Engine } from '../../match/engine.ts';
import { toIndexEntry } from '../../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../../match/kb-matcher.ts';
import { compilePattern } from '../../match/pattern.ts';
import type { OnProgress } from '../../progress.ts';
import type { CheckContext, ReadEntry } from '../check.ts';

type Tools = { createEngine?: (patterns: readonly string[]) => Engine; onProgress?: OnProgress };

/** What every check is given: all that several of them ask for is worked out once. */
export function createContext(kb: Kb, base: Kb | null, { createEngine, onProgress }: Tools): CheckContext {
  const searchable = searchableEntries(kb);
  const matcher = createKbMatcher(searchable, createEngine, { nearMisses: false });
  const answerTo = rememberAnswers(matcher, kb, onProgress);
  return { kb, entries: kb.files.filter(isRead), matcher, answerTo, base };
}

/** A pattern that does not compile is a problem of its own; the others of its entry are still searched for. */
function searchableEntries(kb: Kb) {
  return answerableEntries(kb)
    .map(toIndexEntry)
    .map((entry) => ({
      ...entry,
      patterns: entry.patterns.filter((source) => !compilePattern(source).error),
    }));
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
    const answer = matchRecord(text, 1);
    answers.set(text, answer);
    return answer;
  };
}

function isRead(file: Kb['files'][number]): file is ReadEntry {
  return file.entry !== null;
}
