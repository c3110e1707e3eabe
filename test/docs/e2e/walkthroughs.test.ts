import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { outputPattern } from '../../support/docs/console-examples.ts';
import { type ShellExample, shellExamples } from '../../support/docs/shell-examples.ts';
import { PAGES_WALKED } from '../../support/docs/walked-pages.ts';
import { createGitRepository } from '../../support/github/git-repository.ts';

const bin = mkdtempSync(join(tmpdir(), 'kedb-bin-'));
const OFFLINE = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' };
/** Another folder for the build, because other tests read the build/ of this clone at the same time. */
const BUILD_APART = { KEDB_OUT: join(bin, 'build') };

afterAll(() => rmSync(bin, { recursive: true }));

/** `kedb` after `npm link`: the system's Node starts it, and that Node may be too old. */
symlinkSync(resolve('dist/cli.js'), join(bin, 'kedb'));
/** An npx that has already downloaded its packages. wrangler needs a newer Node than this system may have, as the page says. */
writeFileSync(
  join(bin, 'npx'),
  `#!/bin/sh
while [ "$1" != "\${1#-}" ]; do shift; done
case "$1" in wrangler|wrangler@${pinnedVersion('wrangler')}) shift ;; *) echo "npx $1: not what is pinned" >&2; exit 1 ;; esac
PATH='${process.env.PATH}' exec '${process.execPath}' '${resolve('node_modules/wrangler/wrangler-dist/cli.js')}' "$@"
`,
  { mode: 0o755 },
);

function pinnedVersion(name: string): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return devDependencies[name];
}

function systemPath(): string[] {
  return (process.env.PATH ?? '').split(':').filter((item) => !item.includes('node_modules'));
}

/** A repository with one commit on main. If the page starts with entries, it has ours. */
function folderFor(page: string): { folder: string; remove: () => void } {
  const { folder, commit, remove } = createGitRepository();
  if (PAGES_WALKED[page] === 'with entries') cpSync('kb', join(folder, 'kb'), { recursive: true });
  commit({});
  return { folder, remove };
}

async function run({ commands, output }: ShellExample, cwd: string): Promise<void> {
  const env = { ...process.env, ...OFFLINE, ...BUILD_APART, PATH: [bin, ...systemPath()].join(':') };
  const { stdout } = await promisify(execFile)('sh', ['-ec', commands], { cwd, env });
  if (output !== null) expect(stdout).toMatch(outputPattern(output));
}

describe.each(Object.keys(PAGES_WALKED))('%s', (page) => {
  const { folder, remove } = folderFor(page);
  afterAll(remove);
  const examples = shellExamples(readFileSync(page, 'utf8'));

  it.each(examples.filter(({ runsIn }) => runsIn === 'folder'))('$commands', (example) =>
    run(example, folder),
  );

  it.each(examples.filter(({ runsIn }) => runsIn === 'clone'))('in a clone: $commands', (example) =>
    run(example, '.'),
  );
});
