import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { Check } from '../check.ts';
import { atSpan, lineSpan, sectionContent } from '../support/places.ts';

export const check: Check = {
  id: 'sections/empty',
  severity: 'warning',
  summary: 'every section has content',
  *run({ kb }) {
    for (const file of kb.files) {
      for (const section of file.sections) {
        const { heading, name, start } = section;
        if (isTitle(file, start) || sectionContent(file, section) !== '') continue;
        const help = name === null ? FILL_IN_OR_LEAVE : 'Fill in the section, or remove its heading.';
        const diagnostic = atSpan(file, lineSpan(file, start), `the section “${heading}” is empty`, help);
        yield name === 'Resolution' ? diagnostic : { ...diagnostic, severity: 'info' };
      }
    }
  },
};

const FILL_IN_OR_LEAVE =
  'Fill in the section, or remove its heading. If the heading is all that you want to say, leave it: plans show it as a note.';

/** A title above the sections, such as `# Redis`, may be empty. */
function isTitle({ source }: ParsedEntry, start: number): boolean {
  return /^ ?#(?!#)/.test(source.text.slice(start, start + 3));
}
