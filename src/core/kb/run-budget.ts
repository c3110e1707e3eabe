import type { KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import { expressionsIn } from '../../lib/alertmanager/label-matchers.ts';
import { MAX_WORK } from '../../lib/markdown/chunks.ts';
import { NEVER_COMPILED } from '../../lib/regex/compile-bounded.ts';
import { estimateCost } from '../../lib/regex/estimate-cost.ts';
import type { BodyWork } from '../entry/body/parse-body.ts';
import { fileProblem } from './kb-texts.ts';

/**
 * The limits of one run. Ten thousand ordinary entries need half of them. The core has no clock, so it counts. A Worker has
 * 128 MB. The worst knowledge base measured within these limits needs 108 MB: bench/workerd/results.md.
 */
export const RUN_LIMITS = {
  /** The size of all files together. */
  bytes: 128 * 1024 * 1024,
  /** The lines of all sample files and healthy logs. */
  lines: 250_000,
  /** The cost of the expressions of one entry, and of all entries, in the unit of `estimateCost`. */
  entryCost: 20_000,
  cost: 3_000_000,
  /** The characters that the Worker keeps in memory of all entries. */
  index: 20 * 1024 * 1024,
  /** The work of all bodies, in the unit of `estimateWork`: the limit of 50 bodies. */
  bodyWork: 50 * MAX_WORK,
} as const;

type Counted = 'bytes' | 'lines' | 'cost' | 'index';

export type RunLimits = { [Limit in keyof typeof RUN_LIMITS]: number };

/** The budget that a run has left. Reports each limit once, at the first file that exceeds it. Later files that still fit are read. */
export class RunBudget {
  readonly problems: Problem[] = [];
  readonly body: BodyWork;
  readonly #limits: RunLimits;
  readonly #left: Record<Counted, number>;
  readonly #reported = new Set<string>();

  constructor(limits: RunLimits = RUN_LIMITS) {
    this.#limits = limits;
    this.#left = { ...limits };
    this.body = { left: limits.bodyWork };
  }

  takeFile(path: string, size: number): boolean {
    const limit = `${Math.round(this.#limits.bytes / 1024 / 1024)} MB`;
    return this.#take('bytes', size, path, {
      message: `all files together have more than ${limit}; kedb does not read this file or any later file that exceeds the limit`,
      help: 'Keep the lines that matter, and link to the rest.',
    });
  }

  takeLines(path: string, count: number): boolean {
    const limit = this.#limits.lines.toLocaleString('en');
    return this.#take('lines', count, path, {
      message: `all sample files and healthy logs together have more than ${limit} lines; kedb does not read this file`,
      help: 'Keep a few lines of each kind. A thousand similar lines show no more than one.',
    });
  }

  /** Whether kedb may use an entry. Compiles none of its expressions. */
  takeEntry(entry: KnownError): boolean {
    return this.#takeExpressions(entry) && this.#takeIndexed(entry);
  }

  #takeIndexed(entry: KnownError): boolean {
    const limit = `${Math.round(this.#limits.index / 1024 / 1024)} million characters`;
    return this.#take('index', indexedLength(entry), entry.path, {
      message: `the titles, keywords, patterns and alerts of all entries have more than ${limit}; kedb does not use this entry`,
      help: 'Write shorter lists of keywords, patterns and alerts, or split the knowledge base.',
    });
  }

  #takeExpressions(entry: KnownError): boolean {
    const cost = expressionCost(entry);
    const { entryCost, cost: limit } = this.#limits;
    const help = 'Use smaller counts such as {1,20}, fewer patterns, and fewer classes such as \\pL.';
    if (cost > entryCost) {
      const message = `the regular expressions of this entry need about ${cost.toLocaleString('en')} instructions, but the limit is ${entryCost.toLocaleString('en')}`;
      this.problems.push(fileProblem('kb/too-much', entry.path, message, help));
      return false;
    }
    const message = `the regular expressions of all entries need more than ${limit.toLocaleString('en')} instructions; kedb does not use this entry`;
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
    if (!this.#reported.has(limit)) this.problems.push(fileProblem('kb/too-much', path, message, help));
    this.#reported.add(limit);
    return false;
  }
}

/** The cost of all expressions of an entry, estimated without compiling. Leaves out expressions that are much too large: another rule reports them. */
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

/** There is no index of expressions in matchers: kedb may try one on every alert, and compile it again for that. */
const OF_MATCHER = 4;

/**
 * The size of an entry and of a keyword besides its characters: the index of keywords needs about 700 bytes for each keyword.
 * Matchers count twice: the Worker also keeps them by the label that they require.
 */
const OF_ENTRY = 256;
const OF_KEYWORD = 128;

function indexedLength({ title, service, path, keywords, patterns, alerts }: KnownError): number {
  const texts = [title, service, path, ...keywords, ...patterns, ...alerts, ...alerts];
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  return letters + OF_ENTRY + OF_KEYWORD * keywords.length;
}

/** The number of lines of a text. Does not split it. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
