import type { Matcher, RE2JS } from 're2js';
import { mustCompile } from '../regex/pattern.ts';
import { hasPart } from '../regex/pattern-facts.ts';
import { RegexCache } from '../regex/regex-cache.ts';
import { literalSets } from '../regex/required-literals.ts';
import { parsePattern } from '../regex/syntax/parse-pattern.ts';
import type { ChainProgram } from './chain/chain.ts';
import { compileChains } from './chain/compile-chain.ts';
import { stepsTaken } from './chain/haystack.ts';
import { type ChainMatch, runChains } from './chain/run-chains.ts';
import type { PatternHit } from './engine.ts';
import type { PreparedLine } from './line.ts';
import { chargeCandidate, chargeSteps, payForRe2, type Work } from './work.ts';

/** About 16 MB: some hundreds of ordinary patterns. A limit by number is no use: 512 patterns with many groups needed 600 MB. */
const CAPACITY = 40_000;
/**
 * For longer texts re2js cannot use its memoising matcher, so a cheaper yes-or-no test runs first. That test builds a DFA of
 * up to 8 MB for the pattern, which is removed from the cache after use.
 */
const LONG_TEXT = 4096;

/**
 * A cache of patterns, compiled on first use. An ordinary pattern that has run holds about 17 KB, and 10,000 of them exceed the
 * memory of a Worker. So the cache drops the least recently used ones.
 */
class Re2Cache {
  readonly #patterns: readonly string[];
  readonly #regexes = new RegexCache<number>(CAPACITY);

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  /** The number of instructions of the compiled pattern. */
  programSize(pattern: number): number {
    return this.#get(pattern).programSize();
  }

  /** The pattern's first match in a text. */
  find(pattern: number, text: string): PatternHit | null {
    const regex = this.#get(pattern);
    if (text.length <= LONG_TEXT) return findFirstHit(regex, pattern, text);
    this.#regexes.drop(pattern);
    return regex.test(text) ? findFirstHit(regex, pattern, text) : null;
  }

  #get(pattern: number): RE2JS {
    return this.#regexes.get(pattern, this.#patterns[pattern] ?? '', mustCompile);
  }
}

export function findFirstHit(regex: RE2JS, pattern: number, text: string): PatternHit | null {
  const matcher = regex.matcher(text);
  if (!matcher.find()) return null;
  return { pattern, start: matcher.start(), end: matcher.end(), captures: namedCaptures(regex, matcher) };
}

/** The values of the named groups, without groups that took no part in the match. */
function namedCaptures(regex: RE2JS, matcher: Matcher): Record<string, string> {
  const captures: Record<string, string> = {};
  for (const name of Object.keys(regex.namedGroups())) {
    const value = matcher.group(name);
    if (value !== null) captures[name] = value;
  }
  return captures;
}

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
