import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENTRY_BODIES, wordsIn } from '../../../../test/support/arbitraries/entry-bodies.ts';
import { bareEntryText } from '../../../../test/support/kb/kb-files.ts';
import { planContext } from '../../../../test/support/kb/plan-context.ts';
import type { Plan } from '../../../generated/plan.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import { makePlan } from '../../plan/make-plan.ts';
import { entryDocument } from './entry-document.ts';
import { documentAsMarkdown } from './to-markdown.ts';
import { documentAsText } from './to-text.ts';

function answersOf(markdown: string) {
  const { entry } = parseEntry(
    'web/ERROR-001.md',
    bareEntryText('ERROR-001', "patterns: ['a']", markdown),
  ).value;
  if (!entry) throw new Error('the entry cannot be read');
  const plan = { ...makePlan(entry, planContext()), causes: entry.body.causes };
  const document = entryDocument({ entry, plan, kb_version: 'x' });
  return { plan, formats: { text: documentAsText(document), markdown: documentAsMarkdown(document) } };
}

/** The texts of each list of the plan, causes not yet sorted. Fields such as owners have no order of their own. */
function listsOf(plan: Plan): [name: string, texts: unknown][] {
  const { diagnosis, manual_steps, other_sections, symptoms, causes, impact, fix_blocks } = plan;
  const shown = (steps: typeof diagnosis) => steps.map(({ title, blocks }) => [title, blocks]);
  const textsOf = (items: readonly { text: string }[]) => items.map(({ text }) => text);
  return [
    ...Object.entries({ symptoms, causes: textsOf(causes), impact, fix_blocks }),
    ...Object.entries({ history: textsOf(plan.history), references: textsOf(plan.references) }),
    ...Object.entries({ exceptions: plan.prose_exceptions, diagnosis: shown(diagnosis) }),
    ...Object.entries({ manual_steps: shown(manual_steps) }),
    ...other_sections
      .filter(({ heading }) => heading !== 'Another automatic fix')
      .map(({ heading, blocks }): [string, unknown] => [heading, blocks]),
  ];
}

it('every word of a body reaches JSON, text and Markdown, in the author’s order within its section', () => {
  fc.assert(
    fc.property(ENTRY_BODIES, ({ markdown, sections }) => {
      const { plan, formats } = answersOf(markdown);
      for (const [format, text] of Object.entries({ json: JSON.stringify(plan), ...formats })) {
        const found = new Set(wordsIn(text));
        expect({ format, lost: sections.flat().filter((word) => !found.has(word)) }).toEqual({
          format,
          lost: [],
        });
      }
      for (const [list, texts] of listsOf(plan))
        for (const section of sections) {
          const words = wordsIn(JSON.stringify([texts])).filter((word) => section.includes(word));
          expect({ list, words }).toEqual({ list, words: section.filter((word) => words.includes(word)) });
        }
    }),
  );
});
