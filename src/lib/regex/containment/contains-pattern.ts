import { firstIndex } from '../../util/lists.ts';
import type { RegexNode } from '../syntax/ast.ts';
import { type CharSet, has, toPairs } from '../syntax/char-set.ts';
import { type Automaton, toAutomaton, withFree } from './automaton.ts';

/** `unknown` if the proof takes too long or depends on an assertion (`^`, `\b`). */
export type Containment = 'contained' | 'not-contained' | 'unknown';

/** The limit of visited pairs: a state of one pattern with a set of states of the other. */
const MAX_PAIRS = 2_000;

/**
 * Whether `wide` matches every text that `narrow` matches. It walks `narrow` together with the set of possible states of a
 * search for `wide` (a lazy subset construction).
 */
export function containsPattern(wide: RegexNode, narrow: RegexNode): Containment {
  const search = new SubsetSearch(toAutomaton(wide, 'narrower'));
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
      for (const codePoint of search.alphabet.membersOf(set)) {
        const next = search.step(reached, codePoint);
        for (const free of withFree(walked, [to])) queue.push({ at: free, reached: next });
      }
    }
  }
  return 'contained';
}

/** Whether the automaton expresses the whole pattern. */
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

/** The set of possible states of a search. */
type Reached = { states: ReadonlySet<number>; key: string; found: boolean };

/** A search may start anywhere, so its start state is always in the set. */
class SubsetSearch {
  readonly start: Reached;
  readonly alphabet: Alphabet;
  readonly #automaton: Automaton;
  /** By code point and previous set of states. */
  readonly #steps = new Map<string, Reached>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.alphabet = new Alphabet(automaton.states.flatMap(({ moves }) => moves.map(({ set }) => set)));
    this.start = this.#toReached([automaton.start]);
  }

  step(from: Reached, codePoint: number): Reached {
    const key = `${codePoint} ${from.key}`;
    const next =
      this.#steps.get(key) ?? this.#toReached([this.#automaton.start, ...this.#targets(from, codePoint)]);
    this.#steps.set(key, next);
    return next;
  }

  *#targets({ states }: Reached, codePoint: number): Generator<number> {
    for (const state of states) {
      for (const { set, to } of this.#automaton.states[state]?.moves ?? []) if (has(set, codePoint)) yield to;
    }
  }

  #toReached(from: Iterable<number>): Reached {
    const states = withFree(this.#automaton, from);
    const key = [...states].sort((a, b) => a - b).join();
    return { states, key, found: states.has(this.#automaton.accept) };
  }
}

/** Classes of code points that no set distinguishes. One code point represents its class. */
class Alphabet {
  /** The start of each range of code points, and the name of its class. */
  readonly #bounds: readonly number[];
  readonly #classOf: readonly string[];
  readonly #members = new Map<string, readonly number[]>();

  constructor(sets: readonly CharSet[]) {
    const bounds = new Set([0, ...sets.flatMap(toPairs).flatMap(([lo, hi]) => [lo, hi + 1])]);
    const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
    this.#bounds = [...bounds].sort((a, b) => a - b);
    this.#classOf = this.#bounds.map((bound) =>
      distinct.map((set) => (has(set, bound) ? '1' : '0')).join(''),
    );
  }

  /** The classes with a member in a set, as their representatives. */
  membersOf(set: CharSet): readonly number[] {
    const key = set.join();
    const members = this.#members.get(key) ?? this.#findMembers(set);
    this.#members.set(key, members);
    return members;
  }

  /** For each class that the set intersects, the start of the first such range. */
  #findMembers(set: CharSet): number[] {
    const byClass = new Map<string, number>();
    for (const [lo, hi] of toPairs(set)) {
      for (let i = firstIndex(this.#bounds, (bound) => bound > lo) - 1; i < this.#bounds.length; i++) {
        const bound = this.#bounds[i] ?? 0;
        if (bound > hi) break;
        const name = this.#classOf[i] ?? '';
        if (!byClass.has(name)) byClass.set(name, Math.max(lo, bound));
      }
    }
    return [...byClass.values()];
  }
}

/** The order of candidates: characters that few other patterns require come first. */
const PREFERRED = [...'~z7a A'].map((char) => char.codePointAt(0) ?? 0);

/**
 * A short text that a pattern matches, apart from its assertions. Every pattern that contains it must match this text as well.
 * Null if the pattern has a class with unknown members.
 */
export function exampleOf(node: RegexNode): string | null {
  switch (node.type) {
    case 'char':
      return node.set && memberOf(node.set);
    case 'assert':
      return '';
    case 'group':
      return exampleOf(node.body);
    case 'concat':
      return joined(node.parts.map(exampleOf));
    case 'alternate':
      return node.options.map(exampleOf).find((text) => text !== null) ?? null;
    case 'repeat':
      return node.min === 0 ? '' : (exampleOf(node.body)?.repeat(node.min) ?? null);
  }
}

function memberOf(set: CharSet): string | null {
  const codePoint = PREFERRED.find((preferred) => has(set, preferred)) ?? set[0];
  return codePoint === undefined ? null : String.fromCodePoint(codePoint);
}

function joined(texts: readonly (string | null)[]): string | null {
  return texts.every((text) => text !== null) ? texts.join('') : null;
}
