import type { ProseException } from '../../../generated/known-error.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { atSpan, findInBody, headingSpan } from '../support/places.ts';

export const check: Check = {
  id: 'prose/exceptions',
  severity: 'warning',
  summary: 'the body and the front matter have the same number of exceptions',
  needs: ['exceptions'],
  *run({ entries }) {
    for (const file of entries) yield* compare(file);
  },
};

/** Compares the numbers only: the names differ between the body and the front matter. */
function compare(file: ReadEntry): CheckDiagnostic[] {
  const { exceptions, body } = file.entry;
  const said = body.prose_exceptions.filter((exception) => !isNone(exception));
  if (said.length > exceptions.length) return [notData(file, said)];
  if (said.length === exceptions.length) return [];
  const message = `the front matter has ${counted(exceptions.length)}, but the body describes ${said.length || 'none'}`;
  const help = 'Describe it under `### Context-Aware Exceptions` as well.';
  return [{ ...atValue(file, ['exceptions', String(said.length)], message, help), severity: 'info' }];
}

/** “None so far.”, “n/a”: a heading that the author keeps for later. */
const NONE =
  /^(?:there (?:are|is) )?(?:none|no|nothing|nil|n\/?a|not applicable|tbd|todo|to be (?:done|written|decided))?(?: (?:so far|yet|known|exceptions?|special|cases?|that we know of|at (?:the|this) moment|for now|apply|applicable|here|needed))*$/i;

function isNone({ name, text }: ProseException): boolean {
  const words = `${name} ${text}`.replaceAll(/(?!\/)[\s\p{P}]+/gu, ' ').trim();
  return NONE.test(words);
}

function notData(file: ReadEntry, said: readonly ProseException[]): CheckDiagnostic {
  const { exceptions } = file.entry;
  const first = said[exceptions.length];
  const message = `the body describes ${counted(said.length)}, but the front matter has ${exceptions.length || 'none'}`;
  const help = 'Add it to exceptions in the front matter: the plan uses only those. See docs/format.md.';
  const place =
    findInBody(file, first?.name || first?.text.slice(0, 40) || '', 'Notes') ?? headingSpan(file, 'Notes');
  return atSpan(file, place, message, help);
}

function counted(count: number): string {
  return count === 1 ? '1 exception' : `${count} exceptions`;
}
