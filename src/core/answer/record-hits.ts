import type { Match, PatternEvidence, RecordAnswer } from '../../generated/match.ts';

/** The text around a hit, for people. */
export type Hit = { before: string; hit: string; after: string };

/**
 * The entries for which a record counts in a verdict: the best one, and those found on other lines than the better ones. The lines of
 * a record may tell several errors.
 */
export function matchesApart({ matches }: Pick<RecordAnswer, 'matches'>): Match[] {
  const taken = new Set<number>();
  return matches.filter((match, index) => {
    const lines = match.evidence.flatMap((one) => (one.by === 'pattern' ? linesOf(one) : []));
    const isApart = index === 0 || (lines.length > 0 && !lines.some((line) => taken.has(line)));
    if (isApart) for (const line of lines) taken.add(line);
    return isApart;
  });
}

/** The lines in the record as it came, if the answer has them. */
function linesOf({ line, raw, matched }: PatternEvidence): number[] {
  const first = raw?.line ?? line;
  return matched.split('\n').map((_, index) => first + index);
}

/** The pattern that speaks for the best entry; missing without a match. */
export function bestHit({ matches }: Pick<RecordAnswer, 'matches'>): PatternEvidence | undefined {
  return matches[0]?.evidence.find((evidence) => evidence.by === 'pattern');
}

/** The line of the input on which the best entry's pattern hit. */
export function lineOfHit(answer: RecordAnswer): number {
  const hit = bestHit(answer);
  return (answer.first_line ?? 1) + (hit?.raw?.line ?? hit?.line ?? 1) - 1;
}

/** The text around the hit. A text with its wrapping is not in the answer, so only the hit is shown of it. */
export function excerptOf(answer: RecordAnswer, context: number, maxHit = Number.POSITIVE_INFINITY): Hit {
  const { text } = answer;
  const hit = bestHit(answer);
  if (!hit) return { before: text, hit: '', after: '' };
  if (hit.wrapped) return { before: '', hit: hit.matched, after: '' };
  const { span } = hit;
  const start = Math.max(0, span.start - context);
  const end = Math.min(text.length, span.end + context);
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, span.start)}`,
    hit: text.slice(span.start, Math.min(span.end, span.start + maxHit)),
    after: `${text.slice(span.end, end)}${end < text.length ? '…' : ''}`,
  };
}
