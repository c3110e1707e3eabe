import type { ChainProgram } from './chain/chain.ts';
import { runChains, type Span } from './chain/run-chains.ts';
import { looksAt } from './chain/subject.ts';
import type { PatternHit } from './engine.ts';
import type { Line } from './line.ts';
import { makePatternMatcher, type PatternMatcher } from './pattern-matcher.ts';
import { Re2Cache } from './re2-cache.ts';
import { chargeCandidate, chargeLooks, payForRe2, type Work } from './work.ts';

/** Says exactly whether and where a candidate matches, as re2js would. */
export type Confirmer = {
  /** The pattern's first match in a line (or a whole text), offsets from the text's start. */
  confirm(pattern: number, line: Line, work: Work): PatternHit | null;
  /** What decides on a pattern in such a line. */
  means(pattern: number, line: Line): 'chain' | 're2js';
};

export function createConfirmer(patterns: readonly string[]): Confirmer {
  const matchers: (PatternMatcher | undefined)[] = new Array(patterns.length);
  const re2 = new Re2Cache(patterns);

  function matcherOf(pattern: number): PatternMatcher {
    const known = matchers[pattern];
    if (known) return known;
    const made = makePatternMatcher(patterns[pattern] ?? '');
    matchers[pattern] = made;
    return made;
  }

  function confirm(pattern: number, line: Line, work: Work): PatternHit | null {
    chargeCandidate(work, line.folded.length);
    const matcher = matcherOf(pattern);
    const span = decidesByChain(matcher, line) ? confirmByChain(matcher.chains, line, work) : 'gave up';
    if (span === null || !hasLiterals(matcher, line)) return null;
    if (span === 'gave up' || matcher.hasNames) return confirmByRe2(pattern, line, work);
    return { pattern, start: line.offset + span.start, end: line.offset + span.end, captures: {} };
  }

  function confirmByChain(chains: ChainProgram, line: Line, work: Work): Span | null | 'gave up' {
    const subject = line.subject();
    const span = runChains(chains, subject);
    chargeLooks(work, looksAt(subject));
    return span;
  }

  function confirmByRe2(pattern: number, line: Line, work: Work): PatternHit | null {
    if (!payForRe2(work, line.text.length, re2.programSize(pattern))) return null;
    const hit = re2.find(pattern, line.text);
    return hit && { ...hit, start: hit.start + line.offset, end: hit.end + line.offset };
  }

  /** Done once more to know: a chain may give up. */
  function means(pattern: number, line: Line): 'chain' | 're2js' {
    const matcher = matcherOf(pattern);
    if (!decidesByChain(matcher, line)) return 're2js';
    return runChains(matcher.chains, line.subject()) === 'gave up' ? 're2js' : 'chain';
  }

  return {
    confirm,
    means,
  };
}

type ChainMatcher = PatternMatcher & { chains: NonNullable<PatternMatcher['chains']> };

/** A text of several lines is for re2js, unless the pattern has no `.*` that could cross from one to the next. */
function decidesByChain(matcher: PatternMatcher, line: Line): matcher is ChainMatcher {
  return matcher.chains !== null && (matcher.chains.crossesLines || line.extent !== 'whole');
}

function hasLiterals({ literals }: PatternMatcher, { folded }: Line): boolean {
  return literals.every((set) => set.some((literal) => folded.includes(literal)));
}
