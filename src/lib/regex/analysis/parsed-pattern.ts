import { parsePattern } from '../../match/syntax/parse-pattern.ts';
import { remember } from '../../remember.ts';

/** A pattern's syntax tree, as several checks look at it. */
export const parsedPattern = remember(parsePattern);
