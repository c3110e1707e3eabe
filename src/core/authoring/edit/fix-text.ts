import { applySplices } from '../../../lib/text/edits.ts';
import { findEntryMojibake } from '../../entry/entry-mojibake.ts';
import { findMisplacedFrontMatter } from '../../entry/misplaced-front-matter.ts';
import { orderKeys } from './key-order.ts';

export type FixedText = { value: string; fixes: string[] };

type TextFix = { name: string; apply: (text: string) => string };

const BOM: TextFix = { name: 'byte order mark removed', apply: (text) => text.replace(/^\ufeff+/, '') };
const LINE_ENDINGS: TextFix = { name: 'CRLF → LF', apply: (text) => text.replaceAll(/(?<!\r)\r\n/g, '\n') };
const MOJIBAKE: TextFix = { name: 'mangled UTF-8 repaired', apply: repairMojibake };
const FENCES: TextFix = {
  name: 'blanks removed from the fence',
  apply: (text) => text.replace(/^[ \t]*---[ \t]+(?=\r?\n)|^[ \t]+---(?=\r?\n)/, '---'),
};
const FENCE_FIRST: TextFix = { name: 'front matter moved to the top', apply: putFrontMatterFirst };
const KEY_ORDER: TextFix = { name: 'keys sorted', apply: orderKeys };

const ENTRY_FIXES: readonly TextFix[] = [BOM, MOJIBAKE, LINE_ENDINGS, FENCES, FENCE_FIRST, KEY_ORDER];
const SETTINGS_FIXES: readonly TextFix[] = [BOM, LINE_ENDINGS];
/** Samples are evidence and stay as they were captured, except for a BOM: editors add it. */
const SAMPLE_FIXES: readonly TextFix[] = [BOM];

function repairMojibake(text: string): string {
  return applySplices(text, findEntryMojibake(text).repairs);
}

/** Moves comments from above the front matter to below it, and drops blank lines there. */
function putFrontMatterFirst(text: string): string {
  const misplaced = findMisplacedFrontMatter(text);
  if (!misplaced) return text;
  const comments = misplaced.above.replace(/^[ \t]*\r?\n/gm, '');
  return misplaced.matter + comments + misplaced.body;
}

export function fixEntryText(text: string): FixedText {
  return applyFixes(text, ENTRY_FIXES);
}

export function fixSettingsText(text: string): FixedText {
  return applyFixes(text, SETTINGS_FIXES);
}

export function fixSampleText(text: string): FixedText {
  return applyFixes(text, SAMPLE_FIXES);
}

/**
 * Repeats all fixes until none changes the text: a repaired text may begin with a BOM. This ends, because all fixes but the last two
 * shorten the text, and those two find nothing to do in their own results.
 */
function applyFixes(text: string, steps: readonly TextFix[]): FixedText {
  const fixes = new Set<string>();
  let value = text;
  for (let before = ''; before !== value; ) {
    before = value;
    for (const { name, apply } of steps) {
      const fixed = apply(value);
      if (fixed !== value) fixes.add(name);
      value = fixed;
    }
  }
  return { value, fixes: [...fixes] };
}
