import { callOf } from '../../../lib/shell/dangers/unread.ts';
import { innerOf } from '../../../lib/shell/running/follow.ts';
import { hasOption } from '../../../lib/shell/running/options.ts';
import { synopsesOf } from '../../../lib/shell/running/programs.ts';
import type { Argument, ShellCommand } from '../../../lib/shell/script.ts';
import { isAssignment, isPlainWord } from '../../../lib/shell/shell-words.ts';
import { findWordDangers } from '../../../lib/shell/word-dangers.ts';

/** The values that a place takes: any, only those that need no quotes, or only a name without `/`, `:` and `@`. */
export type Allowed = 'any' | 'plain' | 'name';

/** The places in a command: for a value that a program uses as data, and 'loaded' for one that it may run or load. */
export type ValuePlace = Allowed | 'loaded';

/** Whether a value fits a place. `.` and `..` name a folder that nobody meant: `rm -rf /srv/data/..`. */
export function fitsPlace(value: string, allowed: Allowed): boolean {
  if (value === '.' || /(?:^|\/)\.\.(?:\/|$)/.test(value)) return false;
  if (allowed === 'name') return /^[\w.-]+$/.test(value);
  return allowed === 'any' || isPlainWord(value);
}

/**
 * The places of data: `values programs: words with options`. A value may be a word after the words, or in a place that an option gives
 * it: `-n=`. `-o=!` has a value that somebody else must not choose. The words are a regular expression. If a command has an option
 * that its row lacks, it takes no value, because that option may run or load something. So neither does another verb of these programs.
 * `any`: the program uses the words only as names, whatever they contain. `systemctl` expands `*` itself, and Redis and SSH read some
 * characters, so they take plain values.
 */
