import { innerOf } from '../../../lib/shell/running/follow.ts';
import { operandsOf } from '../../../lib/shell/running/options.ts';
import type { Argument, ShellCommand } from '../../../lib/shell/script.ts';

/** Options whose value names a program (see the manuals): with the value in the same word, or in the next word. */
const RUNS_VALUE =
  /^--(?:checkpoint-action|to-command|use-compress-program|rsh|rsync-path|exec|config-env|upload-pack|receive-pack|pager|startas|require|import)(?:=|$)/;
const RUNS_NEXT = new Map([
  ['curl', /^(?:-[a-zA-Z]*K|--config)$/],
  ['git', /^(?:-[cC]|--git-dir|--work-tree|--config-env|--upload-pack|--receive-pack|--exec)$/],
  ['man', /^(?:-P|-H|--pager)$/],
  ['rsync', /^(?:-[a-zA-Z]*e|--rsh|--rsync-path)$/],
  ['start-stop-daemon', /^(?:-x|-a|--exec|--startas)$/],
  ['tar', /^(?:-[a-zA-Z]*[FI]|--checkpoint-action|--to-command|--use-compress-program)$/],
  ['zip', /^-[a-zA-Z]*TT$/],
  ['wget', /^(?:-[a-zA-Z]*e|--config|--execute|--use-askpass)$/],
  ...['scp', 'sftp', 'ssh'].map((name) => [name, /^-[a-zA-Z]*[DFJSbo]$/] as const),
  ...['nc', 'ncat', 'netcat'].map((name) => [name, /^(?:-[a-zA-Z]*[ec]|--exec|--sh-exec)$/] as const),
]);

/** Programs that run one of their words, whichever it is. */
const RUNS_ANY = /^(?:at|batch|bwrap|capsh|crontab|run-parts|s6-setuidgid|socat)$/;

/** With these verbs, the programs run what they are given: `npm exec`, `pnpm dlx`, `fly ssh console -C`. */
const RUNS_BY_VERB = /^(?:bun|consul|fly|flyctl|npm|pnpm|yarn) (?:dlx|exec|ssh|x)$/;

/**
 * With these verbs, a program gets code by the name of a repository, a package or a manifest, and runs it or its scripts. `ext::…` in
 * the place of a repository is a program for Git (gitremote-helpers).
 */
const LOADS_BY_VERB =
  /^(?:git (?:archive|clone|config|fetch|ls-remote|pull|push|remote|submodule)|hg (?:clone|pull|push)|(?:cargo|gem|go|npm|pip[\d.]*|pipx|pnpm|yarn) (?:add|get|i|install|run)|(?:apk|apt|apt-get|brew|dnf|snap|yum) (?:add|install)|(?:kubectl|oc) (?:apply|replace))$/;

/** Their options load code: `perl -M`, `node --require=`. */
const LOADS_CODE = /^(?:deno|java|node|perl|php|python[\d.]*|ruby)$/;

/** Whether a word may name a program that the command runs: `tar --checkpoint-action=exec=…`, `git -c core.sshCommand=…`. */
export function namesProgram({ name, args }: ShellCommand, index: number): boolean {
  const before = args[index - 1]?.value ?? '';
  const word = args[index]?.value ?? '';
  const runs = RUNS_NEXT.get(name);
  const option = /^(-[^=\ue000]*)[=\ue000]/.exec(word)?.[1] ?? '';
  return (
    RUNS_ANY.test(name) ||
    RUNS_BY_VERB.test(`${name} ${args[0]?.value}`) ||
    RUNS_VALUE.test(word) ||
    word.startsWith('ext::') ||
    runs?.test(before) === true ||
    runs?.test(option) === true
  );
}

/** Programs whose words are code, or that read their commands from elsewhere. */
const READS_CODE =
  /^(?:ansible-playbook|[gm]?awk|ed|emacs|ex|expect|g?sed|lua[\d.]*|make|parallel|tclsh|vim?|xargs)$/;

/** Of these programs, only the first operand is code or a command. The commands of `parallel` and `xargs` are read as commands. */
const TAKES_ONE = /^(?:[gm]?awk|(?:redis|valkey)-cli|g?sed)$/;
const TAKES_COMMAND = /^(?:parallel|xargs)$/;

/** These read a word as statements, some of which run programs: `\\!` of psql, `shell` of gdb, `!` of less. */
const TAKES_STATEMENTS = /^(?:gdb|less|more|mysql|mariadb|psql|sqlite3)$/;
const STATEMENTS_NEXT = /^(?:-[a-zA-Z]*[ce]|-ex|-iex|--(?:command|execute|ex|eval-command))$/;

/** The words that may be any program or any code, if somebody else chooses them. */
export function openWords(command: ShellCommand): string[] {
  const { name, args } = command;
  const values = args.map(({ value }) => value);
  if (TAKES_ONE.test(name)) return operandsOf(command).slice(0, 1);
  if (TAKES_STATEMENTS.test(name))
    return values.filter((value, index) => takesStatement(name, value, values[index - 1]));
  if (READS_CODE.test(name) && !TAKES_COMMAND.test(name)) return values;
  const takesOptions = RUNS_NEXT.has(name) || LOADS_CODE.test(name);
  const options = takesOptions ? values.filter((value) => value.startsWith('-')) : [];
  const run = values.filter((_, index) => RUNS_NEXT.get(name)?.test(values[index - 1] ?? ''));
  return [
    ...options.map((value) => value.replace(/=.*/s, '')),
    ...run,
    ...loadedBy(command),
    ...imagesOf(command),
  ];
}

function loadedBy(command: ShellCommand): string[] {
  const [verb = ''] = operandsOf(command);
  const values = command.args.map(({ value }) => value);
  return LOADS_BY_VERB.test(`${command.name} ${verb}`) ? values.slice(values.indexOf(verb) + 1) : [];
}

function takesStatement(name: string, value: string, before = ''): boolean {
  if (/^(?:less|more|sqlite3)$/.test(name)) return true;
  return STATEMENTS_NEXT.test(before) || /^-(?:[ce]|ex)|^--(?:command|execute|ex|eval-command)=/.test(value);
}

/** The image of a new container, because it may run anything: `docker run IMAGE ls`, `kubectl run x --image=IMAGE`. */
function imagesOf(command: ShellCommand): string[] {
  const { name, args } = command;
  const values = args.map(({ value }) => value);
  if (/^(?:kubectl|oc)$/.test(name))
    return values.filter((value, at) => value.startsWith('--image') || values[at - 1] === '--image');
  const [verb, second] = operandsOf(command);
  const isRun = /^(?:run|create)$/.test((verb === 'container' ? second : verb) ?? '');
  if (!/^(?:docker|podman|nerdctl)$/.test(name) || !isRun) return [];
  const [inner] = innerOf(command).commands;
  const at = inner ? args.findIndex(({ start }) => start === inner.start) - 1 : args.length - 1;
  return values.slice(at, at + 1);
}

/** In the place of a verb, a word may also be one of these, and they run a program. */
const VERBS = ['exec', 'run', 'ssh', 'compose'];
const MAX_VERBS = 2;

/** The command with a verb in place of each of its first words that somebody else chooses. */
export function withVerbs(command: ShellCommand, isChosen: (word: Argument) => boolean): ShellCommand[] {
  const { args } = command;
  const places = args.flatMap((word, at) => (isChosen(word) ? at : [])).slice(0, MAX_VERBS);
  return places.flatMap((at) =>
    VERBS.map((value) => ({
      ...command,
      args: args.map((arg, index) => (index === at ? { ...arg, value } : arg)),
    })),
  );
}
