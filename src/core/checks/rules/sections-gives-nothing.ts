import type { Check } from '../check.ts';
import { atSpan, lineSpan, sectionContent } from '../support/places.ts';

/** Words in the place of a text that nobody wrote yet. */
const NOT_WRITTEN =
  /^(?:todo|tbd|tbc|fixme|wip|n\/?a|none|nothing|unknown|coming soon|to be (?:done|written|defined|added))$/i;

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

/** `[describe it]` and `<cause 1> (XX%)` of a template */
const TO_FILL = /^(?:\[[^[\]\n]{3,200}\]|<[^<>\n]{1,200}>(?:\s*\([^()\n]{0,100}\))?)$/;

function isNotWritten(content: string): boolean {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => {
    const words = line.replaceAll(/^(?:[\s\d.*_>+-]+)|[\s*_.:!…]+$/g, '');
    return words === '' || NOT_WRITTEN.test(words) || TO_FILL.test(words);
  });
}