const TABLE = `
any docker podman nerdctl: (?:container )?(?:restart|start|stop|kill|pause|unpause|wait|inspect|logs|top|port|stats|rm) with -t= --time= --timeout= -s= --signal= -n= --tail= --since= -f -v --force --follow --no-stream --timestamps --format=
plain docker podman nerdctl: (?:container )?exec with -i -t -d --interactive --tty --detach -u= --user=
plain docker podman nerdctl: service (?:update|scale|ps|logs|inspect) with --force --tail=
plain docker podman nerdctl: (?:volume|network|image) inspect
any docker-compose podman-compose: (?:restart|start|stop|kill|pause|unpause|logs|ps|rm) with -t= --timeout= -f -s --force --follow --tail= --since=
plain docker-compose podman-compose: exec with -T -i -t -d -u= --user=
any kubectl oc: (?:get|describe|delete|cordon|uncordon|drain|scale|top|rollout (?:status|history|restart|undo|pause|resume)) with -n= --namespace= --context= -l= --selector= -o=! --output=! --force --now --wait --ignore-not-found --grace-period= --timeout= --replicas= --ignore-daemonsets --delete-emptydir-data -A
any kubectl oc: logs with -n= --namespace= --context= -c= --container= -f --follow -p --previous --tail= --since=
plain kubectl oc: exec with -i -t --stdin --tty -n= --namespace= --context= -c= --container=
plain systemctl: (?:restart|start|stop|reload|try-restart|reload-or-restart|try-reload-or-restart|status|show|is-active|is-failed|reset-failed|kill) with -q --quiet --no-block --no-pager --now --user -l -n= --lines= -s= --signal=
plain journalctl: with -u= --unit= -n= --lines= -S= --since= -U= --until= -t= -p= -f -e -x -r --no-pager -o=!
plain supervisorctl: (?:restart|start|stop|status|signal \\S+)
name service rc-service initctl sv monit:
name sudo doas: with -u= --user= -g= --group= -n -E -H -S -k --non-interactive
name timeout: with -s=! -k=! -v --foreground --preserve-status
name nice ionice chrt nohup setsid stdbuf time command busybox: with -n=! -c=! -p
name xargs: with -r -t -0 -n=! -I=! -P=! -L=! --no-run-if-empty --null
name env: with -i -0
plain ssh: with -p= -l= -o=! -i=! -F=! -q -t -T -n -A -a -v -4 -6 -C
plain scp: with -P= -i=! -o=! -r -p -q -C
plain rsync: with -a -v -z -r -t -u -n -h -P -q -c -H -A -X --delete --delay-updates --dry-run --progress --bwlimit=
plain curl: with -f -s -S -L -k -i -I -v -g -4 -6 --fail --silent --show-error --location --insecure --head -m= --max-time= --connect-timeout= --retry= --retry-delay= -X=! --request=! -H=! --header=! -d=! --data=! -u=! --user=!
plain ping dig host nslookup getent: with -c= -w= -W= -q -n
plain redis-cli valkey-cli keydb-cli: (?:del|unlink|get|exists|expire|persist|ttl|type|llen|scard|zcard|hlen|hget|hdel|lpop|rpop|ltrim|client kill|client no-evict|cluster forget|ping|info|memory usage) with -h= -p= -n= -a=! -u=! --user=! --pass=! --no-auth-warning --tls
plain psql: with -h= --host= -p= --port= -U= --username= -d= --dbname= -c=! --command=! -f=! -A -t -q -w -X
plain mysql mariadb: with -h= --host= -P= --port= -u= --user= -D= --database= -p -e=! --execute=! -N -B -s
plain mysqladmin: (?:kill|ping|status|flush-hosts) with -h= --host= -P= --port= -u= --user= -p
plain rabbitmqctl: (?:purge_queue|delete_queue|list_\\w+|close_connection|cancel_sync_queue|sync_queue) with -n= --node= -p= --vhost=
plain nomad: (?:job|alloc) (?:restart|stop|status)
plain aws: ecs update-service|(?:autoscaling|ec2) (?:reboot-instances|terminate-instance-in-auto-scaling-group) with --cluster= --service= --instance-ids= --instance-id= --region= --profile= --force-new-deployment --should-decrement-desired-capacity --no-should-decrement-desired-capacity
plain az: (?:webapp|functionapp|vm) (?:restart|start|stop) with -n= --name= -g= --resource-group=
plain heroku: (?:ps:)?restart with -a= --app=
plain grep egrep fgrep zgrep: with -i -v -q -r -n -c -l -o -w -x -E -F -e= -m= -A= -B= -C=
plain pkill pgrep killall: with -f -x -u= -9 -15 -TERM -KILL -HUP -USR1 -USR2 -s=
plain sed gsed: \\S+ with -i -n -E -r
plain awk gawk mawk: \\S+ with -F=!
any kill: with -9 -15 -1 -2 -3 -TERM -KILL -HUP -INT -QUIT -USR1 -USR2 -SIGTERM -SIGKILL -SIGHUP -s=
any basename cat cp df dirname du head logger ls mkdir mv rm rmdir stat tail touch wc: with -a -c= -d -f -h -i -k -l -m -n= -p -q -r -R -s -S -t= -u -v -x -1 --force --recursive --lines= --parents
any echo: with -n -e -E
any printf file:
`;

type Row = { place: Allowed; words: RegExp; options: ReadonlyMap<string, 'flag' | 'place' | 'value'> };

const ROWS = Map.groupBy(TABLE.trim().split('\n').flatMap(readRow), ({ program }) => program);

function readRow(text: string): (Row & { program: string })[] {
  const [head = '', rest = ''] = text.split(/:(?: |$)(.*)/s);
  const [place = '', ...programs] = head.split(' ');
  const [words = '', options = ''] = rest.split(/ ?\bwith /);
  const kinds = options.split(' ').map((option): [string, 'flag' | 'place' | 'value'] => {
    const [name = '', value] = option.split('=');
    return [name, value === undefined ? 'flag' : value === '!' ? 'value' : 'place'];
  });
  const pattern = new RegExp(words === '' ? '^' : `^(?:${words})(?: |$)`, 'i');
  const row = { place: place as Allowed, words: pattern, options: new Map(kinds) };
  return programs.map((program) => ({ ...row, program }));
}

