import { baseName, joined } from '../reading/word-text.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { type Option, readLeadingOptions, syntaxOf, valuedOptions, valuesIn } from './options.ts';

/** What a command runs: a command among its arguments, or code. */
type Inner = { commands: readonly ShellCommand[]; code: readonly string[] };

/** What a command runs as the table of wrappers knows it; null where it is no wrapper. */
export function unwrap(command: ShellCommand): Inner | null {
  for (const wrapper of WRAPPERS.get(command.name) ?? []) {
    const from = afterWords(command, wrapper);
    const inner = from === null ? null : unwrapFrom(command, wrapper, from);
    if (inner) return inner;
  }
  return null;
}

/** `docker -H host exec`: where the words of the wrapper end; null where they are others. */
function afterWords({ name, args }: ShellCommand, { words }: Wrapper): number | null {
  let at = 0;
  for (const word of words?.split(' ') ?? []) {
    const { next } = readLeadingOptions(args, syntaxOf(name), at);
    const isThere = word
      .replace('?', '')
      .split('|')
      .includes(args[next]?.value ?? '');
    if (isThere) at = next + 1;
    else if (!word.endsWith('?')) return null;
  }
  return at;
}

function unwrapFrom(command: ShellCommand, wrapper: Wrapper, from: number): Inner | null {
  const { becomes: name, needs, isCode, isShell = '' } = wrapper;
  if (name) return { commands: [{ ...command, name, args: command.args.slice(from) }], code: [] };
  const { options, rest } = split(command, wrapper, from);
  if (needs && !hasOneOf(options, needs)) return null;
  const code = valuesIn(options, list(wrapper.code)).map(({ value }) => value);
  const outer = { ...command, folder: folderIn(command, wrapper, options) };
  const [program, ...args] = [...valuesIn(options, list(wrapper.program)), ...rest];
  const isBare = code.length === 0 && (isShell === true || hasOneOf(options, isShell));
  if (!program) return { commands: isBare ? [{ ...outer, name: 'sh', args: [] }] : [], code };
  if (isCode) return { commands: [], code: [...code, joined(rest.filter(({ value }) => value !== ':::'))] };
  return { commands: [toCommand(outer, program, args)], code };
}

function list(names = ''): string[] {
  return names.split(' ');
}

function hasOneOf(options: readonly Option[], names: string): boolean {
  return options.some(({ name }) => list(names).includes(name));
}

/** A wrapper's own options, and what stands behind its operands. */
function split({ name, args }: ShellCommand, wrapper: Wrapper, from: number) {
  const { valued, operands = 0, optionsAgain, needsDashes, isCode } = wrapper;
  const own = syntaxOf(name);
  const syntax = valued ? { ...own, valued: valuedOptions(valued) } : own;
  let { options, next } = readLeadingOptions(args, syntax, from);
  while (operands === 0 && !isCode && /^[A-Za-z_]\w*=/.test(args[next]?.value ?? '')) next++;
  next += operands;
  if (optionsAgain) {
    const again = readLeadingOptions(args, syntax, next);
    options = [...options, ...again.options];
    next = again.next;
  }
  const dashes = needsDashes ? args.findIndex(({ value }) => value === '--') : 0;
  if (needsDashes) next = dashes === -1 ? args.length : dashes + 1;
  return { options, rest: args.slice(next) };
}

function folderIn({ folder }: ShellCommand, wrapper: Wrapper, options: readonly Option[]): string | null {
  const [set] = valuesIn(options, list(wrapper.folder));
  if (set) return set.isLiteral ? set.value : null;
  return wrapper.isElsewhere ? null : folder;
}

/** The same command with other words. */
export function toCommand(outer: ShellCommand, program: Argument, args: readonly Argument[]): ShellCommand {
  return { ...outer, name: baseName(program.value), program, args, start: program.start };
}

/** The commands that `find` runs for what it finds. */
export function findExec(command: ShellCommand): ShellCommand[] {
  const { args } = command;
  const commands: ShellCommand[] = [];
  for (let at = 0; at < args.length; at++) {
    if (!/^-(?:exec|ok)(?:dir)?$/.test(args[at]?.value ?? '')) continue;
    const from = at + 1;
    while (at < args.length && !/^[;+]$/.test(args[at]?.value ?? '')) at++;
    const [program, ...others] = args.slice(from, at);
    if (program) commands.push(toCommand({ ...command, feed: null }, program, others));
  }
  return commands;
}

