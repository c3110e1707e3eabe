import type { Match } from '../../../generated/match.ts';
import { PLAIN_STYLE, printableJson, printableLine, type TextStyle } from '../../../lib/text/text-style.ts';
import type { RecordExplanation } from '../../match/kb-matcher.ts';
import { scorePartsOf } from '../../match/rank.ts';

/** Explains step by step how kedb matched one record. */
export function renderExplanation(explanation: RecordExplanation, style: TextStyle = PLAIN_STYLE): string {
  const { raw, answer, literals, tried, patterns } = explanation;
  const sections: [string, string[]][] = [
    [
      'Record',
      [
        printableLine(answer.text),
        ...(answer.formats ? [`(kedb took off: ${answer.formats.join(', ')})`] : []),
        ...(answer.formats || raw.startsWith(answer.text)
          ? []
          : ['(kedb removed colours, carriage returns and similar characters)']),
      ],
    ],
    [
      'Literals found in the record',
      literals.map(({ literal, at }) => `${String(at).padStart(5)}  ${printableJson(literal)}`),
    ],
    [
      `Patterns tried: ${tried.length === 0 ? 'none' : tried.length} of ${patterns}`,
      tried.length === 0 ? [whyNone(explanation)] : tried.map((one) => renderTried(one, style)),
    ],
    [
      'Entries that match, best first',
      answer.matches.map((match, index) => renderMatch(match, answer.matches[index - 1])),
    ],
    [
      'Near misses',
      answer.near_misses.map(({ error_id, title, why }) => printableLine(`${error_id} ${title}: ${why}`)),
    ],
    ['Limits reached', answer.caps.map(({ message }) => message)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `${style.bold(heading)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
    .join('\n');
}

function whyNone({ literals, answer }: RecordExplanation): string {
  if (literals.length > 0) return 'no pattern finds all of its literals in this record';
  return answer.near_misses.length > 0
    ? 'no pattern finds a literal in this record'
    : 'no entry matches, and there are no near misses';
}

function renderTried(
  { error_id, pattern, means, outcome }: RecordExplanation['tried'][number],
  style: TextStyle,
): string {
  if (outcome === 'skipped')
    return `${style.yellow('not tried')} ${error_id} ${printableLine(pattern)} (a limit was reached)`;
  const shown = outcome === 'hit' ? style.green('hit ') : style.dim('miss');
  return `${shown} ${error_id} ${printableLine(pattern)} ${style.dim(`(${means})`)}`;
}

function renderMatch({ error_id, title, score, score_parts = [] }: Match, better: Match | undefined): string {
  const lost = better ? `; ranks below ${better.error_id}, which has ${whatIsMore(better.score, score)}` : '';
  return `${error_id} ${printableLine(title)}: score ${score} = ${score_parts.join(', ')}${lost}`;
}

const SCORE_PARTS = [
  ['names', 'matchers that say more of the name of the alert'],
  ['points', 'matchers and text that tell more'],
  ['patterns', 'more matching patterns'],
  ['sameService', 'the same service as the alert or the record'],
  ['keywords', 'more keywords'],
] as const;

function whatIsMore(better: number, worse: number): string {
  const [more, less] = [scorePartsOf(better), scorePartsOf(worse)];
  return SCORE_PARTS.find(([part]) => more[part] !== less[part])?.[1] ?? 'the smaller id';
}
