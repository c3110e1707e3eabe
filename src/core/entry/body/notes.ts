import type { Impact, ProseException } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { readLabelledItems } from './labelled-items.ts';
import type { Reading } from './reading.ts';

/** `- **During backups:** expected`; an exception without a name has an empty one. */
export function readExceptions(blocks: readonly Block[]): Reading<ProseException[]> {
  const { value, rest } = readLabelledItems(blocks);
  return { value: value.map(({ label, text }) => ({ name: label ?? '', text })), rest };
}

/** `- **High:** all jobs fail`. */
export function readImpact(blocks: readonly Block[]): Reading<Impact[]> {
  const { value, rest } = readLabelledItems(blocks);
  return { value: value.map(({ label, text }) => ({ level: label, text })), rest };
}
