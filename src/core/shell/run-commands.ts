import { readScript } from './read-script.ts';
import { type Argument, feedersOf, type ShellCommand, type Span } from './script.ts';

/** A program that runs another one, given as its arguments. */
type Wrapper = {
  /** Options that take a value of their own. */
  withValue: readonly string[];
  /** How many words stand between its options and the command. */
  operands: number;
};

const NOTHING: Wrapper = { withValue: [], operands: 0 };

const WRAPPERS: Record<string, Wrapper> = {
  // The prompt that people paste along.
  $: NOTHING,
  builtin: NOTHING,
  busybox: NOTHING,
  chroot: { withValue: [], operands: 1 },
  command: NOTHING,
  doas: { withValue: ['-u', '-C'], operands: 0 },
  env: { withValue: ['-u', '--unset', '-C', '--chdir'], operands: 0 },
  exec: { withValue: ['-a'], operands: 0 },
  flock: { withValue: ['-w', '--timeout', '-E'], operands: 1 },
  ionice: { withValue: ['-c', '-n', '--class', '--classdata'], operands: 0 },
  nice: { withValue: ['-n', '--adjustment'], operands: 0 },
  nohup: NOTHING,
  parallel: { withValue: ['-j', '--jobs'], operands: 0 },
  runuser: { withValue: ['-u', '--user', '-g', '--group'], operands: 0 },
  setsid: NOTHING,
  stdbuf: { withValue: ['-i', '-o', '-e'], operands: 0 },
  sudo: {
    withValue: ['-u', '--user', '-g', '--group', '-h', '--host', '-p', '-C', '-D', '--chdir', '-R', '-T'],
    operands: 0,
  },
  time: NOTHING,
  timeout: { withValue: ['-s', '--signal', '-k', '--kill-after'], operands: 1 },
  watch: { withValue: ['-n', '--interval'], operands: 0 },
  xargs: {
    withValue: ['-I', '-n', '-P', '-L', '-d', '-s', '-a', '-E', '--replace', '--max-args', '--max-procs'],
    operands: 0,
  },
};

/** `docker exec -it NAME command`, `docker compose -f FILE exec NAME command`. */
const CONTAINER_EXEC: Wrapper = {
  withValue: ['-u', '--user', '-e', '--env', '--env-file', '-w', '--workdir', '--detach-keys', '--index'],
  operands: 1,
};
const CONTAINER_PROGRAMS = /^(?:docker|docker-compose|podman|podman-compose|nerdctl)$/;

const SSH: Wrapper = {
  withValue: ['-p', '-i', '-l', '-o', '-J', '-F', '-L', '-R', '-D', '-E', '-b', '-c', '-m', '-S', '-W'],
  operands: 1,
};

export const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ksh', 'zsh', 'ash', 'fish']);

/** A shell in a shell in a shell: deeper, nobody can read it anyway. */
const MAX_NESTING = 5;

/**
 * Every command that a piece of code runs, also by way of another: behind `sudo`, `xargs`, `docker exec`, in `sh -c '…'`, in a
 * here-document for a shell. Null where the code cannot be read.
 */
export function readCommands(code: string): { commands: ShellCommand[]; forkBombs: Span[] } | null {
  const script = readScript(code);
  return script && { ...script, commands: script.commands.flatMap((command) => withInner(command, 0)) };
}

function withInner(command: ShellCommand, nesting: number): ShellCommand[] {
  if (nesting >= MAX_NESTING) return [command];
  const inner = wrapped(command);
  const handedOn = inner ? [inner] : scriptsOf(command).flatMap((code) => readInside(code, command));
  return [command, ...handedOn.flatMap((next) => withInner(next, nesting + 1))];
}

/** The command among another one's arguments. */
function wrapped(command: ShellCommand): ShellCommand | null {
  const { name, args } = command;
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
  if (wrapper) return toCommand(command, skipTo(args, wrapper));
  const exec = args.findIndex(({ value }) => value === 'exec');
  if (CONTAINER_PROGRAMS.test(name) && exec !== -1) {
    return toCommand(command, skipTo(args.slice(exec + 1), CONTAINER_EXEC));
  }
  if (/^(?:kubectl|oc|k3s)$/.test(name)) return toCommand(command, after(args, '--'));
  if (name !== 'find') return null;
  return toCommand(
    command,
    args.slice(1 + args.findIndex(({ value }) => /^-(?:exec|ok)(?:dir)?$/.test(value)), undefined),
  );
}

function toCommand(outer: ShellCommand, [first, ...args]: Argument[]): ShellCommand | null {
  if (!first) return null;
  return { ...outer, name: first.value.split('/').at(-1) ?? '', args, start: first.start };
}

/** What follows a wrapper's own options, assignments (`env A=b`) and operands. */
function skipTo(args: Argument[], { withValue, operands }: Wrapper): Argument[] {
  let at = 0;
  for (let word = args[at]; word; word = args[at]) {
    if (word.value === '--') {
      at++;
      break;
    }
    if (withValue.includes(word.value)) at += 2;
    else if (/^-.|^[A-Za-z_]\w*=/.test(word.value)) at++;
    else break;
  }
  return args.slice(at + operands);
}

function after(args: Argument[], separator: string): Argument[] {
  const at = args.findIndex(({ value }) => value === separator);
  return at === -1 ? [] : args.slice(at + 1);
}

/** Code that a command gives to a shell. */
function scriptsOf(command: ShellCommand): string[] {
  const { name, args } = command;
  if (SHELLS.has(name) || name === 'su') return [...optionC(args), ...hereDocuments(command)];
  if (name === 'eval') return [joined(args)];
  if (name === 'ssh') return [joined(skipTo(args, SSH)), ...hereDocuments(command)];
  return [];
}

/** `-c`, also among other letters: `bash -lc '…'`. */
function optionC(args: Argument[]): string[] {
  const at = args.findIndex(({ value }) => /^-[a-z]*c$/.test(value));
  const code = args[at + 1];
  return at === -1 || !code ? [] : [code.value];
}

function joined(args: readonly Argument[]): string {
  return args.map(({ value }) => value).join(' ');
}

/** The text that a command reads from a here-document or a here-string. */
function hereDocuments({ redirections }: ShellCommand): string[] {
  return redirections.flatMap(({ operator, content, target }) => {
    if (content !== null) return [content];
    return operator === '<<<' && target ? [target.value] : [];
  });
}

/** Inside another command's word nothing has a place of its own: the whole command is to blame. */
function readInside(code: string, { start, end }: Span): ShellCommand[] {
  return (readScript(code)?.commands ?? []).map((command) => ({ ...command, start, end }));
}

/** What a command is fed: here-documents, and what an `echo` or `cat <<EOF` before it writes. */
export function inputOf(command: ShellCommand): string[] {
  const echoed = feedersOf(command).flatMap((feeder) => {
    const isEcho = feeder.name === 'echo' || feeder.name === 'printf';
    return isEcho ? [joined(feeder.args)] : hereDocuments(feeder);
  });
  return [...hereDocuments(command), ...echoed];
}
