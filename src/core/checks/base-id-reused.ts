import type { KnownError } from '../generated/types.ts';
import { atValue, type Check, type ReadEntry } from './check.ts';
import { followEntries } from './support/changes.ts';
import { likeness } from './support/likeness.ts';

/** Below this share of common lines nothing is left of an entry. */
const ANOTHER = 0.3;

export const check: Check = {
  id: 'base/id-reused',
  severity: 'warning',
  needsBase: true,
  summary: 'an error_id means one error for ever',
  needs: ['title', 'patterns', 'alerts'],
  *run(context) {
    for (const { before, after } of followEntries(context)?.kept ?? []) {
      if (!before.entry.in_kb || !isAnother(before, after)) continue;
      const { error_id, title } = before.entry;
      const message = `${error_id} was “${title}” before, and is another error now`;
      const help =
        'Take the next free id: the counters and the links of the old error would be its own. Retire the old one with in_kb: false.';
      yield atValue(after, ['title'], message, help);
    }
  },
};

/** No word of the title, no pattern, no matcher, and hardly a line is the same. */
function isAnother(before: ReadEntry, after: ReadEntry): boolean {
  const shares = (list: (entry: KnownError) => string[]) => {
    const old = new Set(list(before.entry));
    return list(after.entry).some((item) => old.has(item));
  };
  const isKept = shares(titleWords) || shares(({ patterns }) => patterns) || shares(({ alerts }) => alerts);
  return !isKept && likeness(before, after) < ANOTHER;
}

function titleWords({ title }: KnownError): string[] {
  return title.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
}
