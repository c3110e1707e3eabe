import type { RegexNode } from '../syntax/ast.ts';
import { has } from '../syntax/char-set.ts';
import { createAlphabet } from './alphabet.ts';
import { type Automaton, toAutomaton, withFree } from './automaton.ts';

/** `unknown` where it would take too long to tell, or an assertion (`^`, `\b`) decides. */
export type Containment = 'contained' | 'not-contained' | 'unknown';

/** Pairs of a place in one pattern and the places in the other that are visited before giving up. */
const MAX_PAIRS = 2_000;

/**
 * Whether every text in which `narrow` is found is one in which `wide` is found, too: by walking `narrow` and, beside it, all
 * places at once in which a search for `wide` could be (the subset construction, no further than needed).
 */
export function containsPattern(wide: RegexNode, narrow: RegexNode): Containment {
  const search = createSearch(toAutomaton(wide, 'narrower'));
  const walked = toAutomaton(narrow, 'wider');
  const queue = [...withFree(walked, [walked.start])].map((at) => ({ at, reached: search.start }));
  const seen = new Set<string>();
  while (queue.length > 0) {
    const { at, reached } = queue.pop() ?? { at: 0, reached: search.start };
    const pair = `${at} ${reached.key}`;
    if (reached.found || seen.has(pair)) continue;
    if (at === walked.accept) return isExact(wide) && isExact(narrow) ? 'not-contained' : 'unknown';
    if (seen.size >= MAX_PAIRS) return 'unknown';
    seen.add(pair);
    for (const { set, to } of walked.states[at]?.moves ?? []) {
      for (const codePoint of search.membersOf(set)) {
        const next = search.step(reached, codePoint);
        for (const free of withFree(walked, [to])) queue.push({ at: free, reached: next });
      }
    }
  }
  return 'contained';
}

/** The places in which a search can be at once. */
type Reached = { states: ReadonlySet<number>; key: string; found: boolean };

/** A search may begin anywhere: its start is among its places at all times. */
function createSearch(automaton: Automaton) {
  const sets = automaton.states.flatMap(({ moves }) => moves.map(({ set }) => set));
  const { membersOf } = createAlphabet(sets);
  const steps = new Map<string, Reached>();
  const start = toReached(automaton, [automaton.start]);
  return { start, membersOf, step };

  function step(from: Reached, codePoint: number): Reached {
    const key = `${codePoint} ${from.key}`;
    const next = steps.get(key) ?? toReached(automaton, [automaton.start, ...targets(from, codePoint)]);
    steps.set(key, next);
    return next;
  }

  function* targets({ states }: Reached, codePoint: number): Generator<number> {
    for (const state of states) {
      for (const { set, to } of automaton.states[state]?.moves ?? []) if (has(set, codePoint)) yield to;
    }
  }
}

function toReached(automaton: Automaton, from: Iterable<number>): Reached {
  const states = withFree(automaton, from);
  const key = [...states].sort((a, b) => a - b).join();
  return { states, key, found: states.has(automaton.accept) };
}

/** Whether the automaton says all that the pattern says. */
function isExact(node: RegexNode): boolean {
  switch (node.type) {
    case 'char':
      return node.set !== null;
    case 'assert':
      return false;
    case 'group':
    case 'repeat':
      return isExact(node.body);
    case 'concat':
      return node.parts.every(isExact);
    case 'alternate':
      return node.options.every(isExact);
  }
}
