import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { Check } from '../check.ts';
import { atSpan, lineSpan } from '../support/places.ts';

/** Comments, headings and rules do not count as content. */
const WITHOUT_CONTENT = /<!--[\s\S]*?(?:-->|$)|^ {0,3}#{1,6}(?:[ \t].*)?$|^[ \t]*[-*_]{3,}[ \t]*$/gm;

export const check: Check = {
  id: 'sections/empty',
  severity: 'warning',
  summary: 'every section has content',
  *run({ kb }) {
    for (const file of kb.files) {
      for (const { heading, name, start, end } of file.sections) {
        if (!isEmpty(file, start, end)) continue;
        const help = 'Fill in the section, or remove its heading.';
        const diagnostic = atSpan(file, lineSpan(file, start), `the section “${heading}” is empty`, help);
        yield name === 'Resolution' ? diagnostic : { ...diagnostic, severity: 'info' };
      }
    }
  },
};

/** A title above the sections, such as `# Redis`, may be empty. */
function isEmpty(file: ParsedEntry, start: number, end: number): boolean {
  const text = file.source.text.slice(start, end);
  return /^ ?##/.test(text) && text.replaceAll(WITHOUT_CONTENT, '').trim() === '';
}
