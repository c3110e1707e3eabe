/** How a program that runs another command is given it. All fields are optional: `nohup` has none. Lists have a blank between. */
export type Wrapper = {
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

/** The ways in which a program runs other commands. The first that fits is taken. */
export function wrappersOf(program: string): readonly Wrapper[] {
  return BY_PROGRAM.get(program) ?? [];
}

const DOCKER_EXEC = '-u --user -e --env --env-file -w --workdir --detach-keys --index';
const DOCKER_RUN =
  '-v --volume --mount -e --env --env-file -u --user -w --workdir -p --publish --name --network --net --entrypoint -h --hostname -l --label -m --memory --cpus -a --attach --add-host --cap-add --cap-drop --device --dns --gpus --ip --ipc --log-driver --log-opt --pid --platform --pull --restart --runtime --security-opt --shm-size --stop-signal --sysctl --tmpfs --ulimit --userns --uts --volumes-from --cidfile -c';

const container = { isElsewhere: true, operands: 1 } as const;
const host = { isElsewhere: true, operands: 1, optionsAgain: true } as const;

/** By programs, as their manuals say. `$` and `#` are the prompts that people paste along. */
const WRAPPERS: readonly (readonly [programs: string, ...ways: Wrapper[]])[] = [
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

const BY_PROGRAM = new Map(
  WRAPPERS.flatMap(([programs, ...ways]) => programs.split(' ').map((program) => [program, ways] as const)),
);
