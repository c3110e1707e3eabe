import type { LogRecord } from '../../../lib/records/read-record.ts';
import { admitPattern, compilePattern } from '../../../lib/regex/pattern.ts';
import { requiredLiterals } from '../../../lib/regex/pattern-facts.ts';
import { REDACTED } from '../../../lib/secrets/redact.ts';
import { UNSEEN } from '../../../lib/text/hidden.ts';
import { type TemplatePart, templateOf } from '../../../lib/text/template.ts';
import type { VariableKind } from '../../../lib/text/template-variables.ts';
import { joinPatterns } from './join-patterns.ts';
import { lineOfError, messageAndCause, traceAndCause } from './log-records.ts';
import { LEVELS, messageOf } from './message-of.ts';

/** A pattern with fewer literal characters would match unrelated lines. */
export const MIN_LITERALS = 10;
const MIN_WORDS = 2;
/** Beyond this, more words make a pattern longer but not better. */
const ENOUGH_LITERALS = 60;
const MAX_LITERAL = 100;
/** The last words of a line. Only letters and spaces count, because the end of a line may also be a client's request. */
const LAST_WORDS = /(?<=: )\p{L}[\p{L} ]{3,39}$/u;

const WORD_BEFORE = '(?:\\p{L}{1,30} )';
/** The words that say what went wrong, with up to four words on either side. */
const FAILURE = new RegExp(
  `(?<![\\p{L}\\d])${WORD_BEFORE}{0,4}(?:not|cannot|failed|failure|error|refused|denied|rejected|unable|timed out|timeout|lost|expired|exceeded|exhausted|missing|invalid|forbidden|unauthorized|unavailable|unreachable|aborted|no such|too many)(?![\\p{L}\\d])(?: \\p{L}{1,30}(?![\\p{L}\\d])){0,4}`,
  'iu',
);

/** Splits at masked parts and keeps them. */
const REDACTED_PARTS = new RegExp(`(${REDACTED.source})`);

/** The regular expression for each kind of variable part. Other kinds match any word. */
const CLASSES: Partial<Record<VariableKind, string>> = {
  time: '.*',
  date: '.*',
  masked: '.*',
  uuid: '[0-9a-f-]+',
  ip: '[0-9a-f.:/]+',
  port: '\\d+',
  hex: '[0-9a-fx]+',
  pod: '[0-9a-z-]+',
};

/**
 * A pattern for a record: the constant text as literals, joined by classes for the variable parts. Null if the record has
 * too few words. Every proposed pattern is valid and matches the message.
 */
export function proposePattern(record: LogRecord): string | null {
  const { text } = record;
  const line = lineOfError(text);
  const joined = (lines: string[], joint: string) => lines.map(patternOf).filter(Boolean).join(joint);
  const patterns = [
    joined(messageAndCause(record), NEXT_LINE),
    joined(traceAndCause(text, line), LATER_LINE),
    patternOf(messageOf(line)),
    patternOf(line),
  ];
  return patterns.find((pattern) => isUsable(pattern, text)) ?? null;
}

const NEXT_LINE = '.*\\n.*';
const LATER_LINE = '(?s:.*)';
function patternOf(text: string): string {
  return toPattern(templateOf(text).parts.flatMap(splitAtMasks));
}

/** Alert texts have `<ip>` in place of an address. The pattern must match both. */
function splitAtMasks(part: TemplatePart): TemplatePart[] {
  if (part.kind !== 'literal') return [part];
  return part.text
    .split(REDACTED_PARTS)
    .filter((text) => text !== '')
    .map((text) => ({ kind: REDACTED.test(text) ? 'masked' : 'literal', text }));
}

/** Whether a pattern contains enough of a message to match only that message. */
export function isTelling(pattern: string): boolean {
  return requiredLiterals(pattern).specificity >= MIN_LITERALS;
}

/** The words that a pattern spells out, without levels. `OutOfMemoryError` has four; scripts without capitals have no such signs. */
function countWords(pattern: string): number {
  const spelled = pattern.replaceAll(/\\[sdS]\+|\[[^\]]*\]\+/g, ' ').replaceAll(LEVELS, ' ');
  return spelled.match(/\p{Lu}?\p{Ll}{2,}|\p{Lu}{2,}|\p{Lo}{2}/gu)?.length ?? 0;
}

function isUsable(pattern: string, text: string): boolean {
  // A single word, such as `Description`, is in many messages.
  if (!isTelling(pattern) || countWords(pattern) < MIN_WORDS || admitPattern(pattern)) return false;
  const compiled = compilePattern(pattern);
  return compiled.ok && compiled.value.matcher(text).find();
}

/** A pattern begins and ends with words. Variable parts at its ends are dropped. */
function toPattern(parts: readonly TemplatePart[]): string {
  const first = parts.findIndex(isDistinctive);
  const distinctive = untilEnough(parts.slice(Math.max(first, 0)));
  const last = distinctive.findLastIndex(isDistinctive);
  const kept = distinctive
    .slice(0, last + 1)
    .map((part, index) => trimEnds(part, index === 0, index === last));
  return kept.map(toSource).join('');
}

function isDistinctive({ kind, text }: TemplatePart): boolean {
  return kind === 'literal' && /\p{L}{2}/u.test(text);
}

