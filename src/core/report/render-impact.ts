import type { AnswerChange, MatchingImpact } from '../generated/types.ts';
import { printable, type TextStyle } from '../text-style.ts';
import { plural } from './counts.ts';

/** Enough to see what kind of change it is; JSON has them all. */
const MAX_SHOWN = 20;
const MAX_TEXT = 80;
const COLOURS = { gained: 'green', lost: 'red', moved: 'yellow' } as const satisfies Record<
  AnswerChange['change'],
  keyof TextStyle
>;

/** For a terminal: how many sample records another entry answers than in the base, and which. */
export function renderImpact(
  { records, gained, lost, moved, changes }: MatchingImpact,
  style: TextStyle,
): string {
  const head = `matching, of ${plural(records, 'sample record')}: ${gained} gained, ${lost} lost, ${moved} moved`;
  const lines = changes.slice(0, MAX_SHOWN).map((change) => renderChange(change, style));
  const left = changes.length - lines.length;
  return `${[head, ...lines, ...(left > 0 ? [`  … and ${left} more`] : [])].join('\n')}\n`;
}

function renderChange({ change, from, to, text, file, line }: AnswerChange, style: TextStyle): string {
  const word = style[COLOURS[change]](change.padEnd(6));
  const record = printable(text.slice(0, MAX_TEXT)).replace(/\s+/g, ' ');
  return `  ${word} ${from ?? 'none'} → ${to ?? 'none'}  ${style.dim(`${printable(file)}:${line}`)} ${record}`;
}
