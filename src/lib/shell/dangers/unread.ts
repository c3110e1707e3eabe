import { baseName, isUnread, joined } from '../reading/word-text.ts';
import { readCall, readShellCall, type ShellCall, SOURCE_COMMAND } from '../running/follow.ts';
import { inputTexts, writtenText } from '../running/input.ts';
import { operandsOf, valuesOf } from '../running/options.ts';
import { type Argument, type DangerRule, feedersOf, type ShellCommand, type Verdict } from '../script.ts';

export const DOWNLOADS = /^(?:curl|wget|fetch|http|https|aria2c)$/;
const DECODES = /^(?:base64|base32|xxd|openssl)$/;
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|nodejs|php)$/;

/** Finds code that nobody has read: a download, encoded code, code of another language, or unknown code. */
export const unreadCode: DangerRule = (command) => {
  const call = callOf(command);
  const line = `${command.name} ${joined(command.args)} `;
  const isApplied = /^(?:kubectl|oc) (?:.* )?(?:-f|--filename)[= ]?- /.test(line);
  const fed = call?.readsInput || isApplied ? feedersOf(command) : [];
  const printers = [command.program, call?.code].flatMap(printersOf).concat(call?.file?.substituted ?? []);
  const given = command.redirections.flatMap(({ target }) => (call && target?.substituted) || []);
  return (
    judgeSources([...fed, ...printers, ...given]) ??
    foreignCode(command, call?.readsInput ? inputTexts(command) : []) ??
    judgeUnknown(command, call, printers)
  );
};

