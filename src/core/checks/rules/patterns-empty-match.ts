import { compilePattern } from '../../../lib/regex/pattern.ts';
import type { RegexNode } from '../../../lib/regex/syntax/ast.ts';
import { parsedPattern } from '../../../lib/regex/syntax/parse-pattern.ts';
import { atValue, type Check } from '../check.ts';
import { admittedPatterns, pathOf } from '../support/patterns.ts';

export const check: Check = {
  id: 'patterns/empty-match',
  severity: 'error',
  summary: 'no pattern matches an empty text',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      if (!matchesEmpty(pattern.source)) continue;
      yield atValue(
        pattern.file,
        pathOf(pattern),
        `this pattern matches an empty text, and so every record: ${pattern.source}`,
        'Add text that must be present, and make only the rest optional.',
      );
    }
  },
};

function matchesEmpty(source: string): boolean {
  const node = parsedPattern(source);
  if (node) return isNullable(node);
  const compiled = compilePattern(source);
  return compiled.ok && compiled.value.test('');
}

/** `\b` alone consumes no text, although it does not match an empty one. */
function isNullable(node: RegexNode): boolean {
  switch (node.type) {
    case 'char':
      return false;
    case 'assert':
      return true;
    case 'group':
      return isNullable(node.body);
    case 'concat':
      return node.parts.every(isNullable);
    case 'alternate':
      return node.options.some(isNullable);
    case 'repeat':
      return node.min === 0 || isNullable(node.body);
  }
}
