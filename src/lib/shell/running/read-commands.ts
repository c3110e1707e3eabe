import { readNode, readScript } from '../reading/read-script.ts';
import { newReader } from '../reading/reader.ts';
import type { ShellScript } from '../script.ts';
import { follow } from './follow.ts';

/**
 * Every command that a piece of code runs, also by way of another: behind `sudo`, `xargs`, `docker exec`, in `sh -c '…'`, in a
 * here-document for a shell. Null where the code is too long or too tangled to be read.
 */
export function readCommands(code: string): ShellScript | null {
  const reader = newReader({ readNode, follow });
  const commands = readScript(code, reader, null);
  if (!commands || reader.found.charactersLeft < 0) return null;
  return { commands, forkBombs: reader.found.forkBombs };
}
