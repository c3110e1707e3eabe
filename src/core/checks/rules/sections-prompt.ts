import { plural } from '../../../lib/text/plural.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import { PROMPTS } from '../../authoring/new/entry-text.ts';
import type { Check, ReadEntry } from '../check.ts';
import { atSpan, findInBody } from '../support/places.ts';

export const check: Check = {
  id: 'sections/prompt',
  severity: 'warning',
  summary: 'no entry that answers has a prompt of kedb new in its text',
  *run({ entries }) {
    for (const file of entries) {
      if (!file.entry.in_kb) continue;
      const [first, ...others] = promptsIn(file);
      if (!first) continue;
      const more = others.length > 0 ? ` (and ${plural(others.length, 'other')})` : '';
      const message = `this text is a prompt of kedb new${more}, but the entry answers`;
      const help = 'Write what you know in its place, or remove it. Until then, set in_kb: false.';
      yield atSpan(file, first, message, help);
    }
  },
};

/** In the order of the file. */
function promptsIn(file: ReadEntry): Span[] {
  return PROMPTS.flatMap((prompt) => findInBody(file, prompt) ?? []).sort((a, b) => a.start - b.start);
}
