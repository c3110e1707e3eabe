import type { CapReached, MatchAnswer, PatternEvidence, RecordAnswer } from '../generated/types.ts';
import { printableLine, type TextStyle } from '../text-style.ts';

/** The context kept on either side of a hit in a long record. */
const CONTEXT = 40;

/** `3: …[the hit]…` and below it the entries, best first. */
export function renderRecord({ record, text, matches, caps }: RecordAnswer, style: TextStyle): string {
  const [best] = matches;
  const hit = best?.evidence.find((evidence) => evidence.by === 'pattern');
  const lines = [
    `${style.dim(`${record}:`)} ${hit ? highlight(text, hit, style) : printableLine(text)}`,
    ...matches.map(
      ({ error_id, title, score }, index) =>
        `   ${index === 0 ? '→' : ' '} ${style.bold(error_id)} ${printableLine(title)} ${style.dim(`(score ${score})`)}`,
    ),
    ...renderCaps(caps, style),
  ];
  return `${lines.join('\n')}\n`;
}

function highlight(text: string, { span, line }: PatternEvidence, style: TextStyle): string {
  const start = Math.max(0, span.start - CONTEXT);
  const end = Math.min(text.length, span.end + CONTEXT);
  const before = `${start > 0 ? '…' : ''}${text.slice(start, span.start)}`;
  const after = `${text.slice(span.end, end)}${end < text.length ? '…' : ''}`;
  const place = line > 1 ? style.dim(`(line ${line}) `) : '';
  const hit = style.red(style.bold(printableLine(text.slice(span.start, span.end))));
  return place + printableLine(before) + hit + printableLine(after);
}

/** A limit that was reached is never silent, whether something matched or not. */
function renderCaps(caps: readonly CapReached[], style: TextStyle): string[] {
  return caps.map(({ message }) => style.yellow(`   ! ${message}`));
}

export function renderNearMisses({ record, near_misses, caps }: RecordAnswer, style: TextStyle): string {
  const head =
    near_misses.length === 0 ? 'no known error, and none that is near' : 'no known error; the nearest:';
  const lines = near_misses.map(
    ({ error_id, title, why }) =>
      `     ${style.bold(error_id)} ${printableLine(title)}: ${printableLine(why)}`,
  );
  return `${[`${record}: ${head}`, ...lines, ...renderCaps(caps, style)].join('\n')}\n`;
}

/** How often each entry was found, most often first; what was cut short among the rest. */
export function renderTally({ records }: MatchAnswer, style: TextStyle): string {
  const best = records.flatMap(({ matches }) => matches.slice(0, 1));
  const titles = new Map(best.map(({ error_id, title }) => [error_id, printableLine(title)]));
  const counts = [...Map.groupBy(best, ({ error_id }) => error_id)].map(
    ([id, list]) => [id, list.length] as const,
  );
  const rows = counts
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => `${String(count).padStart(7)}  ${style.bold(id)} ${titles.get(id)}`);
  const unmatched = records.filter(({ matches }) => matches.length === 0);
  const caps = unmatched.flatMap((answer) =>
    renderCaps(answer.caps, style).map((line) => `${line} (record ${answer.record})`),
  );
  return `\n${[...rows, `${String(unmatched.length).padStart(7)}  no known error`, ...caps].join('\n')}\n`;
}
