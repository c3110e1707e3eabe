import type { RegexNode } from '../syntax/ast.ts';
import { ANY, type CharSet } from '../syntax/char-set.ts';

/** A nondeterministic automaton: the transitions and the epsilon transitions of each state. */
export type Automaton = { start: number; accept: number; states: State[] };
type State = { moves: { set: CharSet; to: number }[]; free: number[] };

/**
 * How to treat parts that an automaton cannot express, such as `\b` or a Unicode class: `wider` lets them match everything that
 * they could match, `narrower` nothing. If the narrower automaton contains the wider one, the pattern does as well.
 */
type Rounding = 'wider' | 'narrower';

/** Thompson's construction. A usable pattern has at most 1,000 instructions, and about as many states. */
export function toAutomaton(node: RegexNode, rounding: Rounding): Automaton {
  const states: State[] = [];
  const newState = () => states.push({ moves: [], free: [] }) - 1;
  const link = (from: number, to: number) => states[from]?.free.push(to);

  const start = newState();
  const accept = build(node, start);
  return { start, accept, states };

  /** Adds a part after a state, and returns the state after the part. */
  function build(part: RegexNode, from: number): number {
    switch (part.type) {
      case 'char':
        return step(part.set ?? (rounding === 'wider' ? ANY : []), from);
      case 'assert':
        return rounding === 'wider' ? from : newState();
      case 'group':
        return build(part.body, from);
      case 'concat':
        return part.parts.reduce((at, next) => build(next, at), from);
      case 'alternate':
        return join(part.options.map((option) => build(option, fork(from))));
      case 'repeat':
        return repeat(part, from);
    }
  }

  function step(set: CharSet, from: number): number {
    const to = newState();
    states[from]?.moves.push({ set, to });
    return to;
  }

  function fork(from: number): number {
    const branch = newState();
    link(from, branch);
    return branch;
  }

  function join(ends: readonly number[]): number {
    const end = newState();
    for (const from of ends) link(from, end);
    return end;
  }

  function repeat({ body, min, max }: Extract<RegexNode, { type: 'repeat' }>, from: number): number {
    let at = from;
    for (let i = 0; i < min; i++) at = build(body, at);
    if (max === Number.POSITIVE_INFINITY) return loop(body, at);
    const ends = [at];
    for (let i = min; i < max; i++) {
      at = build(body, fork(at));
      ends.push(at);
    }
    return join(ends);
  }

  function loop(body: RegexNode, from: number): number {
    const head = fork(from);
    link(build(body, fork(head)), head);
    return fork(head);
  }
}

/** All states that are reachable without consuming a character. */
export function withFree({ states }: Automaton, from: Iterable<number>): Set<number> {
  const reached = new Set(from);
  for (const state of reached) {
    for (const next of states[state]?.free ?? []) reached.add(next);
  }
  return reached;
}
