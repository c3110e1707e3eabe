import type { PatternError } from '../../../lib/regex/compile-bounded.ts';
import type { Check } from '../check.ts';
import { locateFault } from '../support/pattern-fault.ts';
import { pathOf, readPatterns } from '../support/patterns.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/syntax',
  severity: 'error',
  summary: 'every pattern is RE2 syntax',
  final: true,
  *run({ entries }) {
    for (const pattern of entries.flatMap(readPatterns)) {
      const { file, source, error } = pattern;
      if (!error) continue;
      const message = `the pattern is not admitted: ${describe(error)}`;
      yield insideValue(file, pathOf(pattern), source, locateFault(source, error), message, adviceFor(error));
    }
  },
};

function describe({ message, fragment }: PatternError): string {
  return KINDS.find(({ is }) => is.test(fragment ?? ''))?.name ?? message;
}

/** What other dialects have and RE2 has not, by how it begins. */
const KINDS = [
  { is: /^\(\?<?[=!]/, name: 'lookaround is not in RE2' },
  { is: /^\(\?>/, name: 'atomic groups are not in RE2' },
  { is: /^\\[1-9]|^\(\?P=/, name: 'back-references are not in RE2' },
  { is: /^[*+?}]\+/, name: 'possessive quantifiers are not in RE2' },
];

const ADVICE = [
  { is: /^lookaround/, help: 'Match what stands around it as well, or write two patterns.' },
  { is: /^atomic|^possessive/, help: 'Write it without: matching is linear in any case.' },
  { is: /^back-ref/, help: 'Write the text out, or match it with a class.' },
  { is: /^missing closing \)/, help: 'Close the group, or write \\( for the bracket itself.' },
  { is: /^unexpected \)/, help: 'Open the group, or write \\) for the bracket itself.' },
  { is: /^missing closing \]/, help: 'Close the class, or write \\[ for the bracket itself.' },
  { is: /^missing argument to rep/, help: 'Say what is repeated, or write a backslash before it.' },
  { is: /^trailing backslash/, help: 'Write \\\\ for a backslash.' },
  { is: /^invalid repeat count/, help: 'A count goes up to 1000, nested counts multiplied.' },
];

function adviceFor(error: PatternError): string {
  const description = describe(error);
  const known = ADVICE.find(({ is }) => is.test(description));
  return known?.help ?? 'Patterns are RE2: no lookaround, no back-references. See docs/format.md.';
}
