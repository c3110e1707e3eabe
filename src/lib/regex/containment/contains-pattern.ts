import { firstIndex } from '../../util/sorted.ts';
import type { RegexNode } from '../syntax/ast.ts';
import { type CharSet, has, toPairs } from '../syntax/char-set.ts';
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

/** The places in which a search can be at once. */
type Reached = { states: ReadonlySet<number>; key: string; found: boolean };

/** A search may begin anywhere: its start is among its places at all times. */
class SubsetSearch {
  readonly start: Reached;
  readonly alphabet: Alphabet;
  readonly #automaton: Automaton;
  /** By a code point and the places before it. */
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

/** Classes of code points that none of some sets tells apart: one code point stands for all of its class. */
class Alphabet {
  /** Where each stretch of code points of one class begins, and the class by name. */
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

  /** Which classes have a member in a set, as the code points that stand for them. */
  membersOf(set: CharSet): readonly number[] {
    const key = set.join();
    const members = this.#members.get(key) ?? this.#findMembers(set);
    this.#members.set(key, members);
    return members;
  }

  /** For each class that the set meets, where the first stretch of it that is met begins. */
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

/** Tried in this order: what few other patterns ask for comes first. */
const PREFERRED = [...'~z7a A'].map((char) => char.codePointAt(0) ?? 0);

/**
 * A short text that a pattern matches, but for its assertions: what contains the pattern must match this text, too. Null where
 * it holds a class whose members are not known.
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
