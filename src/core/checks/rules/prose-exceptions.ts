import type { ProseException } from '../../../generated/known-error.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { atSpan, findInBody, headingSpan } from '../support/places.ts';

export const check: Check = {
  id: 'prose/exceptions',
  severity: 'warning',
  summary: 'every exception of the body is there as data, and the other way round',
  needs: ['exceptions'],
  *run({ entries }) {
    for (const file of entries) yield* compare(file);
  },
};

/** By their number: people and machines have other names for them. */
function compare(file: ReadEntry): CheckDiagnostic[] {
  const { exceptions, body } = file.entry;
  const said = body.prose_exceptions.filter((exception) => !isNone(exception));
  if (said.length > exceptions.length) return [notData(file, said)];
  if (said.length === exceptions.length) return [];
  const message = `there ${areSo(exceptions.length, 'exception')}, but the body tells people of ${said.length}`;
  const help = 'Say it under `### Context-Aware Exceptions` too, for who reads the page at night.';
  return [{ ...atValue(file, ['exceptions', String(said.length)], message, help), severity: 'info' }];
}

/** “None so far.”, “n/a”: a heading that is kept for later. */
const NONE =
  /^(?:there (?:are|is) )?(?:none|no|nothing|nil|n\/?a|not applicable|tbd|todo|to be (?:done|written|decided))?(?: (?:so far|yet|known|exceptions?|special|cases?|that we know of|at (?:the|this) moment|for now|apply|applicable|here|needed))*$/i;

function isNone({ name, text }: ProseException): boolean {
  const words = `${name} ${text}`.replaceAll(/(?!\/)[\s\p{P}]+/gu, ' ').trim();
  return NONE.test(words);
}

function notData(file: ReadEntry, said: readonly ProseException[]): CheckDiagnostic {
  const { exceptions } = file.entry;
  const first = said[exceptions.length];
  const message = `the body tells people of ${said.length}, but there ${areSo(exceptions.length, 'exception')} as data`;
  const help =
    'Write it under exceptions in the front matter: only that is acted on. docs/format.md shows how.';
  const place =
    findInBody(file, first?.name || first?.text.slice(0, 40) || '', 'Notes') ?? headingSpan(file, 'Notes');
  return atSpan(file, place, message, help);
}

function areSo(count: number, what: string): string {
  if (count === 0) return `is no ${what}`;
  return count === 1 ? `is 1 ${what}` : `are ${count} ${what}s`;
}
