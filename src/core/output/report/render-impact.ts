import type {
  AlertChange,
  AlertImpact,
  AnswerChange,
  CheckReport,
  MatchingImpact,
} from '../../../generated/report.ts';
import { plural } from '../../../lib/text/plural.ts';
import { printable, type TextStyle } from '../../../lib/text/text-style.ts';

/** Enough to see the kind of change. JSON has all of them. */
const MAX_SHOWN = 20;
const MAX_TEXT = 80;
const COLOURS = { gained: 'green', lost: 'red', moved: 'yellow' } as const satisfies Record<
  AnswerChange['change'],
  keyof TextStyle
>;

/** For a terminal: how a change affects the answers that were compared. */
export function renderImpact(
  { impact, alert_impact, alert_impact_missing }: CheckReport,
  style: TextStyle,
): string {
  return [
    ...(impact ? renderSamples(impact, style) : []),
    ...(alert_impact ? renderAlerts(alert_impact, style) : []),
    ...(alert_impact_missing === undefined
      ? []
      : [`recent alerts could not be compared: ${oneLine(alert_impact_missing)}`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function renderSamples({ records, changes, ...counts }: MatchingImpact, style: TextStyle): string[] {
  const head = `matching, of ${plural(records, 'sample record')}: ${countChanges(counts)}`;
  const renderOne = (item: AnswerChange) =>
    `${renderAnswers(item, style)}  ${style.dim(`${oneLine(item.file)}:${item.line}`)} ${cut(item.text)}`;
  return [head, ...firstOf(changes, renderOne)];
}

function renderAlerts({ asked, unknown, changes, ...counts }: AlertImpact, style: TextStyle): string[] {
  const rest = unknown > 0 ? `, ${unknown} unknown` : '';
  const head = `alerts, of ${plural(asked, 'recent occurrence')}: ${countChanges(counts)}${rest}`;
  const renderOne = (item: AlertChange) =>
    `${renderAnswers(item, style)}  ${item.count}× ${cut(item.alertname ?? '')} ${style.dim(cut(item.example))}`;
  return [head, ...firstOf(changes, renderOne)];
}

function countChanges({ gained, lost, moved }: Pick<MatchingImpact, 'gained' | 'lost' | 'moved'>): string {
  return `${gained} gained, ${lost} lost, ${moved} moved`;
}

function firstOf<T>(changes: readonly T[], renderOne: (change: T) => string): string[] {
  const lines = changes.slice(0, MAX_SHOWN).map(renderOne);
  const left = changes.length - lines.length;
  return left > 0 ? [...lines, `  … and ${left} more`] : lines;
}

function renderAnswers(
  { change, from, to }: Pick<AnswerChange, 'change' | 'from' | 'to'>,
  style: TextStyle,
): string {
  return `  ${style[COLOURS[change]](change.padEnd(6))} ${from ?? 'none'} → ${to ?? 'none'}`;
}

function cut(text: string): string {
  return oneLine(text.slice(0, MAX_TEXT));
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ');
}
