import {
  ALLOW,
  ALLOW_NEXT_LINE,
  hasReason,
  type Reach,
  reachOf,
  splitDirective,
} from '../../entry/allow-directive.ts';
import { type Comment, entryComments } from '../../entry/comments.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { Problem } from '../../generated/types.ts';
import type { Range } from '../../problem.ts';
import { didYouMean } from '../../suggest.ts';
import { type CheckFinding, toProblems } from '../check.ts';
import { DIRECTION_PROBLEMS, findKind, PROBLEM_IDS } from './problem-kinds.ts';

/** A comment that allows one kind of problem, and where. */
export type Allow = Range & {
  file: string;
  /** The kind it allows. */
  id: string;
  /** The one line that it speaks of; null for the whole file, samples beside it included. */
  onlyLine: number | null;
};

export type AllowComments = { allows: Allow[]; problems: Problem[] };

const SHAPE = `Write it as ${ALLOW} group/name: why it is right here.`;

/** The allow-comments of an entry; one that says no reason, or names no check, allows nothing and is a problem. */
export function readAllowComments(file: ParsedEntry): AllowComments {
  if (!file.source.text.includes(ALLOW)) return { allows: [], problems: [] };
  const read = entryComments(file.source.text, file.bodyStart)
    .filter(({ text }) => text.startsWith(ALLOW))
    .map((comment) => readAllowComment(file, comment));
  return { allows: read.flatMap(({ allows }) => allows), problems: read.flatMap(({ problems }) => problems) };
}

function readAllowComment({ path, source }: ParsedEntry, comment: Comment): AllowComments {
  const at = { file: path, ...source.rangeAt(comment.start, comment.end) };
  const directive = splitDirective(comment);
  const { word, id } = directive;
  const unknown = unknownFault(word, id);
  if (unknown) return fault('allowUnknown', { ...at, ...unknown });
  if (!hasReason(directive)) {
    return fault('allowReason', {
      ...at,
      message: `this comment gives no reason to allow ${id}`,
      help: SHAPE,
    });
  }
  return { allows: [{ ...at, id, onlyLine: lineOf(reachOf(directive, comment), at) }], problems: [] };
}

function unknownFault(word: string, id: string): Pick<CheckFinding, 'message' | 'help'> | null {
  const words = [ALLOW, ALLOW_NEXT_LINE];
  if (!words.includes(word))
    return { message: `${word} is no word of kedb${didYouMean(word, words)}`, help: SHAPE };
  if (id === '') return { message: 'this comment names no check to allow', help: SHAPE };
  if (findKind(id)) return null;
  const message = `there is no check ${id}${didYouMean(id, PROBLEM_IDS)}`;
  return { message, help: 'docs/checks/README.md lists every check.' };
}

function lineOf(reach: Reach, { line }: Range): number | null {
  if (reach === 'file') return null;
  return reach === 'line' ? line : line + 1;
}

function fault(kind: keyof typeof DIRECTION_PROBLEMS, finding: CheckFinding): AllowComments {
  return { allows: [], problems: toProblems(DIRECTION_PROBLEMS[kind], [finding]) };
}
