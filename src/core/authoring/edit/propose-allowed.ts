import { findDangers } from '../../../lib/shell/find-dangers.ts';
import { placeholderTokenFor } from '../../../lib/shell/reading/expand-word.ts';
import type { Kb } from '../../kb/kb.ts';
import { offerObstacle } from '../../plan/allowed-command.ts';

/** Commands that a team may allow, and the number of commands that kedb does not propose. */
export type AllowedProposal = { commands: string[]; leftOut: number };

/** The limit of the schema for allowed_commands. */
const MAX_LENGTH = 500;

/**
 * Proposes the auto-fix commands for `allowed_commands`. undefined if kedb.yaml has that list, or if kedb offers all commands without
 * it. Leaves out commands that are too long, or in which fix/dangerous finds something.
 */
export function proposeAllowed({ entries, settings }: Kb): AllowedProposal | undefined {
  if (settings.allowed_commands !== null) return undefined;
  const all = new Set(
    entries.flatMap(({ auto_fix, fix_command }) =>
      auto_fix && fix_command?.trim() ? [fix_command.trim()] : [],
    ),
  );
  if (![...all].some((command) => offerObstacle(command, null) !== null)) return undefined;
  const commands = [...all].filter(isProposed);
  return { commands, leftOut: all.size - commands.length };
}

function isProposed(command: string): boolean {
  const dangers = findDangers(command.replaceAll(/\{\{[^{}\n]*\}\}/g, placeholderTokenFor));
  return command.length <= MAX_LENGTH && dangers?.length === 0 && offerObstacle(command, [command]) === null;
}
