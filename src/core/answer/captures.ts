import type { Match } from '../../generated/match.ts';

/** The named groups of the first pattern that caught any: what `{{ captures.name }}` stands for. */
export function capturesOf({ evidence }: Match): Record<string, string> {
  for (const item of evidence) {
    if (item.by === 'pattern' && Object.keys(item.captures).length > 0) return item.captures;
  }
  return {};
}
