import { findInvisible } from '../../../lib/encoding/invisible.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { bodyCommands, locateInFixCommand } from '../support/commands.ts';
import { atSpan } from '../support/places.ts';

const HELP = 'Remove it, or type the word again: what is read must be what is there.';
const NO_BREAK_SPACE = /[\u00a0\u202f\u2007]/g;

export const check: Check = {
  id: 'encoding/invisible',
  severity: 'error',
  summary: 'no character hides or reorders what is read',
  *run({ kb, entries }) {
    for (const file of kb.files) {
      for (const found of findInvisible(file.source.text)) yield atSpan(file, found, found.name, HELP);
    }
    for (const file of entries) yield* inCommands(file);
  },
};

/** In a text a no-break space is typography; to a shell it is a letter like any other. */
function inCommands(file: ReadEntry): CheckDiagnostic[] {
  const fix = find(file.entry.fix_command ?? '', (span) => locateInFixCommand(file, span));
  const steps = bodyCommands(file).flatMap(({ command, locate }) => find(command.code, locate));
  return [...fix, ...steps].map((span) => {
    const message = 'a no-break space in a command, where it separates no words';
    return atSpan(file, span, message, 'Type an ordinary space instead.');
  });
}

function find(code: string, locate: (span: Span) => Span): Span[] {
  return [...code.matchAll(NO_BREAK_SPACE)].map(({ index }) => locate({ start: index, end: index + 1 }));
}