/**
 * Programs that run or load what a word, an option or a folder names: packages, repositories, images, manifests, scripts, plug-ins. No
 * value of an alert goes there. All programs that run another command belong to them, too.
 */
const LOADERS = new RegExp(
  `^(?:${[
    'apk|apt|apt-get|aptitude|brew|bun|bunx|bundle|cargo|composer|conda|cpanm?|dnf|dpkg|easy_install|emerge|flatpak|gem|go|helm|helmfile',
    'luarocks|mamba|micromamba|nix(?:-.*)?|npm|npx|nuget|opam|pacman|pip[\\d.]*|pipx|pnpm|poetry|rpm|snap|uvx?|yarn|yum|zypper',
    'git(?:-.*)?|hg|svn|bzr|cvs|fossil|gh|glab|repo|make|gmake|cmake|ninja|ant|mvn|gradlew?|bazel|buck2?|sbt|rake|just|task|meson|nox|tox',
    'scons|msbuild|dotnet|perl|python[\\d.]*|pypy\\d?|ruby|irb|rails|node|nodejs|deno|php[\\d.]*|lua[\\d.]*|luajit|java|javac|jshell|kotlin',
    'scala|Rscript|R|julia|tclsh|wish|expect|guile|racket|ghci?|runghc|erl|escript|elixir|iex|mix|groovy|osascript|pwsh|powershell|awk',
    'terraform|tofu|terragrunt|pulumi|ansible(?:-.*)?|puppet|chef-.*|salt(?:-.*)?|kustomize|argocd|flux|cdk|sam|serverless|packer|vagrant',
    'consul|fly|flyctl|vercel|wrangler|gcloud|doctl|buildah|skopeo|img|ctr|crictl|kind|k3d|minikube|vim?|vimdiff|nvim|ex|ed|emacs|nano',
    'less|more|man|view|tcpdump|split|sort|tar|bsdtar|zip|find|gdb|lldb|socat|nc|ncat|netcat|telnet|openvpn|nginx|apachectl|apache2ctl',
    'httpd|haproxy|logrotate|crontab|at|batch|bwrap|capsh|run-parts|s6-.*|start-stop-daemon|pm2|openssl|mongo(?:sh)?|sqlite3|duckdb',
    'clickhouse-client|wget|fetch|aria2c|sftp|certbot|insmod|modprobe|ldconfig|mount|enable|complete|bind|hash|cd|pushd|source|\\.|sh',
    'bash|dash|ksh|zsh|fish|ash|csh|tcsh|su|chroot|ssh-.*|install|cpio|rclone|restic|borg|rpmbuild|ld|gcc|cc|clang|as|ffmpeg|gpg',
  ].join('|')})$`,
);

/** In the name of an option of an unknown program, these words say that it runs or loads what its value names. */
const RUNS_OPTION =
  /(?:^|-)(?:action|cmd|code|command|conf|config|dir|editor|eval|exec\w*|file|filter|folder|from|hook|import|include|init|lib|load|module|package|pager|path|plugin|prog\w*|repo\w*|require|rsh|run|script|shell|source|startas|url)(?:-|$)/i;

/** The place of a word in a command. A wrapper hands the words after its own ones on. */
export function valuePlaceOf(command: ShellCommand, word: Argument, isWrapper: boolean): ValuePlace {
  const rows = ROWS.get(command.name);
  if (rows) return rows.flatMap((row) => placeIn(row, command, word, isWrapper) ?? [])[0] ?? 'loaded';
  const { args } = command;
  const [file] = args;
  // `bash /opt/fix.sh {{ x }}`: the value is a word for that script, of which kedb knows nothing.
  if (file && file !== word && callOf(command)?.file === file) return 'name';
  if (LOADERS.test(command.name) || synopsesOf(command.name).length > 0) return 'loaded';
  const option = word.value.startsWith('-') ? word.value : (args[args.indexOf(word) - 1]?.value ?? '');
  const isOption = option.startsWith('-');
  return isOption && RUNS_OPTION.test(option.replace(/=.*/s, '').replace(/^-+/, '')) ? 'loaded' : 'name';
}

