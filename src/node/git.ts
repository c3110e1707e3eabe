import { spawnSync } from 'node:child_process';

/** A knowledge base of 10,000 entries has some 100 MB of samples at most. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/**
 * What git prints when it is called in a folder; null where it fails, or there is no git. Only for commands that read:
 * without a shell, without questions, and without fetching what a partial clone left out.
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer | null {
  const { status, stdout } = spawnSync('git', ['-c', `safe.directory=*`, ...args], {
    cwd: folder,
    input,
    maxBuffer: MAX_OUTPUT,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
  });
  return status === 0 ? stdout : null;
}

/** What git prints, without the newline at its end. */
export function gitLine(folder: string, args: readonly string[]): string | null {
  return git(folder, args)?.toString().replace(/\n$/, '') ?? null;
}
