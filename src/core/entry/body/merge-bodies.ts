import type { AutoFix, Body, Owners } from '../../../generated/known-error.ts';
import { NO_OWNERS } from './owners.ts';

/** One body of what its sections say, in their order. */
export function mergeBodies(parts: readonly Partial<Body>[]): Body {
  return {
    symptoms: parts.flatMap(({ symptoms = [] }) => symptoms),
    causes: parts.flatMap(({ causes = [] }) => causes),
    owners: parts.reduce((all, { owners }) => mergeOwners(all, owners), NO_OWNERS),
    diagnosis: parts.flatMap(({ diagnosis = [] }) => diagnosis),
    auto_fix: parts.reduce<AutoFix | null>((all, { auto_fix }) => mergeAutoFix(all, auto_fix), null),
    manual_steps: parts.flatMap(({ manual_steps = [] }) => manual_steps),
    prose_exceptions: parts.flatMap(({ prose_exceptions = [] }) => prose_exceptions),
    impact: parts.flatMap(({ impact = [] }) => impact),
    history: parts.flatMap(({ history = [] }) => history),
    references: parts.flatMap(({ references = [] }) => references),
    other_sections: parts.flatMap(({ other_sections = [] }) => other_sections),
  };
}

/** Said twice, the first holds. */
function mergeOwners(first: Owners, second: Owners = NO_OWNERS): Owners {
  return {
    primary: first.primary ?? second.primary,
    secondary: first.secondary ?? second.secondary,
    escalation_path: first.escalation_path ?? second.escalation_path,
  };
}

function mergeAutoFix(first: AutoFix | null, second: AutoFix | null = null): AutoFix | null {
  if (!first || !second) return first ?? second;
  return {
    command: first.command ?? second.command,
    success_rate: first.success_rate ?? second.success_rate,
    note: first.note ?? second.note,
  };
}
