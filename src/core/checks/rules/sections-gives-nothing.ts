import type { Check } from '../check.ts';
import { atSpan, lineSpan, sectionContent } from '../support/places.ts';
import { isUnwritten } from '../support/unwritten.ts';

export const check: Check = {
  id: 'sections/gives-nothing',
  severity: 'warning',
  summary: 'the text of every known section reaches the plan',
  *run({ kb }) {
    for (const file of kb.files) {
      for (const section of file.sections) {
        const { heading, name, isUsed, start } = section;
        if (name === null || !file.isBodyRead) continue;
        const content = sectionContent(file, section);
        if (content === '' || (isUsed && !isNotWritten(content))) continue;
        const message = isUsed
          ? `the section “${heading}” says nothing yet: “${content.split('\n', 1)[0]?.slice(0, 60)}”`
          : `the section “${heading}” has text, but gives the plan nothing`;
        const help = 'Write sentences, a list or commands. Or remove the heading.';
        const diagnostic = atSpan(file, lineSpan(file, start), message, help);
        yield name === 'Resolution' || name === 'Diagnosis Steps'
          ? diagnostic
          : { ...diagnostic, severity: 'info' };
      }
    }
  },
};

function isNotWritten(content: string): boolean {
  return content.split('\n').every(isUnwritten);
}
