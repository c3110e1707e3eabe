import { callOf } from '../../lib/shell/dangers/unread.ts';
import { lineOf } from '../../lib/shell/running/options.ts';
import type { ShellCommand } from '../../lib/shell/script.ts';
import { isAssignment, RESERVED_WORDS, type ShellToken, splitCommand } from '../../lib/shell/shell-words.ts';
import { findWordDangers, followWords } from '../../lib/shell/word-dangers.ts';

/** A placeholder of kedb. `{{.Names}}` is a template of docker. */
const PLACEHOLDER = /\{\{(?!\s*\.)/;

/** `\r` is Enter in a terminal. */
const CONTROLS = /[^\P{Cc}\t\n]/u;

const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * Why a command is not plain, as words that continue "it"; null if it is plain. A plain command is one program with its words, and KNOWN
 * has it. kedb can read all of it. It is ASCII and has no placeholder, no operator, nothing that the shell expands, no code, and
 * fix/dangerous finds nothing.
 */
export function plainObstacle(command: string): string | null {
  if (PLACEHOLDER.test(command)) return 'takes a value from the alert';
  if (BEYOND_ASCII.test(command)) return 'has a character beyond ASCII, which may look like another one';
  if (CONTROLS.test(command)) return 'has a control character';
  if (command.includes('\\\n')) return 'continues on the next line';
  const split = splitCommand(command.trim());
  if (!split.ok) return 'cannot be read completely';
  return formObstacle(split.value, command.trim()) ?? harmObstacle(split.value);
}

function formObstacle(tokens: readonly ShellToken[], command: string): string | null {
  const operator = tokens.find(({ kind }) => kind === 'operator');
  if (operator) return `has ${shown(operator.source)}`;
  const live = tokens.find((token) => token.kind === 'word' && token.live);
  if (live) return `has ${shown(live.source)}, which the shell expands`;
  const [first] = tokens;
  if (first?.kind !== 'word' || first.value === '') return 'is empty';
  if (isAssignment(first.value)) return 'begins with an assignment';
  if (RESERVED_WORDS.has(first.value)) return `begins with ${shown(first.value)}, which is no program`;
  return isWhole(tokens, command) ? null : 'has a comment';
}

/** A reason is read at a glance. */
const LONGEST = 60;

function shown(source: string): string {
  if (source === '\n') return 'a line end';
  return source.length <= LONGEST ? `\`${source}\`` : `\`${source.slice(0, LONGEST)}…\``;
}

/** Whether there is nothing but blanks between the words: no comment. */
function isWhole(tokens: readonly ShellToken[], command: string): boolean {
  const ends = [0, ...tokens.map(({ end }) => end)];
  const starts = [...tokens.map(({ offset }) => offset), command.length];
  return ends.every((end, index) => /^[ \t]*$/.test(command.slice(end, starts[index])));
}

function harmObstacle(tokens: readonly ShellToken[]): string | null {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.value] : []));
  const commands = followWords(words);
  if (commands === null || commands.some((command) => callOf(command) !== null))
    return 'hands code to a program';
  if (commands.some(runsOwnFile)) return 'runs a file that kedb cannot read';
  if (commands.length > 1 && words.some(isAssignment)) return 'has an assignment';
  const [danger] = findWordDangers(words) ?? [];
  if (danger) return danger.reason;
  const isEachKnown = commands.every((command, index) => isKnown(command, commands[index + 1]));
  return isEachKnown ? null : 'is not a restart, a reload or another fix that kedb knows';
}

/** A file of the working folder, of a home or of /tmp may be anybody's. An installed program has a name, or is in one of these folders. */
function runsOwnFile({ program }: ShellCommand): boolean {
  const path = program?.value ?? '';
  return path.includes('/') && !/^\/(?:usr\/(?:local\/)?|snap\/)?s?bin\/[^/]+$/.test(path);
}

/** Whether KNOWN has a command, without the words of the command that it runs. */
function isKnown(command: ShellCommand, inner: ShellCommand | undefined): boolean {
  const handedOn = new Set([inner?.program, ...(inner?.args ?? [])].map((word) => word?.start));
  const own = { name: command.name, args: command.args.filter(({ start }) => !handedOn.has(start)) };
  const { options, operands } = lineOf(own);
  const line = operands.map(({ value }) => value.replaceAll(/\s/g, '␣')).join(' ');
  const isTaken = (row: Known, name: string, value = '') => row.options.get(name)?.test(value) ?? false;
  return (KNOWN.get(own.name) ?? []).some(
    (row) =>
      row.isWrapper === (inner !== undefined) &&
      row.words.test(line) &&
      options.every(({ name, value }) => isTaken(row, name, value?.value)),
  );
}

type Known = { isWrapper: boolean; words: RegExp; options: ReadonlyMap<string, RegExp> };

/**
 * Services of the system: a restart of one of them ends sessions, unmounts, or stops or changes the host (systemd.special, and the
 * runlevels of OpenRC and sysvinit). The team knows its own services.
 */
