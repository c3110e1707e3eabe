import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { readProject } from '../../scripts/project.ts';
import { codeBlocks } from '../support/docs/shell-examples.ts';

const FILES = globSync('{*.md,docs/**/*.md,action.yml,.github/**/*.{yml,yaml}}').sort();

type Use = { file: string; action: string; at: string; comment: string };

/** Every `uses:` in documents and workflows, with the text after it. */
const USES: Use[] = FILES.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^\s*(?:- )?uses:[ \t]*["']?([^\s"'@#]+)@?([^\s"'#]*)["']?(.*)$/gm,
    ),
  ].map(([, action = '', at = '', comment = '']) => ({ file, action, at, comment: comment.trim() })),
);
const { name: OURS, version: VERSION } = readProject();
const others = USES.filter(({ action }) => action !== OURS && !action.startsWith('./'));

/** A tag can be moved to other code (GitHub, "Security hardening for GitHub Actions"). */
describe('actions in documents and workflows', () => {
  it('are found', () => {
    expect(new Set(others.map(({ file }) => file))).toEqual(
      new Set([
        '.github/workflows/ci.yml',
        '.github/workflows/release.yml',
        'README.md',
        ...['action', 'deploy', 'operations', 'quick-start'].map((page) => `docs/${page}.md`),
      ]),
    );
  });

  it.each(others)(
    'are pinned by a full SHA, with the version behind it: $action in $file',
    ({ at, comment }) => {
      expect(at).toMatch(/^[0-9a-f]{40}$/);
      expect(comment).toMatch(/^# v\d+\.\d+\.\d+$/);
    },
  );

  it('are of one version everywhere', () => {
    const versions = Map.groupBy(others, ({ action }) => action.split('/').slice(0, 2).join('/'));
    for (const [action, uses] of versions)
      expect([action, new Set(uses.map(({ at, comment }) => `${at} ${comment}`)).size]).toEqual([action, 1]);
  });

  it('name kedb itself by its exact tag', () => {
    const ours = USES.filter(({ action }) => action === OURS);
    expect(new Set(ours.map(({ at }) => at))).toEqual(new Set([`v${VERSION}`]));
  });

  it('run no package that a lockfile does not name', () => {
    const workflows = FILES.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return file.endsWith('.md')
        ? codeBlocks(text).flatMap((block) => (block.info === 'yaml' ? [block.text] : []))
        : [text];
    });
    const runs = workflows.filter((text) => /\buses:/.test(text)).flatMap((text) => commandsIn(parse(text)));
    expect(runs.join('\n')).toContain('npm ci --prefix deploy');
    expect(runs.filter((run) => /\bnpx (?:--yes|-y)\b|\bnpm (?:i|install|exec)\b/.test(run))).toEqual([]);
  });
});

it('package.json names exact versions: npm ci and a new lockfile install the same', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const versions = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

/** The `run:` of every step, at any depth. */
function commandsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'run' && typeof item === 'string' ? [item] : commandsIn(item),
  );
}
