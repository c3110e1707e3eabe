import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAction } from '../support/github/run-action.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

/** Files that some tool would run, each of which leaves a mark. The packages are those that the Action is built from. */
function bringCode(mark: string): Record<string, string> {
  const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');\n`;
  const shell = `#!/bin/sh\ntouch ${mark}\n`;
  const packages = [
    '@actions/core',
    '@actions/github',
    'gray-matter',
    'js-yaml',
    'yaml',
    're2js',
    'wrangler',
  ];
  return {
    ...Object.fromEntries(packages.map((name) => [`node_modules/${name}/index.js`, code])),
    'package.json': '{"type":"commonjs","scripts":{"preinstall":"./run.sh","build":"./run.sh"}}',
    'run.sh': shell,
    '.npmrc': 'node-options=--require ./run.js\n',
    'run.js': code,
    '.env': 'NODE_OPTIONS=--require ./run.js\n',
    '.git/hooks/post-checkout': shell,
    '.git/config': `[core]\n\tfsmonitor = ${shell}\n`,
    'kb/kedb.js': code,
    'kb/kedb.config.js': code,
    'kb/index.js': code,
    'kb/redis/ERROR-002-code.md': `---js\n${code}---\n`,
    'kb/redis/ERROR-003-tag.md': entryText('ERROR-003', 'patterns: [!!js/function "function () {}"]'),
    'kb/redis/ERROR-004-command.md': entryText(
      'ERROR-004',
      `patterns: [xyz]\nfix_command: touch ${mark}\nauto_fix: true`,
    ),
  };
}

describe('code that a checkout brings', () => {
  it('is not needed to check anything: V8 may be told to make no code from text', async () => {
    const env = { NODE_OPTIONS: '--disallow-code-generation-from-strings' };
    const inputs = { 'kb-path': 'test/fixtures/bad-kb/kb' };
    const [usual, without] = [await runAction(inputs), await runAction(inputs, env)];
    expect(Number(usual.outputs.errors)).toBeGreaterThan(20);
    expect(without).toEqual(usual);
  });

  it.each(['check', 'build'])('is not run by mode %s', async (mode) => {
    const mark = join(temporaryFolder({}), 'was-run');
    const entry = { 'kb/redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]') };
    const workspace = temporaryFolder({ ...entry, ...bringCode(mark) });
    const { stdout } = await runAction({ mode }, { GITHUB_WORKSPACE: workspace });
    expect(stdout).toContain('front-matter/fence');
    expect(existsSync(mark)).toBe(false);
    expect(readdirSync(workspace)).not.toContain('kedb-deploy');
  });
});
