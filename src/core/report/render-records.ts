import type { MatchAnswer, PatternEvidence, RecordAnswer } from '../generated/types.ts';
import { printable, type TextStyle } from '../text-style.ts';

/** The context kept on either side of a hit in a long record. */
const CONTEXT = 40;

/** `3: …[the hit]…` and below it the entries, best first. */
export function renderRecord({ record, text, matches, caps }: RecordAnswer, style: TextStyle): string {
  const [best] = matches;
  const hit = best?.evidence.find((evidence) => evidence.by === 'pattern');
  const lines = [
    `${style.dim(`${record}:`)} ${hit ? highlight(text, hit, style) : printable(text)}`,
    ...matches.map(
      ({ error_id, title, score }, index) =>
        `   ${index === 0 ? '→' : ' '} ${style.bold(error_id)} ${title} ${style.dim(`(score ${score})`)}`,
    ),
    ...caps.map(({ message }) => style.yellow(`   ! ${message}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function highlight(text: string, { span, line }: PatternEvidence, style: TextStyle): string {
  const start = Math.max(0, span.start - CONTEXT);
  const end = Math.min(text.length, span.end + CONTEXT);
  const before = `${start > 0 ? '…' : ''}${text.slice(start, span.start)}`;
  const after = `${text.slice(span.end, end)}${end < text.length ? '…' : ''}`;
  const place = line > 1 ? style.dim(`(line ${line}) `) : '';
  const hit = style.red(style.bold(oneLine(text.slice(span.start, span.end))));
  return place + oneLine(before) + hit + oneLine(after);
}

function oneLine(text: string): string {
  return printable(text).replaceAll('\n', '⏎');
}

export function renderNearMisses({ record, near_misses }: RecordAnswer, style: TextStyle): string {
  if (near_misses.length === 0) return `${record}: no known error, and none that is near\n`;
  const lines = near_misses.map(
    ({ error_id, title, why }) => `     ${style.bold(error_id)} ${title}: ${why}`,
  );
  return `${record}: no known error; the nearest:\n${lines.join('\n')}\n`;
}

/** How often each entry was found, most often first. */
export function renderTally({ records }: MatchAnswer, style: TextStyle): string {
  const counts = new Map<string, number>();
  for (const { matches } of records) {
    const [best] = matches;
    if (best) counts.set(best.error_id, (counts.get(best.error_id) ?? 0) + 1);
  }
  const titles = new Map(
    records.flatMap(({ matches }) => matches.map(({ error_id, title }) => [error_id, title])),
  );
  const rows = [...counts].sort(([, a], [, b]) => b - a);
  const unmatched = records.filter(({ matches }) => matches.length === 0).length;
  const lines = rows.map(
    ([id, count]) => `${String(count).padStart(7)}  ${style.bold(id)} ${titles.get(id)}`,
  );
  return `\n${[...lines, `${String(unmatched).padStart(7)}  no known error`].join('\n')}\n`;
}