/** The commands of a `$(…)` that print a program or code. */
function printersOf(word: Argument | null | undefined): readonly ShellCommand[] {
  return word && /^\s*(?:\$\(|`)/.test(word.value) ? word.substituted : [];
}

/** The code or the file that a shell, an interpreter or a builtin such as `eval` runs; null for any other command. */
export function callOf(command: ShellCommand): ShellCall | null {
  const { name, args } = command;
  const call = readShellCall(command);
  if (call) return call;
  if (name === 'eval') return { ...readCall([]), readsInput: false, code: args[0] ?? null };
  return INTERPRETERS.test(name) ? { ...readCall(args), readsInput: readsProgram(command) } : null;
}

/** Whether an interpreter runs its input. `python3` and `python3 -` do, `python3 -m json.tool` does not. */
function readsProgram(command: ShellCommand): boolean {
  const words = command.args.map(({ value }) => value);
  if (words.includes('-')) return true;
  return operandsOf(command).length === 0 && !words.some((word) => /^-[a-z]*[cemnpr]/i.test(word));
}

function judgeSources(sources: readonly ShellCommand[]): Verdict | null {
  const isAny = (programs: RegExp) => sources.some(({ name }) => programs.test(name));
  if (isAny(DOWNLOADS)) return { reason: 'runs a download that nobody has read' };
  return isAny(DECODES) ? { reason: 'runs encoded code that nobody can read' } : null;
}

/** Modules that only compute, and what only reads. */
const PURE =
  /\b(?:import|from|use) (?:(?:base64|collections|csv|datetime|feature|hashlib|itertools|json|JSON(?:::\w+)*|math|platform|random|re|ssl|statistics|strict|string|sys|time|urllib\.parse|uuid|warnings|yaml)\b,? ?(?:import [\w, ]+)?)+|\brequire\((['"])(?:node:)?(?:(?:path|url|util|crypto)\1\)|fs\1\)\.readFileSync)/g;

/** In other languages, these words run programs, load code or change files: `os.system('…')`, `fs.rmSync('…')`, `unlink`. */
const REACHES_OUT =
  /`|["']\s*\)\s*\(|\bprocess\s*\[|\b(?:import|from(?= \w)|require\w*|use|eval|\w*exec\w*|system|[Pp]open\d?|posix_\w+|spawn\w*|fork|subprocess|check_\w+|getoutput|shell_exec|passthru|qx|qw|un(?:link|Sync)\w*|rm\w+|rm(?=\()|\w*remove\w*|rename\w*|trunc\w*|write\w*|open|kill\w*|delete|chmod|chown|symlink|socket|__\w+__|File\w*|Dir|IO|Pathname|file_put\w*|array_map|call_user\w*|include|globalThis|os|ctypes|shutil|pathlib|constructor|Kernel|(?<=\.)\w*send(?:__)?|process\.(?!(?:arch|argv|cwd|env|exit|hrtime|memoryUsage|p?pid|platform|release|stdin|stdout|uptime|versions?)\b)\w+)\b/;

/** Reports code of another language that may change something. It cannot read that language, and knows only words that compute or print. */
function foreignCode(command: ShellCommand, input: readonly string[]): Verdict | null {
  if (!INTERPRETERS.test(command.name)) return null;
  const given = [...valuesOf(command, '-c', '-e', '-E', '-r', '-p', '--eval', '--print'), ...input];
  if (!given.some((code) => REACHES_OUT.test(code.replaceAll(PURE, '')))) return null;
  return { reason: 'runs code of another language that cannot be read', harm: 'unread' };
}

/** These programs print settings for a shell, and their manuals say to run them. */
const PRINTS_SETTINGS =
  /^(?:dircolors|ssh-agent|(?:brew|conda|direnv|docker-machine|mise|minikube|opam|podman-machine|pyenv|rbenv) |[\w-]+ completion )/;

/** A path with a pattern, but no address with a query: `/bin/r?`, `/usr/bin/[r]m`. */
const FOUND_BY_PATTERN = /^(?!\w+:|.*=)(?=[\w.~-]*\/)[\w/.~-]*(?:[?*]|\[.+\])/;

/** Reports `sh -c "$CODE"`, `xargs sh -c`, a script, `eval "$(cat x)"`, and input that is not here: `bash < x`, `. /dev/stdin`. */
function judgeUnknown(command: ShellCommand, call: ShellCall | null, given: ShellCommand[]): Verdict | null {
  const { program, redirections } = command;
  const input = call?.readsInput ? inputTexts(command) : [];
  if (call && redirections.some(({ target }) => /^\/dev\/(?:tcp|udp)\//.test(target?.value ?? '')))
    return { reason: 'lets another host run commands', harm: 'unread' };
  if (FOUND_BY_PATTERN.test(program?.value ?? ''))
    return { reason: 'runs any program that its pattern finds', harm: 'unread' };
  const isUnknown = (text = '') => /^\s*(?:\$\{?\w+\}?…?|\$…)\s*$/.test(text);
  if ([call?.code?.value, ...input].some(isUnknown) || isUnread(program?.value ?? ''))
    return { reason: 'runs unknown code', harm: 'unknown' };
  const isPrinted = (one: ShellCommand) =>
    writtenText(one).length === 0 && !PRINTS_SETTINGS.test(`${one.name} ${joined(one.args)} `);
  const feeders = feedersOf(command);
  const isGiven = feeders.some(({ name }) => name !== '') || [command, ...feeders].some(readsFile);
  const isWaiting = call?.readsInput && !INTERPRETERS.test(command.name) && input.length === 0;
  const isSource = SOURCE_COMMAND.test(command.name);
  const isFile = call?.file && !isSource && !INTERPRETERS.test(command.name);
  const isScript = given.some(isPrinted) || isFile || (isWaiting && (isGiven || isSource));
  return isScript ? { reason: 'runs a script that cannot be read', harm: 'script' } : null;
}

export function readsFile({ redirections }: ShellCommand): boolean {
  return redirections.some(({ operator, target }) => operator === '<' && target?.value !== '/dev/null');
}

/** These programs verify a download. */
const VERIFIES = /^(?:sha\d*sum|shasum|md5sum|b2sum|gpg|gpgv|cosign|minisign|openssl)$/;

/** Finds commands that run a file which was downloaded or written before: `curl -o x.sh URL && sh x.sh`. */
export function runsOfDownloads(commands: readonly ShellCommand[]) {
  const named = new Set<string>();
  return commands.flatMap((command) => {
    const { name, program, args, redirections, start, end } = command;
    if (VERIFIES.test(name)) named.clear();
    const into = redirections.flatMap(({ operator, target }) => (/^&?>/.test(operator) && target) || []);
    const written = DOWNLOADS.test(name) || name === 'tee' ? [...args, ...into] : into;
    for (const { value } of written) named.add(baseName(value));
    const call = callOf(command);
    const file = call ? call.file : program;
    const isNamed = file !== null && named.has(baseName(file.value)) && (call || file.value.includes('/'));
    const reason = 'runs a file that was downloaded or written just before, and cannot be read';
    return isNamed ? [{ start, end, reason, harm: 'unread' as const }] : [];
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
