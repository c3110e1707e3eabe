import type { RedirectOperator } from 'unbash';
import type { Span } from '../text/source-text.ts';

/** One word after expansion: `/{etc,usr}` becomes two. */
export type Argument = Span & {
  /** With known variables and substitutions. Unknown ones stay as written. */
  value: string;
  /** With every variable and substitution empty that may be: `"$DIR"/` is `/`. */
  least: string;
  /** Whether the value has no unknown parts. */
  isLiteral: boolean;
  /** The commands of its `$(…)`, `` `…` ``, `<(…)`. */
  substituted: readonly ShellCommand[];
};

export type Redirection = Span & {
  operator: RedirectOperator;
  target: Argument | null;
  /** The text of a here-document. */
  content: string | null;
};

/** The stage before a command in its pipeline. */
export type Feed = {
  /** All commands of that stage. */
  commands: readonly ShellCommand[];
  /** Texts of here-documents of the command that runs it. */
  texts: readonly string[];
  before: Feed | null;
};

/** A simple command, as a shell would run it. */
export type ShellCommand = Span & {
  /** Without its folder: `rm` for `/bin/rm`. Empty for a redirection or an assignment. */
  name: string;
  /** The word of the name. */
  program: Argument | null;
  args: readonly Argument[];
  redirections: readonly Redirection[];
  feed: Feed | null;
  /** The working folder; null if unknown. */
  folder: string | null;
  /** The condition for it to run, such as "if $X is a shell"; null if it certainly runs. */
  doubt: string | null;
  /** A function that starts itself twice: `:(){ :|:& };:`. */
  isForkBomb?: true;
};

/** The limit of stages: thousands of them would take quadratic time. */
export const MAX_STAGES = 20;

/** The stages before a command in its pipeline, the nearest first. */
export function feedsOf({ feed }: ShellCommand): Feed[] {
  const feeds: Feed[] = [];
  for (let at = feed; at && feeds.length < MAX_STAGES; at = at.before) feeds.push(at);
  return feeds;
}
