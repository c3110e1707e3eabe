import { quoted } from '../../../lib/json-schema/suggest-value.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import { isRecord } from '../../../lib/util/json.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { isMisread } from '../support/patterns.ts';
import { atSpan, type LocatedFile } from '../support/places.ts';

export const check: Check = {
  id: 'front-matter/misread',
  severity: 'error',
  summary: 'YAML reads every text as it looks',
  *run({ kb, entries }) {
    for (const file of entries) {
      yield* misreadPatterns(file);
      const front = file.source.text.slice(0, file.bodyStart);
      const texts = WITH_TEXTS.flatMap((key) => [...textsIn(atKeyOf(file.yaml?.data, key), [key])]);
      yield* lostTexts(file, front, texts);
      yield* spacedComments(file, front, texts);
    }
    const { settingsFile: settings } = kb;
    if (settings) yield* lostTexts(settings, settings.source.text, [...textsIn(settings.yaml?.data, [])]);
  },
};

function* misreadPatterns(file: ReadEntry): Iterable<CheckDiagnostic> {
  for (const [index, pattern] of file.entry.patterns.entries()) {
    if (!isMisread(pattern)) continue;
    const path = ['patterns', String(index)];
    const right = quoted(pattern.trimEnd().replace(/^[“”„‘’«](.*)[“”‘’»]$/s, '$1'));
    yield pattern.endsWith('\n')
      ? atValue(file, path, 'this pattern ends with a line end, which no record of one line has', WITHOUT_END)
      : atValue(
          file,
          path,
          'YAML reads curly quotes as text, so they are a part of this pattern',
          `Write ${right}`,
        );
  }
}

const WITHOUT_END = 'Write |- instead of |, or >- instead of >. Or write the pattern in quotes, on one line.';

/** The keys with texts of people or programs. The others have a fixed form, or are a single word. */
const WITH_TEXTS = [
  'title',
  'fix_command',
  'assignee',
  'resolution_group',
  'patterns',
  'alerts',
  'keywords',
  'parameters',
  'exceptions',
  'samples',
] as const;

function atKeyOf(data: unknown, key: string): unknown {
  return isRecord(data) ? data[key] : undefined;
}

/** The paths of all texts in a value. Times have a fixed form. */
function* textsIn(value: unknown, path: readonly string[]): Iterable<readonly string[]> {
  if (typeof value === 'string') yield path;
  if (typeof value !== 'object' || value === null || path.at(-1) === 'time_intervals') return;
  for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}

/** Most files have neither a comment without a blank nor an anchor, and need no places of their values. */
function lostTexts(file: LocatedFile, front: string, paths: readonly (readonly string[])[]) {
  if (!/ #[^\s#!]|[ [][&!][^\s&!]/.test(front)) return [];
  const aliases = aliasesIn(front);
  return paths.flatMap((path) => lostText(file, path, aliases));
}

/** `#5` is a number of something, `# 5` a comment. Marks of editors and linters are comments, too. */
const COMMENT = /^[ \t]+(#(?!(?:TODO|FIXME|XXX|HACK|NOTE)\b|no[a-z]+\b|[a-z-]+:)[^\s#!][^\n]*)/;
const ANCHOR = /[ \t[](&[^\s,[\]{}]+)[ \t]+$/;

/** Nobody writes longer blanks and anchors. A line may have thousands of values, and each looks only so far around itself. */
const NEAR = 200;

/** A text without quotes, on one line; null for others, of which YAML drops nothing. */
function plainText(file: LocatedFile, path: readonly string[]): Span | null {
  const raw = file.yaml?.rawScalar(path);
  if (!raw || raw.text.includes('\n') || /^["'|>]/.test(raw.text)) return null;
  return { start: raw.start, end: raw.start + raw.text.length };
}

/** The comment directly after a text, and both together. */
function commentAfter(file: LocatedFile, { start, end }: Span, comment: RegExp) {
  const { text } = file.source;
  const [, found] = comment.exec(text.slice(end, end + NEAR)) ?? [];
  if (found === undefined) return null;
  const at = text.indexOf(found, end);
  const span = { start: at, end: at + found.trimEnd().length };
  return { span, whole: text.slice(start, span.end), message: `YAML reads ${shown(found)} as a comment` };
}

/** Text that stands in the file, but not in the value. */
function lostText(
  file: LocatedFile,
  path: readonly string[],
  aliases: ReadonlySet<string>,
): CheckDiagnostic[] {
  const raw = plainText(file, path);
  if (!raw) return [];
  const { text } = file.source;
  const { end } = raw;
  const comment = commentAfter(file, raw, COMMENT);
  if (comment) {
    const help = `Write ${quoted(comment.whole)}. For a comment, write a blank after #.`;
    return [atSpan(file, comment.span, comment.message, help)];
  }
  const [, anchor] = ANCHOR.exec(text.slice(Math.max(0, raw.start - NEAR), raw.start)) ?? [];
  if (anchor === undefined || aliases.has(anchor.slice(1))) return [];
  const at = text.lastIndexOf(anchor, raw.start);
  const message = `YAML reads ${shown(anchor)} as the name of an anchor, and leaves it out of the text`;
  return [
    atSpan(file, { start: at, end: at + anchor.length }, message, `Write ${quoted(text.slice(at, end))}`),
  ];
}

/** An anchor that somebody uses is no text. */
function aliasesIn(front: string): Set<string> {
  return new Set([...front.matchAll(/\*([^\s,[\]{}]+)/g)].map(([, name = '']) => name));
}

/** Most likely a comment, but perhaps a part of the text: `redis is down # 5 clients left`. */
const SPACED =
  /^[ \t]+(#+[ \t]+(?!(?:TODO|FIXME|XXX|HACK|NOTE|kedb|noqa|nosec|nolint|[a-z-]+:)(?![a-z]))\S[^\n]*)/;

function* spacedComments(
  file: ReadEntry,
  front: string,
  paths: readonly (readonly string[])[],
): Iterable<CheckDiagnostic> {
  if (!/\S[ \t]+#+[ \t]/.test(front)) return;
  for (const path of paths) {
    const raw = plainText(file, path);
    const comment = raw && commentAfter(file, raw, SPACED);
    if (!comment || !mayBeText(file, path, comment.whole)) continue;
    const help = `If it belongs to the text, write ${quoted(comment.whole)}. Otherwise move it to a line of its own.`;
    yield { ...atSpan(file, comment.span, comment.message, help), severity: 'info' };
  }
}

/** People comment on patterns and samples. Such a comment is text if it begins with a number, or if a sample has it. */
function mayBeText({ entry }: ReadEntry, [key = '', item = '']: readonly string[], whole: string): boolean {
  if (key === 'patterns' || (key === 'samples' && item !== 'alerts'))
    return /#+[ \t]+\d/.test(whole) || entry.samples.match.some(({ text }) => text.includes(whole));
  return key === 'fix_command' || key === 'title' || key === 'exceptions';
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text.trimEnd();
}
