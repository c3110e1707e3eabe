import { findInvisible } from '../../../lib/encoding/invisible.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { bodyCommands, locateInFixCommand } from '../support/commands.ts';
import { atSpan } from '../support/places.ts';

const HELP = 'Remove it, or type the word again.';
const NO_BREAK_SPACE = /[\u00a0\u202f\u2007]/g;

export const check: Check = {
  id: 'encoding/invisible',
  severity: 'error',
  summary: 'no invisible character hides or reorders text',
  *run({ kb, entries }) {
    for (const file of kb.files) {
      for (const found of findInvisible(file.source.text)) yield atSpan(file, found, found.name, HELP);
    }
    for (const file of entries) yield* inCommands(file);
  },
};

/** In prose, a no-break space is typography. A shell treats it as an ordinary letter. */
function inCommands(file: ReadEntry): CheckDiagnostic[] {
  const fix = find(file.entry.fix_command ?? '', (span) => locateInFixCommand(file, span));
  const steps = bodyCommands(file).flatMap(({ command, locate }) => find(command.code, locate));
  return [...fix, ...steps].map(({ name, ...span }) => {
    const message = `${name}: the shell does not split words there`;
    return atSpan(file, span, message, 'Type a normal space.');
  });
}

function find(code: string, locate: (span: Span) => Span): (Span & { name: string })[] {
  return [...code.matchAll(NO_BREAK_SPACE)].map(({ 0: space, index }) => {
    const code = (space.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { ...locate({ start: index, end: index + 1 }), name: `a no-break space (U+${code})` };
  });
}
