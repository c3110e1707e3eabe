import type { HistoryLine } from '../../../generated/known-error.ts';
import { applySplices, type Splice } from '../../../lib/text/edits.ts';
import { compareText } from '../../../lib/util/lists.ts';
import { parseBody } from '../../entry/body/parse-body.ts';
import type { NameSection } from '../../entry/body/sections.ts';
import { splitFrontMatter } from '../../entry/front-matter.ts';
import { historyLines, type PlacedHistoryLine, renderHistoryLine } from './history-line.ts';

type RollUp = {
  actor: string;
  /** YYYY-MM. Lines of this month and later ones stay. */
  before: string;
  /** null for a line that is not only a count. */
  countOf: (text: string) => number | null;
  /** The text of a month's line: `45`, `October 2026`. */
  say: (count: number, month: string) => string;
  /** Knows the team's own headings. */
  nameSection?: NameSection;
};

/** A line and what replaces it; null if another line of its month does. */
type Replaced = { line: PlacedHistoryLine; by: HistoryLine | null };

/**
 * Replaces an actor's count lines of each past month with one line, at the place of the newest. Lines of other people stay, and so
 * do lines to which somebody added text. The function reads the result back. If anything else would change, the text stays.
 */
export function rollUpHistory(text: string, rollUp: RollUp): string {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const start = bom + splitFrontMatter(text.slice(bom)).bodyStart;
  const body = text.slice(start);
  const replaced = replacedLines(body, rollUp);
  if (replaced.length === 0) return text;
  const edited = applySplices(
    body,
    replaced.map((one) => spliceFor(body, one)),
  );
  return isRollUpOf([body, edited], replaced, rollUp) ? text.slice(0, start) + edited : text;
}

function replacedLines(body: string, rollUp: RollUp): Replaced[] {
  const lines = historyLines(body, rollUp.nameSection).filter((line) => isOnlyCount(body, line, rollUp));
  const months = Map.groupBy(lines, ({ date }) => monthOf(date));
  return [...months].flatMap(([month, ofMonth]) => replaceMonth(month, ofMonth, rollUp));
}

/** Markup and further lines are somebody's text, too. */
function isOnlyCount(body: string, line: PlacedHistoryLine, { actor, before, countOf }: RollUp): boolean {
  const { date, text, start, end, marker } = line;
  const isOld = date !== null && line.actor === actor && monthOf(date) < before && countOf(text) !== null;
  return isOld && body.slice(start, end).trimEnd() === marker + renderHistoryLine({ date, actor, text });
}

function replaceMonth(month: string, lines: readonly PlacedHistoryLine[], rollUp: RollUp): Replaced[] {
  const { actor, countOf, say } = rollUp;
  const [newest] = [...lines].sort((a, b) => compareText(b.date ?? '', a.date ?? ''));
  const count = lines.reduce((sum, { text }) => sum + (countOf(text) ?? 0), 0);
  const text = say(count, nameOf(month));
  if (!newest || (lines.length === 1 && newest.text === text)) return [];
  return lines.map((line) => ({ line, by: line === newest ? { date: line.date, actor, text } : null }));
}

function monthOf(date: string | null): string {
  return (date ?? '').slice(0, 'YYYY-MM'.length);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function nameOf(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1]} ${year}`;
}

function spliceFor(body: string, { line: { start, end, marker, text }, by }: Replaced): Splice {
  if (by) {
    const at = body.indexOf(text, start + marker.length);
    return { start: at, end: at + text.length, text: by.text };
  }
  // In a list with blank lines between its items, only one of two blank lines stays.
  const isAfterBlank = body.slice(0, start).endsWith('\n\n') || body.slice(0, start).endsWith('\n\r\n');
  const blank = isAfterBlank ? (/^[ \t]*\r?\n/.exec(body.slice(end))?.[0].length ?? 0) : 0;
  return { start, end: end + blank, text: '' };
}

/** Whether exactly these lines were replaced. */
function isRollUpOf(
  [body, edited]: readonly [before: string, after: string],
  replaced: readonly Replaced[],
  { nameSection }: RollUp,
): boolean {
  const context = nameSection && { nameSection };
  const [before, after] = [parseBody(body, context).value, parseBody(edited, context).value];
  const left = Map.groupBy(replaced, ({ line }) => keyOf(line));
  const history = before.history.flatMap((line) => {
    const next = left.get(keyOf(line))?.shift();
    return next ? (next.by ?? []) : line;
  });
  return JSON.stringify({ ...before, history }) === JSON.stringify(after);
}

function keyOf({ date, actor, text }: HistoryLine): string {
  return JSON.stringify([date, actor, text]);
}