/** The place of a word by one row; null if the command has other words or options. */
function placeIn(row: Row, { args }: ShellCommand, word: Argument, isWrapper: boolean): ValuePlace | null {
  const words: string[] = [];
  let place: ValuePlace | null = null;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (!arg || arg.value === '--') continue;
    const isHere = arg === word;
    if (/^-./.test(arg.value)) {
      const kind = kindOf(row, arg.value);
      const value = kind === 'flag' || arg.value.includes('=') ? arg : args[++at];
      if (kind === null) return null;
      if (value === word || isHere)
        place = kind === 'place' && value === word ? limited(row.place) : 'loaded';
      continue;
    }
    if (isHere) {
      if (!row.words.test(words.join(' '))) return null;
      place = isAssignment(arg.value) ? limited(row.place) : row.place;
    }
    words.push(arg.value.replaceAll(/\s/g, '␣'));
    if (isWrapper && place !== null && row.words.test(words.join(' '))) return place;
  }
  return row.words.test(words.join(' ')) ? place : null;
}

/** The value of an option is never quoted. */
function limited(place: Allowed): Allowed {
  return place === 'any' ? 'plain' : place;
}

/** The kind of an option. Letters may be joined: `-it`. A letter with a value takes the rest of the word: `-n1`. */
function kindOf({ options }: Row, option: string): 'flag' | 'place' | 'value' | null {
  const known = options.get(option.replace(/=.*/s, ''));
  if (known || option.startsWith('--')) return known ?? null;
  for (const [index, letter] of [...option].entries()) {
    const kind = index === 0 ? 'flag' : (options.get(`-${letter}`) ?? null);
    if (kind !== 'flag') return kind === null || index === option.length - 1 ? kind : 'flag';
  }
  return 'flag';
}

/** Whether a wrapper has an option that may take the next word, so that another word than it seems is the program. */
export function hasUnknownOption(
  name: string,
  own: readonly Argument[],
  valued: ReadonlySet<string>,
): boolean {
  return own.some(
    ({ value }) =>
      /^-./.test(value) &&
      !/^--$|=/.test(value) &&
      !valued.has(value) &&
      !(ROWS.get(name) ?? []).some((row) => kindOf(row, value) !== null),
  );
}

/** Wrappers that pass each word on unchanged. Other wrappers join the words, and a shell splits them again. */
const DIRECT = new Set(
  (
    'busybox chroot chrt command doas docker docker-compose env exec ionice kubectl nerdctl nice nohup nsenter oc podman ' +
    'podman-compose setsid stdbuf sudo taskset time timeout'
  ).split(' '),
);

/** Whether a command passes its words on without a shell. `sudo -i` and `sudo -s` run a shell. */
export function runsDirectly(command: ShellCommand): boolean {
  return (
    DIRECT.has(command.name) && !hasOption(command, '-i', '--login', '-s', '--shell', '-S', '--split-string')
  );
}

/** In a pipeline, these programs only print what they read. */
const FILTERS = /^(?:awk|cat|column|cut|e?grep|fgrep|head|jq|sed|tail|tr|uniq|wc)$/;

/**
 * Whether a command after a pipe runs nothing that it reads: a filter, `xargs` with a known program, or a known program that is not
 * fed at all. kedb reads the code of `awk` and `sed` as fix/dangerous does.
 */
export function isSink(command: ShellCommand, isFed: boolean): boolean {
  const { commands, given } = innerOf(command);
  const words = [command.name, ...command.args.map(({ value }) => value)];
  const takesFile = /^(?:awk|sed)$/.test(command.name) && words.some((word) => /^-\w*f|^--file/.test(word));
  if (FILTERS.test(command.name)) return !takesFile && findWordDangers(words)?.length === 0;
  if (command.name === 'xargs')
    return given.length === 0 && commands.length > 0 && commands.every((inner) => isLeaf(inner));
  return !isFed && isLeaf(command);
}

function isLeaf(command: ShellCommand): boolean {
  const { commands, given } = innerOf(command);
  return ROWS.has(command.name) && commands.length + given.length === 0 && callOf(command) === null;
}
