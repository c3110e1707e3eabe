/** How a program that runs another command is given it. All fields are optional: `nohup` has none of them. */
export type Wrapper = {
  /** The words that it must begin with: `container exec`, and `run|debug` for either. */
  words?: string;
  /** Options that take a value, before those words and after them. */
  before?: string;
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
  code?: readonly string[];
  /** An option that says where the command runs. */
  folder?: readonly string[];
  /** What follows is for another program: `docker compose` is `docker-compose`. */
  becomes?: string;
  /** An option whose value is the program: `docker run --entrypoint sh`. */
  program?: readonly string[];
  /** Only with one of these options it is a wrapper. */
  needs?: readonly string[];
  /** The command runs elsewhere: the working folder here is not the one there. */
  isElsewhere?: true;
  /** Without a command it is a shell, which runs what it reads; with these options only, where there are some. */
  isShell?: true | readonly string[];
};

const COMPOSE_BEFORE =
  '-f --file -p --project-name --profile --env-file --project-directory --ansi -H --host --context';
const DOCKER_BEFORE = '-H --host --context --config -l --log-level';
const DOCKER_EXEC = '-u --user -e --env --env-file -w --workdir --detach-keys --index';
const DOCKER_RUN =
  '-v --volume --mount -e --env --env-file -u --user -w --workdir -p --publish --name --network --net --entrypoint -h --hostname -l --label -m --memory --cpus -a --attach --add-host --cap-add --cap-drop --device --dns --gpus --ip --ipc --log-driver --log-opt --pid --platform --pull --restart --runtime --security-opt --shm-size --stop-signal --sysctl --tmpfs --ulimit --userns --uts --volumes-from --cidfile -c';
const KUBERNETES_BEFORE =
  '-n --namespace --context --cluster --user --kubeconfig -s --server --token --as --as-group';
const KUBERNETES_EXEC = `${KUBERNETES_BEFORE} -c --container -f --filename --pod-running-timeout --image -l --overrides --restart --target`;

const container = { isElsewhere: true, operands: 1 } as const;

const DOCKER: readonly Wrapper[] = [
  { ...container, before: DOCKER_BEFORE, words: 'exec', valued: DOCKER_EXEC },
  { ...container, before: DOCKER_BEFORE, words: 'container exec', valued: DOCKER_EXEC },
  { ...container, before: DOCKER_BEFORE, words: 'run', valued: DOCKER_RUN, program: ['--entrypoint'] },
  {
    ...container,
    before: DOCKER_BEFORE,
    words: 'container run',
    valued: DOCKER_RUN,
    program: ['--entrypoint'],
  },
];

const PLUGIN: Wrapper = { before: DOCKER_BEFORE, words: 'compose', becomes: 'docker-compose' };

const COMPOSE: readonly Wrapper[] = [
  { ...container, before: COMPOSE_BEFORE, words: 'exec', valued: DOCKER_EXEC },
  { ...container, before: COMPOSE_BEFORE, words: 'run', valued: DOCKER_RUN, program: ['--entrypoint'] },
];

const KUBERNETES: readonly Wrapper[] = [
  {
    ...container,
    before: KUBERNETES_BEFORE,
    words: 'exec|rsh',
    valued: KUBERNETES_EXEC,
    optionsAgain: true,
  },
  {
    isElsewhere: true,
    before: KUBERNETES_BEFORE,
    words: 'run|debug',
    valued: KUBERNETES_EXEC,
    needsDashes: true,
  },
];

const SSH = '-p -i -l -o -J -F -L -R -D -E -b -c -m -S -W -e -I -O -Q -w -B';
const LXC: Wrapper = { ...container, words: 'exec', valued: '--env --user --cwd', optionsAgain: true };
const PLAIN: readonly Wrapper[] = [{}];

