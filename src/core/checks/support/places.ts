import type { Span } from '../../../lib/text/source-text.ts';
import { alignScalar } from '../../../lib/yaml/align-scalar.ts';
import type { SectionName } from '../../entry/body/section-names.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import { atValue, type CheckDiagnostic } from '../check.ts';

/** An entry, or the settings. */
export type LocatedFile = Pick<ParsedEntry, 'source' | 'yaml'>;

/** A diagnostic at a part of the file. */
export function atSpan(
  { source }: LocatedFile,
  { start, end }: Span,
  message: string,
  help?: string,
): CheckDiagnostic {
  return { file: source.path, ...source.rangeAt(start, end), message, ...(help && { help }) };
}

/** A diagnostic at a key of the front matter instead of its value. */
export function atKey(
  file: ParsedEntry,
  path: readonly string[],
  message: string,
  help?: string,
): CheckDiagnostic {
  return atSpan(file, file.yaml?.keySpan(path) ?? { start: 0, end: 0 }, message, help);
}

/** From a section's heading to the next one; null without such a section. */
export function sectionSpan({ sections }: ParsedEntry, name: SectionName): Span | null {
  return sections.find((section) => section.name === name) ?? null;
}

/** A section's heading; the start of the file without such a section. */
export function headingSpan(file: ParsedEntry, name: SectionName): Span {
  const section = sectionSpan(file, name);
  return section ? lineSpan(file, section.start) : { start: 0, end: 0 };
}

/** Comments, headings and rules do not count as content. */
const NO_CONTENT = /<!--[\s\S]*?(?:-->|$)|^ {0,3}#{1,6}(?:[ \t].*)?$|^[ \t]*[-*_]{3,}[ \t]*$/gm;

/** The heading of a section: one line, or an underlined one. */
const HEADING = /^.*(?:\r?\n ?(?:=+|-+)[ \t]*(?=\r?\n|$))?/;

/** The text of a section, without what does not count as content. '' if it is empty. */
export function sectionContent({ source }: ParsedEntry, { start, end }: Span): string {
  return source.text.slice(start, end).replace(HEADING, '').replaceAll(NO_CONTENT, '').trim();
}

/** The line that begins at an offset, without its line ending. */
export function lineSpan({ source }: ParsedEntry, start: number): Span {
  const end = source.text.indexOf('\n', start);
  const line = source.text.slice(start, end === -1 ? undefined : end);
  return { start, end: start + line.trimEnd().length };
}

/** The first occurrence of a text in the body, or in one section of it. */
export function findInBody(file: ParsedEntry, text: string, name?: SectionName): Span | null {
  const { source, bodyStart } = file;
  const within = name ? sectionSpan(file, name) : { start: bodyStart, end: source.text.length };
  if (!within || text === '') return null;
  const start = source.text.indexOf(text, within.start);
  return start === -1 || start >= within.end ? null : { start, end: start + text.length };
}

/** A part of a value: offsets in the parsed value, the end excluded. */
export type ValuePart = { start: number; end: number };

/** A diagnostic inside a value of the front matter, across quotes and escapes; at the whole value if the position is unknown. */
export function insideValue(
  file: LocatedFile,
  path: readonly string[],
  value: string,
  part: ValuePart | null,
  message: string,
  help?: string,
): CheckDiagnostic {
  const whole = atValue(file, path, message, help);
  const raw = part && file.yaml?.rawScalar(path);
  const positions = raw && alignScalar(raw.text, value);
  if (!part || !positions) return whole;
  const { start, end } = positions.spanOf(part.start, part.end);
  return { ...whole, ...file.source.rangeAt(raw.start + start, raw.start + end) };
}
