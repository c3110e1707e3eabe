import type { KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import { expressionsIn } from '../../lib/alertmanager/label-matchers.ts';
import { MAX_WORK } from '../../lib/markdown/chunks.ts';
import { NEVER_COMPILED } from '../../lib/regex/compile-bounded.ts';
import { estimateCost } from '../../lib/regex/estimate-cost.ts';
import type { BodyWork } from '../entry/body/parse-body.ts';
import { fileProblem } from './kb-texts.ts';

/**
 * What one run reads at most. Ten thousand entries as people write them need a third of it; the core has no clock, so all
 * of it is counted.
 */
export const RUN_LIMITS = {
  /** Of all files together. */
  bytes: 128 * 1024 * 1024,
  /** Lines of sample files and of healthy logs. */
  lines: 250_000,
  /** Of the expressions of one entry, and of all, in the unit of `estimateCost`. */
  entryCost: 20_000,
  cost: 3_000_000,
  /** Of all bodies, in the unit of `estimateWork`: as much as 50 bodies may ask for. */
  bodyWork: 50 * MAX_WORK,
} as const;

export type RunLimits = { [Limit in keyof typeof RUN_LIMITS]: number };

/** What is left of a run's limits. Each limit is told once, at the first file that is over it; smaller files behind it are still read. */
export class RunBudget {
  readonly problems: Problem[] = [];
  readonly body: BodyWork;
  readonly #limits: RunLimits;
  readonly #left: { bytes: number; lines: number; cost: number };
  readonly #told = new Set<string>();

  constructor(limits: RunLimits = RUN_LIMITS) {
    this.#limits = limits;
    this.#left = { bytes: limits.bytes, lines: limits.lines, cost: limits.cost };
    this.body = { left: limits.bodyWork };
  }

  takeFile(path: string, size: number): boolean {
    const limit = `${Math.round(this.#limits.bytes / 1024 / 1024)} MB`;
    return this.#take('bytes', size, path, {
      message: `the files have more than ${limit} together: from here on kedb reads none that goes beyond`,
      help: 'Keep the few lines that matter, and link to the rest.',
    });
  }

  takeLines(path: string, count: number): boolean {
    const limit = this.#limits.lines.toLocaleString('en');
    return this.#take('lines', count, path, {
      message: `the sample files and healthy logs have more than ${limit} lines together: kedb does not read these`,
      help: 'Keep a few lines of each kind: a thousand alike show no more than one.',
    });
  }

  /** Whether an entry's expressions may be compiled: nothing of them has been compiled yet. */
  takeExpressions(entry: KnownError): boolean {
    const cost = expressionCost(entry);
    const { entryCost, cost: limit } = this.#limits;
    const help = 'Use smaller counts such as {1,20}, fewer patterns, and fewer classes such as \\pL.';
    if (cost > entryCost) {
      const message = `the regular expressions of this entry compile to about ${cost.toLocaleString('en')} instructions, more than ${entryCost.toLocaleString('en')}`;
      this.problems.push(fileProblem('kb/too-much', entry.path, message, help));
      return false;
    }
    const message = `the regular expressions of all entries compile to more than ${limit.toLocaleString('en')} instructions: kedb cannot use this entry`;
    return this.#take('cost', cost, entry.path, { message, help });
  }

  #take(
    limit: 'bytes' | 'lines' | 'cost',
    amount: number,
    path: string,
    { message, help }: { message: string; help: string },
  ): boolean {
    if (amount <= this.#left[limit]) {
      this.#left[limit] -= amount;
      return true;
    }
    if (!this.#told.has(limit)) this.problems.push(fileProblem('kb/too-much', path, message, help));
    this.#told.add(limit);
    return false;
  }
}

/** What all expressions of an entry take, wherever they stand, told without compiling one. One that is too large by far is told by its own rule. */
export function expressionCost({ patterns, alerts, exceptions, parameters }: KnownError): number {
  const matchers = [...alerts, ...exceptions.map(({ after }) => after ?? '')];
  const sources = [...patterns, ...Object.values(parameters), ...matchers.flatMap(expressionsIn)];
  const costs = sources.map((source) => estimateCost(source).cost).filter((cost) => cost <= NEVER_COMPILED);
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** How many lines a text has, without splitting it. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
