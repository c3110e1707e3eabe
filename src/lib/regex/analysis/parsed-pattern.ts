import { remember } from '../../util/memoize.ts';
import { parsePattern } from '../syntax/parse-pattern.ts';

/** A pattern's syntax tree, as several checks look at it. */
export const parsedPattern = remember(parsePattern);
