import { hasPart } from '../regex/pattern-facts.ts';
import { literalSets } from '../regex/required-literals.ts';
import { parsePattern } from '../regex/syntax/parse-pattern.ts';
import type { ChainProgram } from './chain/chain.ts';
import { compileChains } from './chain/compile-chain.ts';
import { stepsTaken } from './chain/haystack.ts';
import { type ChainMatch, runChains } from './chain/run-chains.ts';
import type { PatternHit } from './engine.ts';
import type { PreparedLine } from './line.ts';
import { Re2Cache } from './re2-cache.ts';
import { chargeCandidate, chargeSteps, payForRe2, type Work } from './work.ts';

/** Decides whether and where a candidate matches. The answer is that of re2js. */
export class Verifier {
  readonly #patterns: readonly string[];
  /** By pattern, made on first use. */
  readonly #matchers: (PatternMatcher | undefined)[];
  readonly #re2: Re2Cache;

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
    this.#matchers = new Array(patterns.length);
    this.#re2 = new Re2Cache(patterns);
  }

  /** The pattern's first match in a line or a whole text. Its offsets count from the start of the text. */
  verify(pattern: number, line: PreparedLine, work: Work): PatternHit | null {
    chargeCandidate(work, line.folded.length);
    const matcher = this.#matcherOf(pattern);
    const match = decidesByChain(matcher, line) ? verifyByChain(matcher.chains, line, work) : 'gave up';
    if (match === null || !hasLiterals(matcher, line)) return null;
    if (match === 'gave up' || matcher.hasNames) return this.#verifyByRe2(pattern, line, work);
    return { pattern, start: line.offset + match.start, end: line.offset + match.end, captures: {} };
  }

  /** The matcher that decides a pattern in a line. It runs the chain once more, because a chain may give up. */
  means(pattern: number, line: PreparedLine): 'chain' | 're2js' {
    const matcher = this.#matcherOf(pattern);
    if (!decidesByChain(matcher, line)) return 're2js';
    return runChains(matcher.chains, line.haystack()) === 'gave up' ? 're2js' : 'chain';
  }

  #verifyByRe2(pattern: number, line: PreparedLine, work: Work): PatternHit | null {
    if (!payForRe2(work, line.text.length, this.#re2.programSize(pattern))) return null;
    const hit = this.#re2.find(pattern, line.text);
    return hit && { ...hit, start: hit.start + line.offset, end: hit.end + line.offset };
  }

  #matcherOf(pattern: number): PatternMatcher {
    const known = this.#matchers[pattern];
    if (known) return known;
    const made = makePatternMatcher(this.#patterns[pattern] ?? '');
    this.#matchers[pattern] = made;
    return made;
  }
}

/** How to verify one pattern. */
type PatternMatcher = {
  /** Null if only re2js can decide. */
  chains: ChainProgram | null;
  /** The pattern has named groups. Only re2js gives their captures. */
  hasNames: boolean;
  /** All literal sets of a pattern without chains. re2js runs only if the line has a literal of each set. */
  literals: string[][];
};

/** The search looks for this many characters of a literal, because `includes` may take as many steps for each character of a line. */
const MAX_LITERAL = 32;

function makePatternMatcher(source: string): PatternMatcher {
  const node = parsePattern(source);
  if (!node) return { chains: null, hasNames: true, literals: [] };
  const chains = compileChains(node);
  return {
    chains,
    hasNames: hasPart(node, (part) => part.type === 'group' && part.name !== null),
    literals: chains
      ? []
      : literalSets(node).map((set) => set.map((literal) => literal.slice(0, MAX_LITERAL))),
  };
}

type ChainMatcher = PatternMatcher & { chains: ChainProgram };

/** Whether a chain can decide. On a text of several lines it can only if the pattern has no `.*`. */
function decidesByChain(matcher: PatternMatcher, line: PreparedLine): matcher is ChainMatcher {
  return matcher.chains !== null && (matcher.chains.crossesLines || line.extent !== 'whole');
}

function verifyByChain(chains: ChainProgram, line: PreparedLine, work: Work): ChainMatch | null | 'gave up' {
  const haystack = line.haystack();
  const match = runChains(chains, haystack);
  chargeSteps(work, stepsTaken(haystack));
  return match;
}

function hasLiterals({ literals }: PatternMatcher, { folded }: PreparedLine): boolean {
  return literals.every((set) => set.some((literal) => folded.includes(literal)));
}
