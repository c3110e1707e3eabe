import type { Problem } from '../../../generated/report.ts';
import type { Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import type { Range, SourceText } from '../../../lib/text/source-text.ts';
import { didYouMean, suggest } from '../../../lib/text/suggest.ts';
import {
  ALLOW_WORDS,
  type Comment,
  type Directive,
  entryComments,
  hasReason,
  reachOf,
  splitDirective,
  yamlComments,
} from '../../entry/comments.ts';
import { type CoveredLines, coveredLines } from '../../entry/covered-lines.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { SettingsSource } from '../../kb/settings/parse-settings.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { DIRECTION_PROBLEMS, findKind, PROBLEM_IDS } from './problem-kinds.ts';

/** A comment that allows one kind of problem, and where. */
export type Allow = Range & {
  file: string;
  /** The id of the rule that it allows. */
  id: string;
  /** The value that it allows, and no other; '' if the rule finds no values. */
  fingerprint: string;
  reason: string;
  /** The lines that it applies to; null for the whole file and its sample files. */
  lines: CoveredLines | null;
};

/** A problem, and the comment that hides it. */
export type Hidden = { problem: Problem; allow: Allow };

type AllowComments = Parsed<Allow[], Problem>;

/** A fast test: most entries have no comments, and parsing comments is slow. */
const MENTIONS_KEDB = /#[ \t]*ke|<!--\s*ke/i;

/** The allow-comments of an entry. A comment without a reason or a rule allows nothing and is a problem. */
export function allowsOfEntry({ source, bodyStart }: ParsedEntry): AllowComments {
  return readAllowComments(source, (text) => entryComments(text, bodyStart));
}

/** The allow-comments of kedb.yaml. They apply to kedb.yaml, not to entries. */
export function allowsOfSettings({ source }: SettingsSource): AllowComments {
  return readAllowComments(source, (text) => yamlComments(text));
}

function readAllowComments(source: SourceText, commentsIn: (text: string) => Comment[]): AllowComments {
  if (!MENTIONS_KEDB.test(source.text)) return { value: [], diagnostics: [] };
  const lines = source.text.split('\n');
  const read = commentsIn(source.text)
    .filter((comment) => isMeantForKedb(comment.text))
    .map((comment) => readAllowComment(source, comment, lines));
  return {
    value: read.flatMap(({ value }) => value),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readAllowComment(source: SourceText, comment: Comment, lines: readonly string[]): AllowComments {
  const isYaml = source.text.charAt(comment.start) === '#';
  const at = { file: source.path, ...source.rangeAt(comment.start, comment.end) };
  const directive = splitDirective(comment);
  const fault = allowFault(comment.text, directive);
  if (fault) {
    const { kind, message, help } = fault;
    const diagnostic = { ...at, message, ...(help && { help }) };
    return { value: [], diagnostics: toProblems(DIRECTION_PROBLEMS[kind], [diagnostic]) };
  }
  return {
    value: [
      {
        ...at,
        id: directive.id,
        fingerprint: directive.fingerprint,
        reason: directive.reason,
        lines: coveredLines(reachOf(directive, comment), at.line, lines, isYaml),
      },
    ],
    diagnostics: [],
  };
}

/** A fault of an allow-comment, and its rule. */
type AllowFault = Pick<CheckDiagnostic, 'message' | 'help'> & {
  kind: keyof typeof DIRECTION_PROBLEMS & ('allowReason' | 'allowUnknown');
};

const SHAPE = 'Write kedb-allow group/name: the reason.';
/** `kedb allow ids/folder`, `kedb_ignore: ids/folder`. The counts are limited, because a comment may be as long as a file. */
const NEARLY = /^kedb[-_\s]{0,3}[a-z-]{0,20}\s{0,3}:?\s{1,3}([a-z-]{1,40}\/[a-z0-9-]{1,40})(?![\w/.])/i;
const ALL = 'See docs/checks/README.md for all rules.';
const TWO_CHECKS = /^([a-z-]+\/[a-z0-9-]+)(?:\s*[,;&+]\s*|\s+(?:and\s+)?)([a-z-]+\/[a-z0-9-]+)/;

/** Whether a comment is an allow-comment, perhaps misspelled: `kedb says` is prose, `kedb-alow` is not. */
function isMeantForKedb(text: string): boolean {
  const [word = ''] = /^\S*/.exec(text) ?? [];
  const id = NEARLY.exec(text)?.[1] ?? '';
  const namesCheck = findKind(id) !== null || suggest(id, PROBLEM_IDS) !== null;
  return text.startsWith('kedb-') || namesCheck || suggest(word, ALLOW_WORDS) !== null;
}

function allowFault(text: string, directive: Directive): AllowFault | null {
  return (
    wordFault(text, directive) ??
    checkFault(text, directive) ??
    valueFault(directive) ??
    reasonFault(directive)
  );
}

function wordFault(text: string, { word }: Directive): AllowFault | null {
  if (ALLOW_WORDS.includes(word)) return null;
  if (ALLOW_WORDS.includes(word.replace(/:$/, ''))) {
    return unknown('the colon is before the rule, not after it', SHAPE);
  }
  const written = NEARLY.exec(text)?.[0].replace(/:?\s+\S+$/, '') ?? word;
  const joined = written.replaceAll(/[_\s]+/g, '-');
  return unknown(`unknown allow-comment: ${written}${didYouMean(joined, ALLOW_WORDS)}`, SHAPE);
}

function checkFault(text: string, { word, id }: Directive): AllowFault | null {
  const [, one, other] = TWO_CHECKS.exec(text.slice(word.length).trimStart()) ?? [];
  if (one && other) {
    const message = `this comment names two rules: ${one} and ${other}`;
    return unknown(message, 'Write a separate comment for each rule, with its own reason.');
  }
  if (id === '') return unknown('this comment names no rule', SHAPE);
  if (findKind(id)) return null;
  const hint = hintFor(id);
  return unknown(`unknown rule: ${id}${hint}`, hint ? ALL : adviceFor(id));
}

/** People often write the name without its group. */
function hintFor(id: string): string {
  const named = PROBLEM_IDS.filter((known) => known.endsWith(`/${id}`));
  return named.length > 0 ? ` (did you mean ${named.join(' or ')}?)` : didYouMean(id, PROBLEM_IDS);
}

function adviceFor(id: string): string {
  const group = id.replace(/[/-].*$/, '');
  const checks = PROBLEM_IDS.filter((known) => known.startsWith(`${group}/`));
  return checks.length > 0 ? `The rules of ${group} are ${checks.join(', ')}.` : ALL;
}

/** Without a name for the value, the comment would hide the next one, too: a real password beside the allowed example. */
function valueFault({ id, fingerprint }: Directive): AllowFault | null {
  const isNeeded = findKind(id)?.byFingerprint === true;
  if (isNeeded === (fingerprint !== '')) return null;
  return isNeeded
    ? unknown(
        `this comment does not say which value of ${id} it allows`,
        `Write kedb-allow ${id} FINGERPRINT: the reason. The message of ${id} has the fingerprint.`,
      )
    : unknown(`this comment names a fingerprint, but ${id} has none`, SHAPE);
}

function reasonFault(directive: Directive): AllowFault | null {
  if (hasReason(directive)) return null;
  const message = `this comment gives no reason for ${directive.id}`;
  return { kind: 'allowReason', message, help: SHAPE };
}

function unknown(message: string, help: string): AllowFault {
  return { kind: 'allowUnknown', message, help };
}
