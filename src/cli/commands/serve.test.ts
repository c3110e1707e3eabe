import { expect, it, vi } from 'vitest';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import { temporaryFolder } from '../../../test/support/processes/temporary-folder.ts';

const installed = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../node/paths.ts', async (original) => ({
  ...(await original<typeof import('../../node/paths.ts')>()),
  findPackageRoot: () => installed.folder,
}));

it.each([
  ['wrangler.toml', { 'package.json': '{}' }],
  ['src/worker/app.ts', { 'package.json': '{}', 'wrangler.toml': '' }],
])('kedb serve says in a sentence that it lacks %s, and starts nothing', async (missing, files) => {
  installed.folder = temporaryFolder(files);
  expect(await runKedb(['serve', 'kb'])).toEqual({
    exitCode: 2,
    out: '',
    err: `kedb: serve needs the source of the Worker, but ${installed.folder} has no ${missing}: run it from a clone of kedb\n`,
  });
});
