import { alertsSyntax } from './alerts-syntax.ts';
import type { Check } from './check.ts';
import { datesOrder } from './dates-order.ts';
import { exceptionsSyntax } from './exceptions-syntax.ts';
import { fixContradiction } from './fix-contradiction.ts';
import { groupsUnknown } from './groups-unknown.ts';
import { idsFileName } from './ids-file-name.ts';
import { idsFolder } from './ids-folder.ts';
import { idsUnique } from './ids-unique.ts';
import { patternsSyntax } from './patterns-syntax.ts';
import { referencesUnknown } from './references-unknown.ts';
import { samplesMatched } from './samples-matched.ts';

export const ALL_CHECKS: readonly Check[] = [
  alertsSyntax,
  datesOrder,
  exceptionsSyntax,
  fixContradiction,
  groupsUnknown,
  idsFileName,
  idsFolder,
  idsUnique,
  patternsSyntax,
  referencesUnknown,
  samplesMatched,
];
