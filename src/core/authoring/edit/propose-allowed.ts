import { findDangers } from '../../../lib/shell/find-dangers.ts';
import { placeholderTokenFor } from '../../../lib/shell/placeholder-token.ts';
import type { Kb } from '../../kb/kb.ts';
import { offerObstacle } from '../../plan/allowed-command.ts';

/** A list for a team to agree on, and how many commands are not in it, as the rule fix/dangerous finds something in them. */
export type AllowedProposal = { commands: string[]; leftOut: number };

/** As in the schema of allowed_commands. */
const MAX_LENGTH = 500;

/** The commands of auto_fix, where kedb.yaml has no allowed_commands and so one of them is never offered; else undefined. */
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