function untilEnough(parts: readonly TemplatePart[]): TemplatePart[] {
  const distinctive: TemplatePart[] = [];
  let literals = 0;
  for (const [index, part] of parts.entries()) {
    if (literals >= ENOUGH_LITERALS) return [...distinctive, ...lastWords(parts.slice(index))];
    const cut = part.kind === 'literal' ? cutAtWord(part.text) : part.text;
    distinctive.push({ ...part, text: cut });
    if (cut !== part.text) {
      const rest = { ...part, text: part.text.slice(cut.length) };
      return [...distinctive, ...lastWords([rest, ...parts.slice(index + 1)])];
    }
    if (part.kind === 'literal') literals += part.text.length;
  }
  return distinctive;
}

/**
 * The cause is often at the end of a line, after the attempted action: `Failed to watch *v1.Pod: …: Unauthorized`. Without the words
 * of failure, `Connection to node …` would also match what succeeded.
 */
function lastWords(parts: readonly TemplatePart[]): TemplatePart[] {
  const literals = parts.filter(({ kind }) => kind === 'literal').map(({ text }) => text);
  const last = parts.at(-1)?.kind === 'literal' ? literals.at(-1) : undefined;
  const atEnd = LAST_WORDS.exec(last ?? '')?.[0];
  const words = atEnd ?? literals.map((text) => FAILURE.exec(text)?.[0]).findLast(Boolean);
  if (words === undefined) return [];
  return [
    { kind: 'masked', text: '' },
    { kind: 'literal', text: words },
  ];
}

function cutAtWord(text: string): string {
  if (text.length <= MAX_LITERAL) return text;
  const cut = text.slice(0, MAX_LITERAL);
  return /\s/.test(cut) ? cut.slice(0, cut.search(/\s\S*$/)) : cut;
}

function trimEnds(part: TemplatePart, isFirst: boolean, isLast: boolean): TemplatePart {
  const opened = isFirst ? part.text.replace(/^[^\p{L}\p{N}]+/u, '') : part.text;
  const end = opened.search(/[\s:,;=({[<"'/\\-]*$/);
  return { ...part, text: isLast ? opened.slice(0, end) : opened };
}

function toSource({ kind, text }: TemplatePart): string {
  if (kind === 'literal') return escapeLiteral(text);
  if (kind === 'number') return /^\d+$/.test(text) ? '\\d+' : /^[\d.,]+$/.test(text) ? '[\\d.,]+' : '\\S+';
  return CLASSES[kind] ?? '\\S+';
}

/** Escapes constant text. Gaps may have any width. An entry must not contain invisible characters, so a dot replaces them. */
export function escapeLiteral(text: string): string {
  return text
    .replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&')
    .replaceAll(/\s{2,}|[^\S ]/g, '\\s+')
    .replaceAll(UNSEEN, '.');
}

/** A log with more different messages contains more than one error. */
export const MAX_PATTERNS = 8;

/** A pattern and the records that it matches. */
type ProposedPattern = { pattern: string; records: LogRecord[] };

export type Proposal = {
  patterns: ProposedPattern[];
  /** Records with too few words for a pattern. */
  mute: LogRecord[];
  /** The records are too different to be one error. Then there are no patterns. */
  tooMany: boolean;
};

/** Few patterns for many records: a record gets its own pattern only if no other pattern matches it. */
export function proposePatterns(records: readonly LogRecord[]): Proposal {
  const found = new Map<string, (text: string) => boolean>();
  const mute: LogRecord[] = [];
  for (const record of records) {
    if (matchedBy(found, record).length > 0) continue;
    const pattern = proposePattern(record);
    if (pattern === null) mute.push(record);
    else addPattern(found, pattern, record);
    if (found.size > MAX_PATTERNS) return { patterns: [], mute, tooMany: true };
  }
  dropNeedless(found, records);
  const patterns = [...found.keys()].map((pattern) => ({
    pattern,
    records: records.filter((record) => matchedBy(found, record)[0] === pattern),
  }));
  return { patterns, mute, tooMany: false };
}

/** Two patterns that differ in names become one: the names vary, and may be those of customers. */
function addPattern(
  found: Map<string, (text: string) => boolean>,
  pattern: string,
  { text }: LogRecord,
): void {
  for (const other of found.keys()) {
    const joined = joinPatterns(other, pattern);
    if (joined === null || !isUsable(joined, text)) continue;
    found.delete(other);
    found.set(joined, tester(joined));
    return;
  }
  found.set(pattern, tester(pattern));
}

/** Drops patterns that later, wider patterns replace. */
function dropNeedless(found: Map<string, (text: string) => boolean>, records: readonly LogRecord[]): void {
  for (const pattern of [...found.keys()]) {
    const needed = records.some((record) => {
      const matching = matchedBy(found, record);
      return matching.length === 1 && matching[0] === pattern;
    });
    if (!needed) found.delete(pattern);
  }
}

function matchedBy(found: ReadonlyMap<string, (text: string) => boolean>, { text }: LogRecord): string[] {
  return [...found].filter(([, test]) => test(text)).map(([pattern]) => pattern);
}

function tester(pattern: string): (text: string) => boolean {
  const compiled = compilePattern(pattern);
  return (text) => compiled.ok && compiled.value.matcher(text).find();
}
