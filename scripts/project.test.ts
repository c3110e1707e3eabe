import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test/support/processes/temporary-folder.ts';
import { readProject, repositoryName } from './project.ts';

const { name: OURS } = readProject();

describe('the name of the repository', () => {
  it.each([
    'git+https://github.com/acme-corp/known-errors.git',
    'https://github.com/acme-corp/known-errors',
    'https://github.com/acme-corp/known-errors/',
    'git@github.com:acme-corp/known-errors.git',
    'git+ssh://git@github.com/acme-corp/known-errors.git',
    'github:acme-corp/known-errors',
    'acme-corp/known-errors',
  ])('is read from %s', (url) => {
    expect(repositoryName(url)).toBe('acme-corp/known-errors');
  });

  it.each([
    '',
    'kedb',
    'https://github.com/acme-corp',
    'https://gitlab.example/a/b',
    'https://github.com/a/b/c',
  ])('is no part of %j, which is refused', (url) => {
    expect(() => repositoryName(url)).toThrow('repository.url');
  });

  it('is typed in nowhere but in generated text', () => {
    const files = globSync('{src,test,scripts,bench,schema,.ci,.github}/**/*.{ts,tsx,json,yml}', {
      exclude: ['src/generated'],
    });
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes(OURS))).toEqual([]);
  });

  it('can change, and every page follows', () => {
    const copy = temporaryFolder({});
    for (const path of ['package.json', 'README.md', 'docs', 'schema', 'src/generated/project.ts'])
      cpSync(path, join(copy, path), { recursive: true });
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const changed = { ...manifest, repository: { url: 'https://github.com/acme-corp/known-errors' } };
    writeFileSync(join(copy, 'package.json'), JSON.stringify(changed, null, 2));
    for (const script of ['generate-project', 'release-schemas'])
      execFileSync(process.execPath, [resolve(`scripts/${script}.ts`)], { cwd: copy });
    const texts = globSync('**/*.{md,ts,json}', { cwd: copy }).map((path) =>
      readFileSync(join(copy, path), 'utf8'),
    );
    expect(texts.filter((text) => text.includes(OURS))).toEqual([]);
    expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('acme-corp/known-errors kedb && cd kedb');
    expect(readFileSync(join(copy, 'schemas/entry.schema.json'), 'utf8')).toContain(
      '"https://raw.githubusercontent.com/acme-corp/known-errors/v',
    );
  });
});