const OF_SYSTEM =
  'all|rcS?|single|boot|sysinit|dbus(?:-broker)?|killall|killprocs|sendsigs|halt|poweroff|reboot|shutdown|kexec|emergency|rescue|debug-shell|mount-ro|localmount|netmount|root|swap|u?mount\\S*|netfs|nfs-\\S*|remote-fs|cryptdisks\\S*|blk-availability|zfs-\\S*|lvm2?-\\S*|mdadm\\S*|libvirt-guests|(?:gdm|sddm|lightdm|lxdm|xdm|kdm|slim|greetd|ly)3?|display-manager|getty|serial-getty|user|user-runtime-dir|initrd-\\S*|\\S*offline-update\\S*|dnf-system-upgrade\\S*|system-update\\S*|plymouth-\\S*|systemd-(?!journald|resolved|timesyncd)\\S*';
/** An installed service. Other units mount or unmount, or are a group of services. */
const UNIT = `(?!(?:${OF_SYSTEM})(?:@\\S*)?(?:\\.service)?(?: |$))[\\w@-][\\w@:.-]*(?<!\\.(?:automount|device|mount|path|scope|slice|socket|swap|target|timer))`;
/** A time in which a service may end. 0, 00, +0 and 0x0 would kill it. */
const SECONDS = '[1-9]\\d*';
/** Names of containers. In `docker restart -t 0 redis`, 0 is a time; Docker also reads 00, +0 and 0x0. */
const CONTAINERS = '(?: [^ 0+][^ ]*)+';
const NAME = '[\\w@-][\\w@:.-]*';

/**
 * The commands that kedb offers without `allowed_commands`, because their effect is known and small: nothing is lost, and what runs
 * afterwards is what was installed before. `programs: words with -options` has the whole command: no other word and no other option
 * may be there. `-s=reload` limits the value of an option. COMMAND stands for another command of this table. In a container or behind a
 * wrapper, the same holds.
 */
const TABLE = String.raw`
sudo doas: COMMAND with -n -u --user -H
nice ionice: COMMAND with -n -c
nohup setsid: COMMAND
timeout: [\d.]+[smh]? COMMAND with -k -s --signal --kill-after
docker podman nerdctl: compose COMMAND
docker podman nerdctl: (?:container )?exec \S+ COMMAND with -i -t -u --user --interactive --tty
docker-compose podman-compose: exec \S+ COMMAND with -T -u --user
kubectl oc: exec \S+ COMMAND with -i -t -n --namespace -c --container --context
docker podman nerdctl: (?:container )?(?:restart|unpause)${CONTAINERS} with -t=(?:${SECONDS})? --time=${SECONDS} --timeout=${SECONDS}
docker podman nerdctl: (?:image|builder) prune with -f --force
docker-compose podman-compose: (?:restart|unpause)${CONTAINERS} with -t=${SECONDS} --timeout=${SECONDS}
kubectl oc: rollout (?:restart|resume) (?:[\w.]+/|[\w.]+ )${NAME}|uncordon ${NAME} with -n --namespace --context
systemctl: (?:(?:try-)?restart|(?:try-)?reload-or-restart|reload|reset-failed)(?: ${UNIT})+|daemon-reload with -q --quiet --no-block --user
service rc-service: ${UNIT} (?:restart|reload)
initctl sv monit: (?:restart|reload) ${UNIT}
supervisorctl: restart(?: ${UNIT})+
pm2: (?:restart|reload) (?!all$)[\w-]+
nginx: reload|reopen with -s -q
apachectl apache2ctl: graceful|restart
postfix: reload|flush
rndc: reload|flush|reconfig
unbound-control consul: reload
resolvectl: flush-caches
redis-cli valkey-cli: memory purge with -h -p -n
psql: (?:${NAME})? with -c=SELECT␣pg_reload_conf\(\);? -h -p -U -d
apt-get apt dnf yum: clean(?: all)?
nomad: job restart ${NAME}
aws: ecs update-service(?: (?!file|http)[\w:/.-]+)* with --cluster --service --force-new-deployment --region
az: (?:webapp|functionapp) restart(?: [\w-]+)* with -n --name -g --resource-group
heroku: (?:ps:)?restart(?: [\w.-]+)? with -a --app
`;

const KNOWN = Map.groupBy(TABLE.trim().split('\n').flatMap(readRow), ({ program }) => program);

function readRow(row: string): (Known & { program: string })[] {
  const [programs = '', rest = ''] = row.split(/: (.*)/s);
  const [command = '', options = ''] = rest.split(/ ?with /);
  const words = new RegExp(`^(?:${command.replace(/ ?COMMAND$/, '')})$`);
  const known = { isWrapper: command.endsWith('COMMAND'), words, options: readOptions(options) };
  return programs.split(' ').map((program) => ({ program, ...known }));
}

function readOptions(options: string): ReadonlyMap<string, RegExp> {
  const read = options.split(' ').map((option): [string, RegExp] => {
    const [name = '', value = '.*'] = option.split(/=(.*)/s);
    return [name, new RegExp(`^(?:${value.replaceAll('␣', ' ')})$`, 'i')];
  });
  return new Map(read);
}
