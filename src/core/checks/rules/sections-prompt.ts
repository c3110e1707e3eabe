import { plural } from '../../../lib/text/plural.ts';
import type { Range, Span } from '../../../lib/text/source-text.ts';
import { PROMPTS } from '../../authoring/new/entry-text.ts';
import { locateValue } from '../../entry/parse-entry.ts';
import type { Check, ReadEntry } from '../check.ts';
import { findInBody } from '../support/places.ts';
import { linesToWrite } from '../support/unwritten.ts';

export const check: Check = {
  id: 'sections/prompt',
  severity: 'warning',
  summary: 'no entry that answers has a prompt of kedb new or of a template in its text',
  *run({ entries }) {
    for (const file of entries) {
      if (!file.entry.in_kb) continue;
      const ofTemplate = [...placeholderValues(file), ...inFile(file, linesToWrite(file))];
      yield* report(file, inFile(file, promptsIn(file)), 'prompt of kedb new');
      yield* report(file, ofTemplate, 'place to fill, as in a template');
    }
  },
};

function* report(file: ReadEntry, [first, ...others]: readonly Range[], what: string) {
  if (!first) return;
  const more = others.length > 0 ? ` (and ${plural(others.length, 'other')})` : '';
  const message = `this text is a ${what}${more}, but the entry answers`;
  const help = 'Write what you know in its place, or remove it. Until then, set in_kb: false.';
  yield { file: file.path, ...first, message, help };
}

function inFile({ source }: ReadEntry, spans: readonly Span[]): Range[] {
  return spans.map(({ start, end }) => source.rangeAt(start, end));
}

/** In the order of the file. */
function promptsIn(file: ReadEntry): Span[] {
  return PROMPTS.flatMap((prompt) => findInBody(file, prompt) ?? []).sort((a, b) => a.start - b.start);
}

/** `YOUR_SERVICE`, `"YourAlertName"`, `<short title>` */
const TO_REPLACE =
  /\bYOUR_[A-Z]{2}|\bYour(?:Alert|Service|Team|Job)\w*"|^(?:<[^<>]{3,200}>|\[[^[\]]{3,200}\])$/;

/** Values that match and act. In the body, `<pod>` and `YOUR_POD` are for the person on call to replace. */
function placeholderValues(file: ReadEntry): Range[] {
  const { title, fix_command, alerts, patterns } = file.entry;
  const values: (readonly [readonly string[], string | null])[] = [
    [['title'], title],
    [['fix_command'], fix_command],
    ...alerts.map((text, index) => [['alerts', String(index)], text] as const),
    ...patterns.map((text, index) => [['patterns', String(index)], text] as const),
  ];
  return values.flatMap(([path, text]) =>
    text !== null && TO_REPLACE.test(text) ? [locateValue(file, path)] : [],
  );
}
