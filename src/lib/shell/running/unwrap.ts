import { baseName, joined } from '../reading/word-text.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { type Option, readLeadingOptions, syntaxOf, valuesIn } from './options.ts';

/** What a command runs: commands from its arguments, or code. */
type Inner = { commands: readonly ShellCommand[]; code: readonly string[] };

/** What a wrapper runs; null for any other command. */
export function unwrap(command: ShellCommand): Inner | null {
  for (const wrapper of WRAPPERS.get(command.name) ?? []) {
    const from = afterWords(command, wrapper);
    const inner = from === null ? null : unwrapFrom(command, wrapper, from);
    if (inner) return inner;
  }
  return null;
}

/** The end of the wrapper's words in `docker -H host exec`; null if they differ. */
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

/** A wrapper's own options, and the words after its operands. */
function split({ name, args }: ShellCommand, wrapper: Wrapper, from: number) {
  const { valued, operands = 0, optionsAgain, needsDashes, isCode } = wrapper;
  const own = syntaxOf(name);
  const syntax = valued ? { ...own, valued: new Set(list(valued)) } : own;
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

/** The commands of `find -exec`. */
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

/** How a program runs another command. All fields are optional: `nohup` has none. Lists are separated by spaces. */
type Wrapper = {
  /** The words that it must begin with: `container? exec` (the first is optional), `run|debug` (one of them). */
  words?: string;
  /** Options with a value after those words, if they differ from those before. */
  valued?: string;
  /** The number of words between its options and the command: a container, a host, a time limit. */
  operands?: number;
  /** More options may follow these words: `kubectl exec POD -it -- sh`. */
  optionsAgain?: true;
  /** The command must follow `--`. */
  needsDashes?: true;
  /** The command is code for a shell: `ssh`, `watch`, `eval`. */
  isCode?: true;
  /** Options whose value is code. */
  code?: string;
  /** Options for the working folder of the command. */
  folder?: string;
  /** The rest belongs to another program: `docker compose` is `docker-compose`. */
  becomes?: string;
  /** An option whose value is the program: `docker run --entrypoint sh`. */
  program?: string;
  /** It is a wrapper only with one of these options. */
  needs?: string;
  /** The command runs elsewhere, in another working folder. */
  isElsewhere?: true;
  /** Without a command it is a shell that reads its input; if a list, only with these options. */
  isShell?: true | string;
};

const DOCKER_EXEC = '-u --user -e --env --env-file -w --workdir --detach-keys --index';
const DOCKER_RUN =
  '-v --volume --mount -e --env --env-file -u --user -w --workdir -p --publish --name --network --net --entrypoint -h --hostname -l --label -m --memory --cpus -a --attach --add-host --cap-add --cap-drop --device --dns --gpus --ip --ipc --log-driver --log-opt --pid --platform --pull --restart --runtime --security-opt --shm-size --stop-signal --sysctl --tmpfs --ulimit --userns --uts --volumes-from --cidfile -c';

const container = { isElsewhere: true, operands: 1 } as const;
const host = { isElsewhere: true, operands: 1, optionsAgain: true } as const;

/** Wrappers by program, from the manuals. The first match applies. `$` and `#` are prompts that people paste. */
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
  ['salt', { isElsewhere: true, operands: 2, isCode: true }],
  ['knife', { ...host, words: 'ssh', isCode: true }],
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
