import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** All files of src that can run, without tests and generated types. */
const FILES = globSync('src/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.|\.d\.ts$|^src\/generated\//.test(file))
  .sort();

/** The files whose code (not a comment) matches. */
function filesWith(pattern: RegExp): string[] {
  return FILES.filter((file) => pattern.test(withoutComments(readFileSync(file, 'utf8'))));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** docs/security.md says what kedb runs and whom it asks. If you add a file here, say so there, too. */
describe('the source', () => {
  it('starts three programs: git, wrangler for kedb serve, and its own Node', () => {
    expect(filesWith(/from '(?:node:)?(?:child_process|cluster|worker_threads|vm)'/)).toEqual([
      'src/cli/newer-node.ts',
      'src/cli/serve/wrangler.ts',
      'src/node/repository.ts',
    ]);
  });

  it('asks nobody but the Worker, GitHub and the keys of Cloudflare Access', () => {
    const network =
      /\bfetch\((?!request\b)|\bHttpClient\b|getOctokit\(|verifyWithJwks\(|node:(?:https?|http2|net|tls|dgram)|WebSocket|EventSource/;
    expect(filesWith(network)).toEqual([
      'src/action/github/client.ts',
      'src/action/worker.ts',
      'src/browser/match-thread.ts',
      'src/browser/search.ts',
      'src/cli/commands/serve.ts',
      'src/cli/serve/front.ts',
      'src/cli/serve/wrangler.ts',
      'src/node/ask-worker.ts',
      'src/worker/access/guards.ts',
      'src/worker/read-assets.ts',
      'src/worker/routes/built-files.ts',
    ]);
  });
});
