import type { SectionName } from '../../entry/body/sections.ts';
import type { Command, Step } from '../../generated/types.ts';
import type { ReadEntry } from '../check.ts';
import { headingSpan, type Span, sectionSpan } from './places.ts';

/** Code of a step, and the way from its offsets to the file's. */
export type PlacedCommand = { command: Command; step: Step; locate: (span: Span) => Span };

/** The commands that a person would run: those of the diagnosis and of the manual steps. */
export function bodyCommands(file: ReadEntry): PlacedCommand[] {
  const { diagnosis, manual_steps } = file.entry.body;
  return [...place(file, 'Diagnosis Steps', diagnosis), ...place(file, 'Resolution', manual_steps)];
}

function place(file: ReadEntry, name: SectionName, steps: readonly Step[]): PlacedCommand[] {
  let from = sectionSpan(file, name)?.start ?? file.bodyStart;
  return steps.flatMap((step) =>
    step.commands.map((command) => {
      const begin = findLine(file, firstLine(command.code), from) ?? from;
      from = begin + 1;
      return { command, step, locate: (span: Span) => locate(file, name, command.code, span, begin) };
    }),
  );
}

/** A list item indents its code, so each line is looked for by itself. */
function locate(file: ReadEntry, name: SectionName, code: string, { start, end }: Span, from: number): Span {
  const lineStart = code.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = (code.indexOf('\n', start) + code.length + 1) % (code.length + 1) || code.length;
  const line = code.slice(lineStart, lineEnd);
  const found = findLine(file, line, from);
  if (found === null) return headingSpan(file, name);
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
