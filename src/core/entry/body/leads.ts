import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { plainText } from '../../../lib/markdown/plain-text.ts';

/** `If it is not running:` is a condition. It excludes nothing. */
const CONDITION = /^\W*(?:if|when|whenever|unless|while|once|in case|in the case|as long as|should)\b/i;

/** `These were ruled out:`, `But not when:`. */
const EXCLUDES =
  /\b(?:no|not|never|none|neither|cannot|without|except|exclud\w+|ruled out|avoid|forbidden|prohibited|wrong)\b|n['’]t\b/i;

/** `Do not do any of these:`, `You must never:`. */
const FORBIDS =
  /(?:^|[.!;,]\s+)(?:\w+,? )?(?:do not|don['’]t|never|avoid|not|no)\b|\b(?:must|should|shall|may)(?: not| never|n['’]t)\b|\b(?:forbidden|prohibited|not allowed)\b/i;

/** `Usually one of these:` says nothing about its list that the reader must know. */
const GENERIC =
  /\b(?:these|this|those|one|any|following|below|common|commonly|usual|usually|mostly|likely|possible|often|causes?|reasons?|includes?|are|is|see)\s*:$/i;

/** The sentence directly above a list, with its colon. Null without one. */
export function leadAbove(blocks: readonly Block[], index: number): string | null {
  const above = blocks[index - 1]?.node;
  if (blocks[index]?.node.type !== 'list' || above?.type !== 'paragraph') return null;
  const text = plainText(above.children);
  return text.endsWith(':') ? text : null;
}

/** Whether a list is of the things that are not meant: “These were ruled out:”. */
export function excludes(lead: string | null): boolean {
  return lead !== null && !CONDITION.test(lead) && EXCLUDES.test(lead);
}

/** Whether a list is of the things that nobody must do. */
export function forbids(lead: string | null): boolean {
  return lead !== null && !CONDITION.test(lead) && FORBIDS.test(lead);
}

/** The words of a lead that each item of its list needs: `On the standby`. */
export function narrows(lead: string | null): string | null {
  return lead === null || GENERIC.test(lead) || excludes(lead) ? null : lead.slice(0, -1).trim();
}
