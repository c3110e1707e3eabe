import type { Span } from '../../text/source-text.ts';
import type { ShellCommand } from '../script.ts';

/**
 * The harm of a command. `destructive`: it destroys data or settings. `disruptive`: it stops something, but loses nothing.
 * `unread`: it runs code or uses words that cannot be read. `script`: it runs a file that is not here. `unknown`: it may lose something.
 */
export type Harm = (typeof HARMS)[number];

/** All harms, the worst first. */
export const HARMS = ['destructive', 'unread', 'disruptive', 'script', 'unknown'] as const;

export type Danger = Span & { reason: string; harm: Harm };

/** The reason continues a sentence that begins with the command. The default harm is `destructive`. */
export type Verdict = { reason: string; harm?: Harm };

/** A rule returns null if it finds no harm. */
export type DangerRule = (command: ShellCommand) => Verdict | null;
