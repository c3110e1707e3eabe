import type { Command, Step } from '../../../generated/known-error.ts';
import { isPlainAscii } from '../../../lib/encoding/invisible.ts';
import { maskSecretsStart } from '../../../lib/secrets/secrets.ts';
import { isShellLanguage } from '../../../lib/shell/shell-words.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import type { SectionName } from '../../entry/body/section-names.ts';
import type { ReadEntry } from '../check.ts';
import { type CodeContext, otherCode } from './other-code.ts';
import { findInBody, headingSpan, lineSpan, sectionSpan } from './places.ts';

/** Code of a step, and a function that maps its offsets to the file. */
export type PlacedCommand = { command: Command; step: CodeContext; locate: (span: Span) => Span };

export function isShellCode({ language }: Command): boolean {
  return isShellLanguage(language);
}

/** Several rules need it. */
const KNOWN = new WeakMap<ReadEntry, readonly PlacedCommand[]>();

/** The commands that a person would run: those of the diagnosis and the manual steps, and other code of the body. */
export function bodyCommands(file: ReadEntry): readonly PlacedCommand[] {
  const found = KNOWN.get(file) ?? findBodyCommands(file);
  KNOWN.set(file, found);
  return found;
}

function findBodyCommands(file: ReadEntry): PlacedCommand[] {
  const { diagnosis, manual_steps } = file.entry.body;
  return [
    ...place(file, 'Diagnosis Steps', diagnosis),
    ...place(file, 'Resolution', manual_steps),
    ...placeOther(file),
  ];
}

function place(file: ReadEntry, name: SectionName, steps: readonly Step[]): PlacedCommand[] {
  const codes = steps.flatMap((step) => step.commands.map((command) => ({ command, step })));
  const begin = sectionSpan(file, name)?.start ?? file.bodyStart;
  return inOrder(file, codes, begin, headingSpan(file, name));
}

function placeOther(file: ReadEntry): PlacedCommand[] {
  const bySection = Map.groupBy(otherCode(file), ({ section }) => section);
  return [...bySection].flatMap(([section, codes]) =>
    inOrder(file, codes, section.start, lineSpan(file, section.start)),
  );
}

/** Searches for each piece of code after the previous one. */
function inOrder(
  file: ReadEntry,
  codes: readonly { command: Command; step: CodeContext }[],
  start: number,
  heading: Span,
): PlacedCommand[] {
  let from = start;
  return codes.map(({ command, step }) => {
    const begin = findLine(file, firstLine(command.code), from) ?? from;
    from = begin + 1;
    const locateSpan = (span: Span) => locate(file, command.code, span, begin) ?? heading;
    return { command, step, locate: locateSpan };
  });
}

/** Searches line by line, because a list item indents its code. */
function locate(file: ReadEntry, code: string, { start, end }: Span, from: number): Span | null {
  const lineStart = code.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = (code.indexOf('\n', start) + code.length + 1) % (code.length + 1) || code.length;
  const line = code.slice(lineStart, lineEnd);
  const found = findLine(file, line, from);
  if (found === null) return null;
  const shift = found - (lineStart + line.length - line.trimStart().length);
  return { start: start + shift, end: Math.min(end, lineEnd) + shift };
}

function findLine({ source }: ReadEntry, line: string, from: number): number | null {
  const found = source.text.indexOf(line.trim(), from);
  return found === -1 ? null : found;
}

function firstLine(code: string): string {
  return code.split('\n').find((line) => line.trim() !== '') ?? '';
}

/** Code with a function that maps its offsets to the file. */
type PlacedCode = { code: string; isShell: boolean; locate: (span: Span) => Span };

/**
 * The code that a person reads before it runs, if it has other characters than printable ASCII: the command of the front matter, the one
 * of the body, and the steps.
 */
export function unusualCode(file: ReadEntry): PlacedCode[] {
  const { fix_command, body } = file.entry;
  const said = body.auto_fix?.command ?? '';
  const found = findInBody(file, said, 'Resolution') ?? findInBody(file, said);
  const saidAt = found?.start ?? headingSpan(file, 'Resolution').start;
  const all: PlacedCode[] = [
    { code: fix_command ?? '', isShell: true, locate: (span) => locateInFixCommand(file, span) },
    { code: said, isShell: true, locate: ({ start, end }) => ({ start: saidAt + start, end: saidAt + end }) },
    ...bodyCommands(file).map(({ command, locate }) => ({
      code: command.code,
      isShell: isShellCode(command),
      locate,
    })),
  ];
  return all.filter(({ code }) => !isPlainAscii(code));
}

/** The position of a part of fix_command in the file; the whole value if the YAML has escapes. */
export function locateInFixCommand({ yaml, entry }: ReadEntry, { start, end }: Span): Span {
  const raw = yaml?.rawScalar(['fix_command']);
  const at = raw?.text.indexOf(entry.fix_command ?? '') ?? -1;
  if (!raw || at === -1) return yaml?.valueSpan(['fix_command']) ?? { start: 0, end: 0 };
  return { start: raw.start + at + start, end: raw.start + at + end };
}

const LONGEST = 60;

/** The characters to read before white space is folded. A line of code is rarely longer. */
const ENOUGH = 8 * LONGEST;

/** Code for a message: on one line, shortened, with secrets masked. */
export function shownCode(code: string): string {
  const line = maskSecretsStart(code.trim(), ENOUGH).replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST || code.length > ENOUGH ? `${line.slice(0, LONGEST)}…` : line;
}

/** A comment does no harm. After a quote or a backslash, `#` may be part of a word. */
const COMMENT = /^([^'"`$\\\n]*?)(?<=^|\s)#.*$/gm;

/** Code with spaces instead of comments. It keeps all offsets. */
export function withoutComments(code: string): string {
  return code.replace(COMMENT, (line, before: string) => before.padEnd(line.length));
}
