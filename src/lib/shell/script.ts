import type { RedirectOperator } from 'unbash';
import type { Span } from '../text/source-text.ts';

export type Text = {
  /** Known variables and substitutions are replaced. Unknown ones stay as written. */
  value: string;
  /** The shortest possible text. A variable that may be empty is empty here: `"$DIR"/` is `/`. */
  least: string;
  isLiteral: boolean;
};

/** One word after expansion: `/{etc,usr}` becomes two. It has the commands of its `$(…)`, `` `…` `` and `<(…)`. */
export type Argument = Span & Text & { substituted: readonly ShellCommand[] };

export type Redirection = Span & {
  operator: RedirectOperator;
  target: Argument | null;
  content: string | null;
};

/** The commands of the stage of a pipeline before a command. */
export type Feed = { commands: readonly ShellCommand[]; before: Feed | null };

export type ShellCommand = Span & {
  /** The program without its folder: `rm` for `/bin/rm`. It is empty for a redirection or an assignment. */
  name: string;
  program: Argument | null;
  args: readonly Argument[];
  redirections: readonly Redirection[];
  feed: Feed | null;
  /** The working folder; null if unknown. */
  folder: string | null;
  /** The condition for it to run, such as "if $X is a shell"; null if it certainly runs. */
  doubt: string | null;
  /** The command is a function that starts itself twice: `:(){ :|:& };:`. */
  isForkBomb?: true;
};

/** A pipeline has at most this many stages, because thousands would take quadratic time. */
export const MAX_STAGES = 20;

/** The commands in the stages of a pipeline before a command, the nearest stage first. */
export function feedersOf({ feed }: ShellCommand): ShellCommand[] {
  const feeds: Feed[] = [];
  for (let at = feed; at && feeds.length < MAX_STAGES; at = at.before) feeds.push(at);
  return feeds.flatMap(({ commands }) => commands);
}

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
