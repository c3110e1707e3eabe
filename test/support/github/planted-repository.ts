import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Git repository that a pull request brings along: the data that it would show to kedb, and the trace of its programs. */
export type Plant = {
  /** The commit that kedb asks for. */
  base: string;
  /** The files that the planted repository returns for it. */
  files: Record<string, string>;
  /** A file that every program of the planted configuration creates when Git runs it. */
  marker: string;
};

/** The files of a bare repository, by path. In a subfolder, Git finds it before the repository above. */
export function plantedRepository({ base, files, marker }: Plant): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-plant-'));
  try {
    const forged = forgeCommit(folder, files);
    const refs = { 'refs/heads/main': base, [`refs/replace/${base}`]: forged };
    for (const [ref, id] of Object.entries(refs)) writeIn(folder, ref, `${id}\n`);
    writeIn(folder, 'HEAD', 'ref: refs/heads/main\n');
    writeIn(folder, 'config', hostileConfig(marker, 'true'));
    return filesIn(folder, ['HEAD', 'config', 'objects', 'refs']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A configuration that runs a program when Git looks at the index, fetches missing objects, or shows a signature. */
export function hostileConfig(marker: string, bare: 'true' | 'false'): string {
  const script = `${marker}.sh`;
  writeFileSync(script, `#!/bin/sh\ntouch ${marker}\n`);
  chmodSync(script, 0o755);
  return `[core]
  repositoryformatversion = 1
  bare = ${bare}
  fsmonitor = ${script}
  sshCommand = ${script}
  hooksPath = ${marker}.hooks
[extensions]
  partialClone = origin
[remote "origin"]
  url = ext::${script}
  promisor = true
[protocol]
  allow = always
[protocol "ext"]
  allow = always
[log]
  showSignature = true
[gpg]
  program = ${script}
`;
}

function forgeCommit(folder: string, files: Record<string, string>): string {
  const env = { PATH: process.env.PATH, GIT_DIR: folder, GIT_INDEX_FILE: join(folder, 'planted-index') };
  const git = (args: string[], input = '') =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', ...args], {
      env,
      input,
      encoding: 'utf8',
    }).trim();
  git(['init', '--quiet', '--bare', folder]);
  for (const [path, text] of Object.entries(files)) {
    const object = git(['hash-object', '-w', '--stdin'], text);
    git(['update-index', '--add', '--cacheinfo', `100644,${object},${path}`]);
  }
  return git(['commit-tree', git(['write-tree']), '-m', 'forged']);
}

function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function filesIn(folder: string, names: readonly string[]): Record<string, Buffer> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = items.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const wanted = paths.filter((path) => names.includes(path.split('/')[0] ?? ''));
  return Object.fromEntries(wanted.map((path) => [path, readFileSync(join(folder, path))]));
}
