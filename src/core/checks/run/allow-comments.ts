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

const WORD = 'kedb-allow';
const NEXT_LINE = 'kedb-allow-next-line';
const SHAPE = `Write it as ${WORD} group/name: why it is right here.`;

/** The allow-comments of an entry; one that says no reason, or names no check, allows nothing and is a problem. */
export function readAllowComments(file: ParsedEntry): AllowComments {
  if (!file.source.text.includes(WORD)) return { allows: [], problems: [] };
  const read = entryComments(file)
    .filter(({ text }) => text.startsWith(WORD))
    .map((comment) => readAllowComment(file, comment));
  return { allows: read.flatMap(({ allows }) => allows), problems: read.flatMap(({ problems }) => problems) };
}

function readAllowComment({ path, source }: ParsedEntry, comment: Comment): AllowComments {
  const at = { file: path, ...source.rangeAt(comment.start, comment.end) };
  const { word, id, reason } = splitDirective(comment.text);
  const unknown = unknownFault(word, id);
  if (unknown) return fault('allowUnknown', { ...at, ...unknown });
  if (!/\p{L}/u.test(reason)) {
    return fault('allowReason', {
      ...at,
      message: `this comment gives no reason to allow ${id}`,
      help: SHAPE,
    });
  }
  return { allows: [{ ...at, id, onlyLine: lineOf(word, comment, at) }], problems: [] };
}

/** `kedb-allow group/name: reason` */
function splitDirective(text: string): { word: string; id: string; reason: string } {
  const [, word = '', id = '', rest = ''] = /^(\S+)\s*([^\s:]*)\s*(.*)$/s.exec(text) ?? [];
  return { word, id, reason: rest.startsWith(':') ? rest.slice(1).trim() : '' };
}

function unknownFault(word: string, id: string): Pick<CheckFinding, 'message' | 'help'> | null {
  const words = [WORD, NEXT_LINE];
  if (!words.includes(word))
    return { message: `${word} is no word of kedb${didYouMean(word, words)}`, help: SHAPE };
  if (id === '') return { message: 'this comment names no check to allow', help: SHAPE };
  if (findKind(id)) return null;
  const message = `there is no check ${id}${didYouMean(id, PROBLEM_IDS)}`;
  return { message, help: 'docs/checks/README.md lists every check.' };
}

function lineOf(word: string, { isBeside }: Comment, { line }: Range): number | null {
  if (word === NEXT_LINE) return line + 1;
  return isBeside ? line : null;
}

function fault(kind: keyof typeof DIRECTION_PROBLEMS, finding: CheckFinding): AllowComments {
  return { allows: [], problems: toProblems(DIRECTION_PROBLEMS[kind], [finding]) };
}
