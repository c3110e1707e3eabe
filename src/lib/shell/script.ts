import type { RedirectOperator } from 'unbash';
import type { Span } from '../text/source-text.ts';

/** A text after expansion. */
export type Text = {
  /** Known variables and substitutions are replaced. Unknown ones stay as written. */
  value: string;
  /** The same text if every variable and substitution is empty that may be: `"$DIR"/` is `/`. */
  least: string;
  /** Whether the value has no unknown parts. */
  isLiteral: boolean;
};

/** One word after expansion: `/{etc,usr}` becomes two. It has the commands of its `$(…)`, `` `…` `` and `<(…)`. */
export type Argument = Span & Text & { substituted: readonly ShellCommand[] };

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
