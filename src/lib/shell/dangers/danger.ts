import type { Span } from '../../text/source-text.ts';
import type { ShellCommand } from '../script.ts';

/**
 * What a command does that cannot be taken back. `destructive`: data or settings are gone, so a person must be warned.
 * `disruptive`: nothing is lost, but it is no thing to be offered at the press of a button.
 * `unread`: it runs code, or is given words, that cannot be read, and that could lose anything.
 * `unknown`: it may lose something; what it does exactly, only the shell or its author knows.
 */
export type Harm = (typeof HARMS)[number];

/** The worst first. */
export const HARMS = ['destructive', 'unread', 'disruptive', 'unknown'] as const;

export type Danger = Span & { reason: string; harm: Harm };

/** What a command would do, in words that follow its name. `destructive` where nothing else is said. */
export type Verdict = { reason: string; harm?: Harm };

/** Null where a command does no harm that the rule knows. */
export type DangerRule = (command: ShellCommand) => Verdict | null;
