import { readNode, readScript } from './reading/read-script.ts';
import { newReader } from './reading/reader.ts';
import type { ShellCommand } from './script.ts';

/**
 * Returns every command that the code runs. It includes commands that other commands run: `sudo`, `xargs`, `docker exec`, `sh -c '…'`,
 * a here-document for a shell. Returns null if the code reached a limit of the reader.
 */
export function readCommands(code: string): ShellCommand[] | null {
  const reader = newReader({ readScript, readNode });
  const commands = readScript(code, reader, null);
  return reader.room.left < 0 ? null : commands;
}
