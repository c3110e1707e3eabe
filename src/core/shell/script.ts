import type { RedirectOperator } from 'unbash';

/** Where something stands in the code that was read, as offsets. */
export type Span = { start: number; end: number };

/** One word of a command, after its name. */
export type Argument = Span & {
  /** What the program is given, with variables and substitutions as they are written. */
  value: string;
  /** The same where every variable and substitution is empty: `"$DIR"/` is `/`. */
  least: string;
  /** Nothing in it is filled in by the shell. */
  isLiteral: boolean;
  /** The commands of its `$(…)`, `` `…` ``, `<(…)`. */
  substituted: ShellCommand[];
};

export type Redirection = Span & {
  operator: RedirectOperator;
  target: Argument | null;
  /** The text of a here-document. */
  content: string | null;
};

/** A simple command, as a shell would run it. */
export type ShellCommand = Span & {
  /** Without its folder: `rm` for `/bin/rm`. Empty for a redirection or an assignment alone. */
  name: string;
  args: Argument[];
  redirections: Redirection[];
  /** The simple command before it in its pipeline. */
  feeder: ShellCommand | null;
};

/** All simple commands of a piece of shell code, also those in loops, functions and substitutions. */
export type ShellScript = {
  commands: ShellCommand[];
  /** Functions that start themselves twice: `:(){ :|:& };:`. */
  forkBombs: Span[];
};

/** The simple commands before it in its pipeline, the nearest first. */
export function feedersOf({ feeder }: ShellCommand): ShellCommand[] {
  const feeders: ShellCommand[] = [];
  for (let at = feeder; at; at = at.feeder) feeders.push(at);
  return feeders;
}
