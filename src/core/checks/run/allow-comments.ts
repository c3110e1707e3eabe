import type { Problem } from '../../../generated/report.ts';
import type { Range, SourceText } from '../../../lib/text/source-text.ts';
import {
  type Comment,
  entryComments,
  type Reach,
  reachOf,
  splitDirective,
  yamlComments,
} from '../../entry/comments.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { SettingsSource } from '../../kb/settings/parse-settings.ts';
import { toProblems } from '../check.ts';
import { allowFault, isMeantForKedb } from './allow-faults.ts';
import { DIRECTION_PROBLEMS } from './problem-kinds.ts';

/** A comment that allows one kind of problem, and where. */
export type Allow = Range & {
  file: string;
  /** The kind it allows. */
  id: string;
  /** The one line that it speaks of; null for the whole file, samples beside it included. */
  onlyLine: number | null;
};

export type AllowComments = { allows: Allow[]; problems: Problem[] };

/** Most entries have no comments, and diagnostic those of one takes a while. */
const MENTIONS_KEDB = /#[ \t]*ke|<!--\s*ke/i;

/** The allow-comments of an entry; one that says no reason, or names no check, allows nothing and is a problem. */
export function allowsOfEntry({ source, bodyStart }: ParsedEntry): AllowComments {
  return readAllowComments(source, (text) => entryComments(text, bodyStart));
}

/** Those of kedb.yaml: they speak of what is wrong in it, not of the entries. */
export function allowsOfSettings({ source }: SettingsSource): AllowComments {
  return readAllowComments(source, (text) => yamlComments(text));
}

function readAllowComments(source: SourceText, commentsIn: (text: string) => Comment[]): AllowComments {
  if (!MENTIONS_KEDB.test(source.text)) return { allows: [], problems: [] };
  const read = commentsIn(source.text)
    .filter((comment) => isMeantForKedb(comment.text))
    .map((comment) => readAllowComment(source, comment));
  return { allows: read.flatMap(({ allows }) => allows), problems: read.flatMap(({ problems }) => problems) };
}

function readAllowComment(source: SourceText, comment: Comment): AllowComments {
  const at = { file: source.path, ...source.rangeAt(comment.start, comment.end) };
  const directive = splitDirective(comment);
  const fault = allowFault(comment.text, directive);
  if (fault) {
    const { kind, message, help } = fault;
    const diagnostic = { ...at, message, ...(help && { help }) };
    return { allows: [], problems: toProblems(DIRECTION_PROBLEMS[kind], [diagnostic]) };
  }
  return {
    allows: [{ ...at, id: directive.id, onlyLine: lineOf(reachOf(directive, comment), at) }],
    problems: [],
  };
}

function lineOf(reach: Reach, { line }: Range): number | null {
  if (reach === 'file') return null;
  return reach === 'line' ? line : line + 1;
}
