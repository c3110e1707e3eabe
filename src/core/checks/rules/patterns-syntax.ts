import type { PatternError } from '../../../lib/regex/compile-bounded.ts';
import type { Check } from '../check.ts';
import { locateFault } from '../support/pattern-fault.ts';
import { pathOf, readPatterns } from '../support/patterns.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/syntax',
  severity: 'error',
  summary: 'every pattern is valid RE2 syntax',
  final: true,
  *run({ entries }) {
    for (const pattern of entries.flatMap(readPatterns)) {
      const { file, source, error } = pattern;
      if (!error) continue;
      const message = `this pattern cannot be used: ${faultOf(error)}`;
      yield insideValue(file, pathOf(pattern), source, locateFault(source, error), message, adviceFor(error));
    }
  },
};

function faultOf({ message, fragment }: PatternError): string {
  return KINDS.find(({ is }) => is.test(fragment ?? ''))?.name ?? message;
}

/** Syntax of other dialects that RE2 does not have, by its beginning. */
const KINDS = [
  { is: /^\(\?<?[=!]/, name: 'RE2 has no lookaround' },
  { is: /^\(\?>/, name: 'RE2 has no atomic groups' },
  { is: /^\\[1-9]|^\(\?P=/, name: 'RE2 has no back-references' },
  { is: /^[*+?}]\+/, name: 'RE2 has no possessive quantifiers' },
];

const ADVICE = [
  { is: /lookaround/, help: 'Match the text around it as well, or write two patterns.' },
  { is: /atomic|possessive/, help: 'Leave it out: RE2 always takes linear time.' },
  { is: /back-ref/, help: 'Write the text again, or match it with a character class.' },
  { is: /^missing closing \)/, help: 'Close the group, or write \\( for a literal bracket.' },
  { is: /^unexpected \)/, help: 'Open the group, or write \\) for a literal bracket.' },
  { is: /^missing closing \]/, help: 'Close the class, or write \\[ for a literal bracket.' },
  {
    is: /^missing argument to rep/,
    help: 'Write something to repeat before it, or a backslash for the literal character.',
  },
  { is: /^trailing backslash/, help: 'Write \\\\ for a literal backslash.' },
  { is: /^invalid repeat count/, help: 'Use a count of at most 1000. Nested counts multiply.' },
];

function adviceFor(error: PatternError): string {
  const description = faultOf(error);
  const known = ADVICE.find(({ is }) => is.test(description));
  return known?.help ?? 'Use RE2 syntax: no lookaround, no back-references. See docs/format.md.';
}
