import type { Verdict } from '../danger.ts';

/** Words and options that make a program harmful which is harmless by itself. */
export type KnownCommand = Verdict & {
  programs: RegExp;
  /** Its words without options and their values, from the first: `delete pvc data`. A blank inside a word is `␣`. */
  words?: RegExp;
  /** One of these options is there. */
  options?: readonly string[];
  /** None of these is. */
  without?: readonly string[];
};
