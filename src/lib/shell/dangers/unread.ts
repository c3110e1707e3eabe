import { baseName, joined } from '../reading/text.ts';
import { inputTexts } from '../running/input.ts';
import { operandsOf, valuesOf } from '../running/options.ts';
import { readCall, readShellCall } from '../running/shells.ts';
import { type Argument, feedsOf, type ShellCommand } from '../script.ts';
import type { Danger, DangerRule, Verdict } from './danger.ts';

const DOWNLOADS = /^(?:curl|wget|fetch|http|https|aria2c)$/;
const DECODES = /^(?:base64|base32|xxd|openssl)$/;
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|nodejs|php)$/;

/** A text that is nothing but one substitution or variable. */
const ONE_SUBSTITUTION = /^\s*(?:\$\(|`)/;
const ONE_VARIABLE = /^\s*(?:\$\{?\w+\}?…?|\$…)\s*$/;

/** Code that nobody has read: downloaded, or encoded, and run at once; of another language, or known to the shell alone. */
export const unreadCode: DangerRule = (command) => {
  const code = codeWords(command);
  const sources = [
    ...(readsCode(command) ? feedsOf(command).flatMap(({ commands }) => commands) : []),
    ...code.filter(({ value }) => ONE_SUBSTITUTION.test(value)).flatMap(({ substituted }) => substituted),
    ...fileWords(command).flatMap(({ substituted }) => substituted),
    ...(runsCode(command) ? command.redirections.flatMap(({ target }) => target?.substituted ?? []) : []),
  ];
  return judgeSources(sources) ?? foreignCode(command) ?? judgeUnknown(command, code);
};

function judgeSources(sources: readonly ShellCommand[]): Verdict | null {
  if (sources.some(({ name }) => DOWNLOADS.test(name))) return { reason: 'runs what was just downloaded' };
  if (sources.some(({ name }) => DECODES.test(name))) return { reason: 'runs code that nobody can read' };
  return null;
}

/** What code of another language calls to run a program, or to remove files, with a text: `os.system('…')`, `fs.rmSync('…')`. */
const REACHES_OUT =
  /\b(?:system|popen|exec|execSync|execFileSync|execvp?|spawn|spawnSync|run|call|check_call|check_output|getoutput|Popen|shell_exec|passthru|qx|rmtree|remove_tree|rm_rf|rm_r|rmSync|rimraf|removeSync)\b\s*[({ ]\s*\[?\s*['"`]/;

/** Other languages are not read: where their code may do anything to the host, that is all that can be said. */
function foreignCode(command: ShellCommand): Verdict | null {
  const { name } = command;
  const isForeign = INTERPRETERS.test(name);
  const inWords = isForeign ? valuesOf(command, '-c', '-e', '-E', '-r', '-p', '--eval', '--print') : [];
  const inAwk = /^[gm]?awk$/.test(name) ? operandsOf(command).slice(0, 1) : [];
  const read = isForeign && readsCode(command) ? inputTexts(command) : [];
  const hasBackticks = /^(?:perl|ruby|php)$/.test(name);
  const reachesOut = [...inWords, ...inAwk, ...read].some(
    (code) => REACHES_OUT.test(code) || (hasBackticks && code.includes('`')),
  );
  return reachesOut
    ? { reason: 'runs other programs by code that cannot be read here', harm: 'unread' }
    : null;
}

/** `sh -c "$CODE"`, and a `sh -c` of `xargs` that is given its code by what it reads. */
function judgeUnknown(command: ShellCommand, code: readonly Argument[]): Verdict | null {
  const call = readShellCall(command);
  const lacksCode = call?.wantsCode === true && call.code === null;
  const isUnknown = lacksCode || code.some(({ value }) => ONE_VARIABLE.test(value));
  return isUnknown ? { reason: 'runs code that only the shell knows', harm: 'unsure' } : null;
}

function runsCode(command: ShellCommand): boolean {
  return readShellCall(command) !== null || isSource(command) || INTERPRETERS.test(command.name);
}

function isSource({ name }: ShellCommand): boolean {
  return name === 'source' || name === '.';
}

/** How a shell was called, or an interpreter: `python -c` and the like are called as a shell is. */
function callOf(command: ShellCommand) {
  return readShellCall(command) ?? (INTERPRETERS.test(command.name) ? readCall(command.args) : null);
}

/** The words that are code. */
function codeWords(command: ShellCommand): readonly Argument[] {
  if (command.name === 'eval') return command.args.slice(0, 1);
  const code = callOf(command)?.code;
  return code ? [code] : [];
}

/** The words that are files of code: `bash <(curl …)`, `source <(…)`. */
function fileWords(command: ShellCommand): readonly Argument[] {
  if (isSource(command)) return command.args.slice(0, 1);
  const file = callOf(command)?.file;
  return file ? [file] : [];
}

/** Without code and file of its own it runs its input: `sh`, `sh -s`, `python3 -`; not `python3 -m json.tool`. */
function readsCode(command: ShellCommand): boolean {
  const call = readShellCall(command);
  if (call) return call.readsInput;
  if (!INTERPRETERS.test(command.name)) return false;
  const words = command.args.map(({ value }) => value);
  if (words.includes('-')) return true;
  return operandsOf(command).length === 0 && !words.some((word) => /^-[a-z]*[cemnpr]/i.test(word));
}

/** What shows that a file is what its maker published. */
const VERIFIES = /^(?:sha\d*sum|shasum|md5sum|b2sum|gpg|gpgv|cosign|minisign|openssl)$/;

/** Files that are run, and that a download before them names: `curl -o x.sh URL && sh x.sh`. */
export function runsOfDownloads(commands: readonly ShellCommand[]): Danger[] {
  const named = new Set<string>();
  return commands.flatMap((command) => {
    const { name, program, args, redirections, start, end } = command;
    if (VERIFIES.test(name)) named.clear();
    const words = [...args, ...redirections.flatMap(({ target }) => target ?? [])];
    if (DOWNLOADS.test(name)) for (const { value } of words) named.add(baseName(value));
    const isFile = program?.value.includes('/') && !runsCode(command);
    const files = isFile ? [program] : fileWords(command);
    if (!files.some((file) => file && named.has(baseName(file.value)))) return [];
    return [{ start, end, reason: 'runs a download, which cannot be read here', harm: 'unread' as const }];
  });
}

/** What writes the names of all that there is of a kind that holds data. */
const LISTS_ALL =
  /^(?:(?:kubectl|oc) (?:.* )?get (?:ns|namespaces?|projects?|pvc?|persistentvolume(?:claim)?s?|crds?)\b|(?:redis|valkey|keydb)-cli (?!.*--pattern [^*])(?:.* )?--scan\b|(?:docker|podman|nerdctl) (?:container )?(?:ps|ls) (?!(?:.* )?(?:-f|--filter)\b)(?:.* )?(?:-[a-z]*a|--all\b))/;

/** `kubectl get ns -o name | xargs kubectl delete`: what goes, is what is read. */
export const unreadNames: DangerRule = (command) => {
  if (command.name !== 'xargs' || !/(?:^| )(?:delete|del|unlink|rm)(?: |$)/.test(joined(command.args)))
    return null;
  const feeds = feedsOf(command).flatMap(({ commands }) => commands);
  const listsAll = feeds.some(({ name, args }) => LISTS_ALL.test(`${name} ${joined(args)}`));
  return listsAll ? { reason: 'deletes whatever names it reads', harm: 'unread' } : null;
};
