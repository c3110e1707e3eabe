import { resolvePath } from '../folders.ts';
import { baseName } from '../reading/base-name.ts';
import { readShellCall } from '../running/shells.ts';
import type { ShellCommand } from '../script.ts';
import { type Danger, hasOption, operandsOf, valuesOf } from './danger.ts';

/** What shows that a file is what its maker published. */
const VERIFIES = /^(?:sha\d*sum|shasum|md5sum|b2sum|gpg|gpgv|cosign|minisign|openssl)$/;

/** Files that are downloaded and then run, with nobody having looked at them: `curl -o x.sh URL && sh x.sh`. */
export function runsOfDownloads(commands: readonly ShellCommand[]): Danger[] {
  const downloaded = new Set<string>();
  return commands.flatMap((command) => {
    if (VERIFIES.test(command.name)) downloaded.clear();
    for (const path of downloadsOf(command)) downloaded.add(resolvePath(path, command.folder));
    const file = fileRun(command);
    if (file === null || !downloaded.has(resolvePath(file, command.folder))) return [];
    const { start, end } = command;
    return [{ start, end, reason: 'runs what was just downloaded', harm: 'loses' as const }];
  });
}

function downloadsOf(command: ShellCommand): string[] {
  const { name, redirections } = command;
  if (name !== 'curl' && name !== 'wget') return [];
  const written = redirections.flatMap(({ operator, target }) =>
    /^>/.test(operator) && target ? [target.value] : [],
  );
  const named = valuesOf(command, ...(name === 'curl' ? ['-o', '--output'] : ['-O', '--output-document']));
  const keepsName = name === 'wget' || hasOption(command, '-O', '--remote-name');
  const kept = keepsName && named.length === 0 ? operandsOf(command).map(fileOfUrl) : [];
  const [folder] = name === 'wget' ? valuesOf(command, '-P', '--directory-prefix') : [];
  return [...written, ...named, ...kept.map((file) => (folder ? `${folder}/${file}` : file))];
}

function fileOfUrl(url: string): string {
  return baseName(url.replace(/[?#].*$/, ''));
}

/** The file that a command runs: `sh x.sh`, `. x.sh`, `python3 x.py`, `./x.sh`. */
function fileRun(command: ShellCommand): string | null {
  const { name, program } = command;
  const call = readShellCall(command);
  if (call) return call.file?.value ?? null;
  const isReader = /^(?:source|\.|python[\d.]*|perl|ruby|node|php)$/.test(name);
  if (isReader) return operandsOf(command)[0] ?? null;
  return program?.value.includes('/') ? program.value : null;
}
