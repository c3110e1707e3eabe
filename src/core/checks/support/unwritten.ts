import { readLines } from '../../../lib/markdown/lines.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';

/** Words in the place of a text that nobody wrote yet. */
const NOT_WRITTEN =
  /^(?:todo|tbd|tbc|fixme|wip|n\/?a|none|nothing|unknown|coming soon|to be (?:done|written|defined|added))$/i;

/** `[describe it]` and `<cause 1> (XX%)` of a template */
const TO_FILL = /^(?:\[[^[\]\n]{3,200}\]|<[^<>\n]{1,200}>(?:\s*\([^()\n]{0,100}\))?)$/;

/** Whether a line is blank, or only holds the place of a text. */
export function isUnwritten(line: string): boolean {
  const words = line.replaceAll(/^(?:[\s\d.*_>+-]+)|[\s*_.:!…]+$/g, '');
  return words === '' || NOT_WRITTEN.test(words) || TO_FILL.test(words);
}

/** Words that only stand for work to do, and not for an answer such as `none`. */
const TO_DO =
  /^[\s\d.)*_>+-]*(?:(?:todo|tbd|tbc|fixme)[\s*_.:!…]*|\[(?:describe|insert|fill|todo|your|explain)\b[^[\]\n]{0,200}\]\s*|.{0,200}\bXX ?%.{0,200})$/i;

/** Most bodies have no such word, and need not be split into lines. */
const MAY_BE_TO_DO = /todo|tb[dc]|fixme|\[(?:describe|insert|fill|your|explain)|XX ?%/i;

/** The lines to write in sections that have other text, outside of code. Other rules report sections of nothing else. */
export function linesToWrite({ source, sections }: ParsedEntry): Span[] {
  if (!MAY_BE_TO_DO.test(source.text)) return [];
  return sections.flatMap(({ start, end }) => {
    const { lines } = readLines(source.text.slice(start, end));
    const [, ...content] = lines.filter(({ text }) => text.trim() !== '');
    const open = content.filter(({ text, verbatim }) => !verbatim && TO_DO.test(text));
    if (open.length === 0 || content.every(({ text }) => isUnwritten(text))) return [];
    return open.map((line) => ({ start: start + line.start, end: start + line.end }));
  });
}
