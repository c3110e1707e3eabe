import type { RegexNode } from '../syntax/ast.ts';
import { ANY, type CharSet } from '../syntax/char-set.ts';

/** A nondeterministic automaton: each state's steps, and the states it may be in without a step. */
export type Automaton = { start: number; accept: number; states: State[] };
type State = { moves: { set: CharSet; to: number }[]; free: number[] };

/**
 * What becomes of the parts that an automaton cannot say, `\b` or a Unicode class: `wider` takes them for anything that they
 * could allow, `narrower` for nothing. A claim that the narrower contains the wider then holds for the patterns as well.
 */
type Rounding = 'wider' | 'narrower';

/** Thompson's construction. An admitted pattern has at most 1,000 instructions, and about as many states. */
export function toAutomaton(node: RegexNode, rounding: Rounding): Automaton {
  const states: State[] = [];
  const newState = () => states.push({ moves: [], free: [] }) - 1;
  const link = (from: number, to: number) => states[from]?.free.push(to);

  const start = newState();
  const accept = build(node, start);
  return { start, accept, states };

  /** Adds a part behind a state, and returns the state behind the part. */
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

/** All states that can be reached without a step. */
export function withFree({ states }: Automaton, from: Iterable<number>): Set<number> {
  const reached = new Set(from);
  for (const state of reached) {
    for (const next of states[state]?.free ?? []) reached.add(next);
  }
  return reached;
}
