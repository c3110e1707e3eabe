import type { ShellCommand } from '../script.ts';
import { type DangerRule, type Harm, hasOption, operandsOf } from './danger.ts';

/** A program that is harmless by itself, and what makes it harmful. */
type Subcommand = {
  programs: RegExp;
  /** Its operands, one after the other, beginning anywhere: `--namespace x delete pvc`. */
  words?: RegExp;
  /** One of these options is there. */
  options?: readonly string[];
  reason: string;
  harm?: Harm;
};

const CONTAINERS = /^(?:docker|podman|nerdctl)$/;
const COMPOSE = /^(?:docker|docker-compose|podman|podman-compose|nerdctl)$/;
const KUBERNETES = /^(?:kubectl|oc|k3s)$/;

const SUBCOMMANDS: readonly Subcommand[] = [
  {
    programs: CONTAINERS,
    words: /\bsystem prune\b/,
    options: ['-a', '--all', '--volumes'],
    reason: 'deletes all that no running container uses',
  },
  {
    programs: CONTAINERS,
    words: /\bvolume (?:rm|remove|prune)\b/,
    reason: 'deletes volumes and the data on them',
  },
  {
    programs: COMPOSE,
    words: /(?:^|\bcompose .*|.* )down\b/,
    options: ['-v', '--volumes'],
    reason: 'deletes the volumes and the data on them',
  },
  {
    programs: KUBERNETES,
    words: /\bdelete (?:ns|namespaces?|pvc?|persistentvolume(?:claim)?s?|crds?|customresourcedefinitions?)\b/,
    reason: 'deletes all that is in it',
  },
  {
    programs: KUBERNETES,
    words: /\bdelete\b/,
    options: ['--all'],
    reason: 'deletes every object of that kind',
  },
  {
    programs: KUBERNETES,
    words: /\bdrain\b/,
    options: ['--delete-emptydir-data', '--delete-local-data'],
    reason: 'deletes what pods keep on the node',
  },
  {
    programs: /^helm$/,
    words: /^(?:.* )?(?:uninstall|delete)\b/,
    reason: 'deletes the release with all its objects',
  },
  {
    programs: /^(?:terraform|tofu|pulumi|terragrunt)$/,
    words: /\bdestroy\b/,
    reason: 'deletes the infrastructure',
  },
  {
    programs: /^(?:terraform|tofu|terragrunt)$/,
    words: /\bapply\b/,
    options: ['-destroy', '--destroy'],
    reason: 'deletes the infrastructure',
  },
  {
    programs: /^git$/,
    words: /\bpush\b/,
    options: ['-f', '--force', '--mirror', '--delete'],
    reason: 'overwrites what others have pushed',
  },
  {
    programs: /^(?:redis-cli|valkey-cli|keydb-cli)$/,
    words: /\bflush(?:all|db)\b/i,
    reason: 'deletes every key',
  },
  {
    programs: /^rabbitmqctl$/,
    words: /\b(?:force_)?reset\b|\bdelete_(?:vhost|queue)\b|\bpurge_queue\b/,
    reason: 'deletes messages that nobody has read',
  },
  {
    programs: /^kafka-topics(?:\.sh)?$/,
    options: ['--delete'],
    reason: 'deletes the topic with its messages',
  },
  {
    programs: /^etcdctl$/,
    words: /\bdel\b/,
    options: ['--prefix', '--from-key'],
    reason: 'deletes many keys at once',
  },
  {
    programs: /^mongo(?:sh)?$/,
    words: /\bdropDatabase\b|\.(?:drop|deleteMany)\(/,
    reason: 'deletes the data',
  },
  { programs: /^dropdb$/, reason: 'deletes the database' },
  { programs: /^mysqladmin$/, words: /\bdrop\b/, reason: 'deletes the database' },
  {
    programs: /^aws$/,
    words: /\b(?:delete|terminate)-[a-z-]+\b|\bs3 rb\b/,
    reason: 'deletes what runs or is stored in the cloud',
  },
  { programs: /^aws$/, words: /\bs3 rm\b/, options: ['--recursive'], reason: 'deletes all objects below it' },
  { programs: /^(?:gcloud|az)$/, words: /\bdelete\b/, reason: 'deletes what runs or is stored in the cloud' },
  { programs: /^gsutil$/, words: /\brm\b/, options: ['-r', '-R'], reason: 'deletes all objects below it' },
  { programs: /^(?:lv|vg)remove$/, reason: 'deletes the volume and the data on it' },
  { programs: /^(?:zpool|zfs)$/, words: /^destroy\b/, reason: 'deletes the pool or data set' },
  {
    programs: /^cryptsetup$/,
    words: /\b(?:luksFormat|erase|luksErase)\b/,
    reason: 'makes the data on the disk unreadable',
  },
  { programs: /^ip6?tables$/, options: ['-F', '--flush'], reason: 'drops the firewall rules' },
  { programs: /^nft$/, words: /\bflush ruleset\b/, reason: 'drops the firewall rules' },
  { programs: /^ufw$/, words: /\b(?:disable|reset)\b/, reason: 'drops the firewall rules' },
  { programs: /^kill$/, words: /^$/, options: ['-1'], reason: 'may end every process', harm: 'interrupts' },
  {
    programs: /^systemctl$/,
    words: /^(?:disable|mask|poweroff|reboot|halt|kexec|isolate|emergency|rescue)\b/,
    reason: 'stops more than this error is about',
    harm: 'interrupts',
  },
  { programs: /^(?:shutdown|reboot|halt|poweroff)$/, reason: 'stops the host', harm: 'interrupts' },
  { programs: /^(?:tel)?init$/, words: /^[016]$/, reason: 'stops the host', harm: 'interrupts' },
];

export const subcommands: DangerRule = (command) => {
  const operands = operandsOf(command).join(' ');
  return SUBCOMMANDS.find((rule) => applies(rule, command, operands)) ?? forcedRefspec(command);
};

function applies({ programs, words, options }: Subcommand, command: ShellCommand, operands: string): boolean {
  if (!programs.test(command.name) || hasOption(command, '--help', '--dry-run')) return false;
  if (words && !words.test(operands)) return false;
  return !options || hasOption(command, ...options);
}

/** `git push origin +main` forces by itself. */
function forcedRefspec(command: ShellCommand) {
  const [first, ...others] = operandsOf(command);
  const isForced = command.name === 'git' && first === 'push' && others.some((word) => /^\+./.test(word));
  return isForced ? { reason: 'overwrites what others have pushed' } : null;
}