/** How a program that runs another command is given it. All fields are optional: `nohup` has none. Lists have a blank between. */
type Wrapper = {
  /** The words that it must begin with: `container? exec`, where the first may be missing, and `run|debug` for either. */
  words?: string;
  /** Options after those words that take a value, where they are others than before. */
  valued?: string;
  /** How many words stand between its options and the command: a container, a host, a time limit. */
  operands?: number;
  /** Further options may follow these words: `kubectl exec POD -it -- sh`. */
  optionsAgain?: true;
  /** Without `--` there is no command. */
  needsDashes?: true;
  /** The command is code, which a shell reads once more: `ssh`, `watch`, `eval`. */
  isCode?: true;
  /** Options whose value is code. */
  code?: string;
  /** Options that say where the command runs. */
  folder?: string;
  /** What follows is for another program: `docker compose` is `docker-compose`. */
  becomes?: string;
  /** An option whose value is the program: `docker run --entrypoint sh`. */
  program?: string;
  /** Only with one of these options it is a wrapper. */
  needs?: string;
  /** The command runs elsewhere: the working folder here is not the one there. */
  isElsewhere?: true;
  /** Without a command it is a shell, which runs what it reads; with these options only, where there are some. */
  isShell?: true | string;
};

const DOCKER_EXEC = '-u --user -e --env --env-file -w --workdir --detach-keys --index';
const DOCKER_RUN =
  '-v --volume --mount -e --env --env-file -u --user -w --workdir -p --publish --name --network --net --entrypoint -h --hostname -l --label -m --memory --cpus -a --attach --add-host --cap-add --cap-drop --device --dns --gpus --ip --ipc --log-driver --log-opt --pid --platform --pull --restart --runtime --security-opt --shm-size --stop-signal --sysctl --tmpfs --ulimit --userns --uts --volumes-from --cidfile -c';

const container = { isElsewhere: true, operands: 1 } as const;
const host = { isElsewhere: true, operands: 1, optionsAgain: true } as const;

/** By programs, as their manuals say; the first way that fits is taken. `$` and `#` are the prompts that people paste along. */
const TABLE: readonly (readonly [programs: string, ...ways: Wrapper[]])[] = [
  ['$ # builtin busybox command exec ionice k3s ltrace microk8s nice nohup numactl proxychains', {}],
  ['screen setsid sshpass stdbuf strace time unbuffer', {}],
  ['chrt faketime setarch taskset timeout', { operands: 1 }],
  ['bundle', { words: 'exec' }],
  ['perf', { words: 'stat|record|trace' }],
  ['ip', { words: 'netns exec', operands: 1 }],
  ['doas', { isShell: '-s' }],
  ['sudo', { folder: '-D --chdir', isShell: '-i --login -s --shell' }],
  ['runuser', { needs: '-u --user' }],
  ['systemd-run', { folder: '--working-directory' }],
  ['env', { code: '-S --split-string', folder: '-C --chdir' }],
  ['script', { code: '-c --command' }],
  ['flock', { operands: 1, optionsAgain: true, code: '-c --command' }],
  ['eval parallel watch', { isCode: true }],
  ['tmux', { words: 'new-session|new|new-window|neww|run-shell|run', isCode: true }],
  ['chroot', { ...container, isShell: true }],
  ['nsenter', { isElsewhere: true, isShell: true }],
  ['unshare', { isShell: true }],
  ['lxc-attach', { isElsewhere: true }],
  ['heroku', { isElsewhere: true, words: 'run' }],
  ['crictl incus lxc pct', { ...host, words: 'exec' }],
  ['ssh', { ...host, isCode: true, isShell: true }],
  ['ansible', { ...host, code: '-a --args' }],
  ['gcloud', { ...host, words: 'compute ssh', code: '--command' }],
  ['vagrant', { isElsewhere: true, words: 'ssh', code: '-c --command' }],
  [
    'kubectl oc',
    { ...host, words: 'exec|rsh' },
    { isElsewhere: true, words: 'run|debug', needsDashes: true },
  ],
  [
    'docker docker-compose nerdctl podman podman-compose',
    { ...container, words: 'container? exec', valued: DOCKER_EXEC },
    { ...container, words: 'container? run', valued: DOCKER_RUN, program: '--entrypoint' },
    { words: 'compose', becomes: 'docker-compose' },
  ],
];

const WRAPPERS = new Map(
  TABLE.flatMap(([programs, ...ways]) => programs.split(' ').map((program) => [program, ways] as const)),
);
