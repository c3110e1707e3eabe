import type { RedirectOperator } from 'unbash';
import type { Span } from '../text/source-text.ts';

/** One word as a program is given it: `/{etc,usr}` in the code is two of them. */
export type Argument = Span & {
  /** With what is known of variables and substitutions; the others stay as they are written. */
  value: string;
  /** The same where every variable and substitution that may be empty is: `"$DIR"/` is `/`. */
  least: string;
  /** Nothing unknown is filled in by the shell. */
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

/** What stands before a command in its pipeline, the nearest first. */
export type Feed = {
  /** All commands of that stage. */
  commands: readonly ShellCommand[];
  /** Texts that reach the command by a here-document of what runs it. */
  texts: readonly string[];
  before: Feed | null;
};

/** A simple command, as a shell would run it. */
export type ShellCommand = Span & {
  /** Without its folder: `rm` for `/bin/rm`. Empty for a redirection or an assignment alone. */
  name: string;
  /** The word that the name is from. */
  program: Argument | null;
  args: readonly Argument[];
  redirections: readonly Redirection[];
  feed: Feed | null;
  /** The folder that it runs in; null where that is not known. */
  folder: string | null;
  /** What must be so for it to be run at all, such as "if $X is a shell"; null where it surely is. */
  doubt: string | null;
  /** It is a function that starts itself twice: `:(){ :|:& };:`. */
  isForkBomb?: true;
};

/** A pipeline of more stages is nobody's: so that thousands of them take no quadratic time. */
const MAX_STAGES = 20;

/** The stages before a command in its pipeline, the nearest first. */
export function feedsOf({ feed }: ShellCommand): Feed[] {
  const feeds: Feed[] = [];
  for (let at = feed; at && feeds.length < MAX_STAGES; at = at.before) feeds.push(at);
  return feeds;
}
