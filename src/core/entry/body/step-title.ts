import { fromMarkdown } from 'mdast-util-from-markdown';
import { plainText } from '../../../lib/markdown/plain-text.ts';

/** `1. `, `2) `, `Step 3: `: the order says it already. `Option 1:` stays, for it says that one is enough. */
const NUMBER = /^(?:step\s*\d{1,3}\s*(?:[.:)–—-]\s*|$)|\d{1,3}\s*[.:)–—-]\s+)/i;

const IS_NUMBERED = /^\P{L}*(?:(?:step|option|method)\s*)?\d/iu;

export function stepTitle(written: string): string {
  const title = written.replace(NUMBER, '').replace(/\s?:$/, '').trim();
  return title === '' ? written : title;
}

/** Signs that mean nothing in Markdown, and are most headings: those the parser need not see. */
const NO_MARKDOWN = /^[\p{L}\p{N} ,.;:?()'"/+=%–—-]*$/u;

/** A heading's Markdown as a step's title. */
export function headingTitle(heading: string): string {
  if (NO_MARKDOWN.test(heading)) return stepTitle(heading.replaceAll(/ +/g, ' ').trim());
  const [node] = fromMarkdown(`# ${heading}`).children;
  return stepTitle(node?.type === 'heading' ? plainText(node.children) : heading);
}

/** `### 2. …`, `### Step 2: …`, `### Option 2: …` */
export function isNumbered(heading: string): boolean {
  return IS_NUMBERED.test(heading);
}
