import type { AnswerKb } from '../core/answer/answer-kb.ts';
import { answerRecords } from '../core/answer/answer-records.ts';
import { LogReader, MAX_UNEXPLAINED, verdictOf } from '../core/answer/log-tally.ts';
import { PlanCache } from '../core/answer/plan-cache.ts';
import { type Item, line } from '../core/output/answers/document.ts';
import {
  limitItems,
  matchSections,
  recordItem,
  verdictSections,
} from '../core/output/answers/match-document.ts';
import { sectionsText } from '../core/output/answers/to-text.ts';
import type { MatchAnswer } from '../generated/api.ts';
import type { RecordAnswer } from '../generated/match.ts';
import type { Plan } from '../generated/plan.ts';
import type { StreamRecord } from '../lib/records/record-reader.ts';
import { plural } from '../lib/text/plural.ts';
import type { MatchOutput } from './match-output.ts';

/** All plans of a log. Nobody reads more. */
const MAX_PLAN_BYTES = 1024 * 1024;

/**
 * Writes each record that matches at once, then the verdict, and then the plans. The plans come last, because people look at the end.
 * A log may be longer than the memory.
 */
export async function matchAsText(
  kb: AnswerKb,
  input: AsyncIterable<StreamRecord[]>,
  output: MatchOutput,
  { all }: { all?: boolean },
): Promise<void> {
  const log = new LogReader(kb.matcher);
  const found = new FoundRecords(kb, output);
  let first: StreamRecord[] = [];
  for await (const records of input) {
    if (log.lines === 0) first = records.slice(0, 1);
    for (const answer of log.add(records)) await found.write(answer);
  }
  const { records, matched } = log.tally(0);
  if (records > 1) writeVerdict(log, found, output, all);
  // A single record has its match, or near misses, instead of a verdict.
  else if (matched === 0) writeAnswer(await answerRecords(kb, first, output), output);
  else for (const plan of found.plans()) output.addPlan(plan);
}

/** Writes the records that match, and keeps what is to be said at the end. */
class FoundRecords {
  readonly #plans: PlanCache;
  readonly #output: MatchOutput;
  readonly #limits = new Set<string>();
  /** The first record of each limit, if no entry matches it. */
  readonly limitItems: Item[] = [];
  /** How many records reached a limit that was told before. */
  limitsAgain = 0;

  constructor(kb: AnswerKb, output: MatchOutput) {
    this.#plans = new PlanCache(kb, output.at, MAX_PLAN_BYTES);
    this.#output = output;
  }

  async write(answer: RecordAnswer): Promise<void> {
    const [best] = answer.matches;
    const told = { ...answer, caps: this.#newCaps(answer) };
    if (!best) this.limitItems.push(...limitItems(told));
    else {
      await this.#plans.keyOf(best, answer.caps.length === 0);
      const { style, write } = this.#output;
      for (const text of sectionsText([{ heading: null, items: [recordItem(told)] }], style))
        write(`${text}\n`);
    }
  }

  plans(): Plan[] {
    return Object.values(this.#plans.all());
  }

  /** A line of 300 MB is a thousand records, and each reaches the same limit. */
  #newCaps({ caps }: RecordAnswer): RecordAnswer['caps'] {
    const untold = caps.filter(({ cap }) => !this.#limits.has(cap));
    for (const { cap } of untold) this.#limits.add(cap);
    if (untold.length < caps.length) this.limitsAgain++;
    return untold;
  }
}

/** The plans are in the order of the verdict. */
function writeVerdict(log: LogReader, found: FoundRecords, output: MatchOutput, all = false): void {
  const tally = log.tally(all ? Number.POSITIVE_INFINITY : MAX_UNEXPLAINED);
  if (output.isFolder && tally.matched === 0) {
    output.addQuietFile(1);
    return;
  }
  if (tally.matched > 0) output.write('\n');
  const verdict = verdictOf(tally);
  const shown = all ? { maxGroups: Number.POSITIVE_INFINITY } : { hint: '; add --all to see them' };
  const sections = [...verdictSections(verdict, shown), { heading: null, items: limitsText(found) }];
  output.write(`${sectionsText(sections, output.style).join('\n\n')}\n`);
  const order = tally.entries.map(({ error_id }) => error_id);
  const sorted = found.plans().sort((a, b) => order.indexOf(a.error_id) - order.indexOf(b.error_id));
  for (const plan of sorted) output.addPlan(plan);
}

function limitsText({ limitItems: first, limitsAgain }: FoundRecords): Item[] {
  if (limitsAgain === 0) return first;
  return [...first, line(`! ${plural(limitsAgain, 'more record')} reached such a limit`)];
}

/** The answer to one record, or to an empty log. */
export function writeAnswer(answer: MatchAnswer, output: MatchOutput): void {
  if (output.isFolder && isQuiet(answer)) output.addQuietFile(answer.total);
  else output.write(`${sectionsText(matchSections(answer), output.style).join('\n\n')}\n`);
  for (const plan of Object.values(answer.plans)) output.addPlan(plan);
}

/** Whether there is nothing to say but that nothing is known. */
function isQuiet({ records }: MatchAnswer): boolean {
  return records.every(({ matches, caps }) => matches.length === 0 && caps.length === 0);
}
