import type { KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import { expressionsIn } from '../../lib/alertmanager/label-matchers.ts';
import { MAX_WORK } from '../../lib/markdown/chunks.ts';
import { NEVER_COMPILED } from '../../lib/regex/compile-bounded.ts';
import { estimateCost } from '../../lib/regex/estimate-cost.ts';
import type { BodyWork } from '../entry/body/parse-body.ts';
import { fileProblem } from './kb-texts.ts';

/**
 * What one run reads at most. Ten thousand entries as people write them need half of it; the core has no clock, so all of it
 * is counted. A Worker has 128 MB, and needs 90 for the worst knowledge base within these limits.
 */
export const RUN_LIMITS = {
  /** Of all files together. */
  bytes: 128 * 1024 * 1024,
  /** Lines of sample files and of healthy logs. */
  lines: 250_000,
  /** Of the expressions of one entry, and of all, in the unit of `estimateCost`. */
  entryCost: 20_000,
  cost: 3_000_000,
  /** Characters of all that the Worker keeps in memory of the entries. */
  index: 20 * 1024 * 1024,
  /** Of all bodies, in the unit of `estimateWork`: as much as 50 bodies may ask for. */
  bodyWork: 50 * MAX_WORK,
} as const;

type Counted = 'bytes' | 'lines' | 'cost' | 'index';

export type RunLimits = { [Limit in keyof typeof RUN_LIMITS]: number };

/** What is left of a run's limits. Each limit is told once, at the first file that is over it; smaller files behind it are still read. */
export class RunBudget {
  readonly problems: Problem[] = [];
  readonly body: BodyWork;
  readonly #limits: RunLimits;
  readonly #left: Record<Counted, number>;
  readonly #told = new Set<string>();

  constructor(limits: RunLimits = RUN_LIMITS) {
    this.#limits = limits;
    this.#left = { ...limits };
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

  /** Whether an entry may be used: nothing of its expressions has been compiled yet. */
  takeEntry(entry: KnownError): boolean {
    return this.#takeExpressions(entry) && this.#takeIndexed(entry);
  }

  #takeIndexed(entry: KnownError): boolean {
    const limit = `${Math.round(this.#limits.index / 1024 / 1024)} million characters`;
    return this.#take('index', indexedLength(entry), entry.path, {
      message: `the titles, keywords, patterns and alerts of all entries have more than ${limit}: kedb cannot use this entry`,
      help: 'Write shorter lists of keywords, patterns and alerts, or split the knowledge base.',
    });
  }

  #takeExpressions(entry: KnownError): boolean {
    const cost = expressionCost(entry);
    const { entryCost, cost: limit } = this.#limits;
    const help = 'Use smaller counts such as {1,20}, fewer patterns, and fewer classes such as \\pL.';
    if (cost > entryCost) {
      const message = `the regular expressions of this entry take about ${cost.toLocaleString('en')} instructions, more than ${entryCost.toLocaleString('en')}`;
      this.problems.push(fileProblem('kb/too-much', entry.path, message, help));
      return false;
    }
    const message = `the regular expressions of all entries take more than ${limit.toLocaleString('en')} instructions: kedb cannot use this entry`;
    return this.#take('cost', cost, entry.path, { message, help });
  }

  #take(
    limit: Counted,
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
function expressionCost({ patterns, alerts, exceptions, parameters }: KnownError): number {
  const matchers = [...alerts, ...exceptions.map(({ after }) => after ?? '')];
  const costs = (sources: readonly string[], times: number) =>
    sources
      .map((source) => estimateCost(source).cost)
      .filter((cost) => cost <= NEVER_COMPILED)
      .reduce((sum, cost) => sum + times * cost, 0);
  return (
    costs([...patterns, ...Object.values(parameters)], 1) + costs(matchers.flatMap(expressionsIn), OF_MATCHER)
  );
}

/** No index leads to an expression in a matcher: it may be tried on every alert, and compiled for it again. */
const OF_MATCHER = 4;

/**
 * What an entry and a keyword take besides their letters: the index of keywords has some 700 bytes for each. Matchers are
 * there a second time, by the label that they ask for.
 */
const OF_ENTRY = 256;
const OF_KEYWORD = 128;

function indexedLength({ title, service, path, keywords, patterns, alerts }: KnownError): number {
  const texts = [title, service, path, ...keywords, ...patterns, ...alerts, ...alerts];
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  return letters + OF_ENTRY + OF_KEYWORD * keywords.length;
}

/** How many lines a text has, without splitting it. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
