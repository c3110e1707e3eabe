import { readNode, readScript } from './reading/read-script.ts';
import { newReader } from './reading/reader.ts';
import { follow } from './running/follow.ts';
import type { ShellCommand } from './script.ts';

/**
 * Every command that a piece of code runs, also by way of another: behind `sudo`, `xargs`, `docker exec`, in `sh -c '…'`, in a
 * here-document for a shell. Null where the code is too long or too tangled to be read: any limit says so.
 */
export function readCommands(code: string): ShellCommand[] | null {
  const reader = newReader({ readScript, readNode, follow });
  const commands = readScript(code, reader, null);
  return reader.room.left < 0 ? null : commands;
}
