import { baseName, joined } from '../reading/word-text.ts';
import { inputTexts } from '../running/input.ts';
import { operandsOf, valuesOf } from '../running/options.ts';
import { readCall, readShellCall, readSourceCall, type ShellCall } from '../running/shells.ts';
import { feedersOf, type ShellCommand } from '../script.ts';
import type { Danger, DangerRule, Verdict } from './danger.ts';

const DOWNLOADS = /^(?:curl|wget|fetch|http|https|aria2c)$/;
const DECODES = /^(?:base64|base32|xxd|openssl)$/;
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|nodejs|php)$/;

/** Finds code that nobody has read: a download, encoded code, code of another language, or unknown code. */
export const unreadCode: DangerRule = (command) => {
  const call = callOf(command);
  if (!call) return foreignCode(command, []);
  const { code, file, readsInput } = call;
  const isPrinted = code !== null && /^\s*(?:\$\(|`)/.test(code.value);
  const isScript = readShellCall(command) !== null && (file !== null || isPrinted);
  const sources = [
    ...(readsInput ? feedersOf(command) : []),
    ...(isPrinted ? code.substituted : []),
    ...(file?.substituted ?? []),
    ...command.redirections.flatMap(({ target }) => target?.substituted ?? []),
  ];
  return (
    judgeSources(sources) ??
    foreignCode(command, readsInput ? inputTexts(command) : []) ??
    judgeUnknown(call, isScript)
  );
};

/** The code or the file that a shell, an interpreter or a builtin such as `eval` runs; null for any other command. */
export function callOf(command: ShellCommand): ShellCall | null {
  const { name, args } = command;
  const call = readShellCall(command) ?? readSourceCall(command);
  if (call) return call;
  const [first = null] = args;
  const reads = { ...readCall([]), readsInput: false };
  if (name === 'eval') return { ...reads, code: first };
  return INTERPRETERS.test(name) ? { ...readCall(args), readsInput: readsProgram(command) } : null;
}

/** Whether an interpreter runs its input. `python3` and `python3 -` do, `python3 -m json.tool` does not. */
function readsProgram(command: ShellCommand): boolean {
  const words = command.args.map(({ value }) => value);
  if (words.includes('-')) return true;
  return operandsOf(command).length === 0 && !words.some((word) => /^-[a-z]*[cemnpr]/i.test(word));
}

function judgeSources(sources: readonly ShellCommand[]): Verdict | null {
  if (sources.some(({ name }) => DOWNLOADS.test(name)))
    return { reason: 'runs a download that nobody has read' };
  if (sources.some(({ name }) => DECODES.test(name)))
    return { reason: 'runs encoded code that nobody can read' };
  return null;
}

/** In other languages, these calls run a program or remove files: `os.system('…')`, `fs.rmSync('…')`. */
const REACHES_OUT =
  /\b(?:system|popen|exec|execSync|execFileSync|execvp?|spawn|spawnSync|run|call|check_call|check_output|getoutput|Popen|shell_exec|passthru|qx|rmtree|remove_tree|rm_rf|rm_r|rmSync|rimraf|removeSync|unlink)\b\s{0,9}(?:glob\b)?\s{0,9}[({ ]\s{0,9}\[?\s{0,9}['"`]/;

/** Reports code of another language that can do anything to the host. It cannot read that language. */
function foreignCode(command: ShellCommand, input: readonly string[]): Verdict | null {
  const { name } = command;
  const isAwk = /^[gm]?awk$/.test(name);
  if (!isAwk && !INTERPRETERS.test(name)) return null;
  const codes = isAwk
    ? operandsOf(command).slice(0, 1)
    : [...valuesOf(command, '-c', '-e', '-E', '-r', '-p', '--eval', '--print'), ...input];
  const reachesOut = codes.some(
    (code) => REACHES_OUT.test(code) || (/^(?:perl|ruby|php)$/.test(name) && code.includes('`')),
  );
  return reachesOut ? { reason: 'runs other programs from code that cannot be read', harm: 'unread' } : null;
}

/** Reports `sh -c "$CODE"`, and `xargs sh -c`, which takes its code from the input. */
function judgeUnknown({ code }: ShellCall, isScript: boolean): Verdict | null {
  if (code && /^\s*(?:\$\{?\w+\}?…?|\$…)\s*$/.test(code.value))
    return { reason: 'runs unknown code', harm: 'unknown' };
  return isScript ? { reason: 'runs a script that cannot be read', harm: 'script' } : null;
}

/** These programs verify a download. */
const VERIFIES = /^(?:sha\d*sum|shasum|md5sum|b2sum|gpg|gpgv|cosign|minisign|openssl)$/;

/** Finds commands that run a downloaded file: `curl -o x.sh URL && sh x.sh`. */
export function runsOfDownloads(commands: readonly ShellCommand[]): Danger[] {
  const named = new Set<string>();
  return commands.flatMap((command) => {
    const { name, program, args, redirections, start, end } = command;
    if (VERIFIES.test(name)) named.clear();
    const words = [...args, ...redirections.flatMap(({ target }) => target ?? [])];
    if (DOWNLOADS.test(name)) for (const { value } of words) named.add(baseName(value));
    const call = callOf(command);
    const file = call ? call.file : program;
    const isNamed = file !== null && named.has(baseName(file.value)) && (call || file.value.includes('/'));
    if (!isNamed) return [];
    return [{ start, end, reason: 'runs a download, which cannot be read', harm: 'unread' as const }];
  });
}

/** These commands list all objects of a kind that contains data. */
const LISTS_ALL =
  /^(?:(?:kubectl|oc) (?:.* )?get (?:ns|namespaces?|projects?|pvc?|persistentvolume(?:claim)?s?|crds?)\b|(?:redis|valkey|keydb)-cli (?!.*--pattern [^*])(?:(?:.* )?--scan\b|keys \*)|(?:docker|podman|nerdctl) (?:container )?(?:ps|ls) (?!(?:.* )?(?:-f|--filter)\b)(?:.* )?(?:-[a-z]*a|--all\b))/i;

/** In `kubectl get ns -o name | xargs kubectl delete`, the input decides what is deleted. */
export const unreadNames: DangerRule = (command) => {
  if (command.name !== 'xargs' || !/(?:^| )(?:delete|del|unlink|rm)(?: |$)/i.test(joined(command.args)))
    return null;
  const listsAll = feedersOf(command).some(({ name, args }) => LISTS_ALL.test(`${name} ${joined(args)}`));
  return listsAll ? { reason: 'deletes every name that it reads', harm: 'unread' } : null;
};
