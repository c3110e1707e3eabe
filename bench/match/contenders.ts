import type { Contender } from './contender.ts';
import { re2jsLoop, re2jsSet, v8Alternation } from './contenders/javascript.ts';
import { filteredRe2, grep, hyperscan, re2CppSet } from './contenders/native.ts';
import { re2Loop, re2Set, rustSet } from './contenders/packages.ts';

/** The alternatives that a user could pick, in the order of the table. kedb and the loop of V8 come before them. */
export const OTHERS: readonly Contender[] = [
  v8Alternation,
  re2jsLoop,
  re2jsSet,
  re2Loop,
  re2Set,
  rustSet,
  grep,
  re2CppSet,
  filteredRe2,
  hyperscan,
];