/** By program, as their manuals say. The first that fits is taken. */
const WRAPPERS: Record<string, readonly Wrapper[]> = {
  // The prompts that people paste along.
  $: PLAIN,
  '#': PLAIN,
  ansible: [
    {
      isElsewhere: true,
      code: ['-a', '--args'],
      valued: '-a --args -m --module-name -i --inventory -u --user -e --extra-vars -l --limit -f --forks',
      operands: 1,
      optionsAgain: true,
    },
  ],
  builtin: PLAIN,
  bundle: [{ words: 'exec' }],
  busybox: PLAIN,
  chroot: [{ isElsewhere: true, operands: 1, isShell: true }],
  chrt: [{ valued: '-T -P -D', operands: 1 }],
  command: PLAIN,
  crictl: [{ ...container, words: 'exec', valued: '--timeout' }],
  doas: [{ valued: '-u -C -a', isShell: ['-s'] }],
  docker: [...DOCKER, PLUGIN],
  'docker-compose': COMPOSE,
  env: [
    {
      valued: '-u --unset -C --chdir -S --split-string',
      code: ['-S', '--split-string'],
      folder: ['-C', '--chdir'],
    },
  ],
  eval: [{ isCode: true }],
  exec: [{ valued: '-a' }],
  faketime: [{ operands: 1 }],
  flock: [
    { valued: '-w --timeout -E -c --command', operands: 1, optionsAgain: true, code: ['-c', '--command'] },
  ],
  gcloud: [
    {
      isElsewhere: true,
      words: 'compute ssh',
      valued: '--command --zone --project',
      operands: 1,
      optionsAgain: true,
      code: ['--command'],
    },
  ],
  heroku: [{ isElsewhere: true, words: 'run', valued: '-a --app' }],
  incus: [LXC],
  ionice: [{ valued: '-c -n --class --classdata' }],
  ip: [{ words: 'netns exec', operands: 1 }],
  k3s: PLAIN,
  kubectl: KUBERNETES,
  ltrace: [{ valued: '-e -o -p -s -u -n -l -x' }],
  lxc: [LXC],
  'lxc-attach': [{ isElsewhere: true, valued: '-n --name -P -u -g' }],
  microk8s: PLAIN,
  nerdctl: [...DOCKER, PLUGIN],
  nice: [{ valued: '-n --adjustment' }],
  nohup: PLAIN,
  nsenter: [{ isElsewhere: true, valued: '-t --target -S -G', isShell: true }],
  numactl: [{ valued: '-C -m -N' }],
  oc: KUBERNETES,
  parallel: [{ isCode: true, valued: '-j --jobs --joblog --timeout --delay' }],
  pct: [{ ...container, words: 'exec', optionsAgain: true }],
  perf: [{ words: 'stat|record|trace', valued: '-e -o -F -p' }],
  podman: [...DOCKER, PLUGIN],
  'podman-compose': COMPOSE,
  proxychains: PLAIN,
  runuser: [{ valued: '-u --user -g --group -s', needs: ['-u', '--user'] }],
  screen: [{ valued: '-S -t -c -h -T -s' }],
  script: [{ valued: '-c --command', code: ['-c', '--command'] }],
  setarch: [{ operands: 1 }],
  setsid: PLAIN,
  ssh: [{ isElsewhere: true, valued: SSH, operands: 1, optionsAgain: true, isCode: true, isShell: true }],
  sshpass: [{ valued: '-p -f -d -P' }],
  stdbuf: [{ valued: '-i -o -e' }],
  strace: [{ valued: '-e -o -p -s -P -u -E -O -S -b -I -a -X' }],
  sudo: [
    {
      valued:
        '-u --user -g --group -h --host -p --prompt -C --close-from -D --chdir -R --chroot -T --command-timeout -U -r --role -t --type',
      folder: ['-D', '--chdir'],
      isShell: ['-i', '--login', '-s', '--shell'],
    },
  ],
  'systemd-run': [
    {
      valued:
        '-u --unit -p --property --on-calendar --on-active --on-boot --slice -M --machine -H --host --uid --gid --working-directory -E --setenv --description --service-type --nice',
      folder: ['--working-directory'],
    },
  ],
  taskset: [{ operands: 1 }],
  time: [{ valued: '-f --format -o --output' }],
  timeout: [{ valued: '-s --signal -k --kill-after', operands: 1 }],
  tmux: [
    {
      words: 'new-session|new|new-window|neww|run-shell|run',
      valued: '-s -n -t -c -x -y',
      isCode: true,
    },
  ],
  unbuffer: PLAIN,
  unshare: [{ valued: '--root --wd -S -G', isShell: true }],
  vagrant: [{ isElsewhere: true, words: 'ssh', valued: '-c --command', code: ['-c', '--command'] }],
  watch: [{ valued: '-n --interval', isCode: true }],
};

/** The ways in which a program runs other commands. */
export function wrappersOf(program: string): readonly Wrapper[] {
  return Object.hasOwn(WRAPPERS, program) ? (WRAPPERS[program] ?? []) : [];
}
