import { findLookAlikes } from '../../../lib/encoding/look-alike.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { unusualCode, withoutComments } from '../support/commands.ts';
import { atSpan } from '../support/places.ts';

const HELP = 'Type it again in plain ASCII.';

export const check: Check = {
  id: 'encoding/look-alike',
  severity: 'error',
  summary: 'no command has a letter or sign that looks like another',
  *run({ entries }) {
    for (const file of entries) {
      for (const { code, isShell, locate } of unusualCode(file))
        if (isShell) yield* inCommand(file, withoutComments(code), locate);
    }
  },
};

/** One command is not worth more lines than this. */
const MOST = 10;

function inCommand(file: ReadEntry, code: string, locate: (span: Span) => Span): CheckDiagnostic[] {
  return findLookAlikes(code)
    .slice(0, MOST)
    .map(({ what, ...span }) => atSpan(file, locate(span), what, HELP));
}
