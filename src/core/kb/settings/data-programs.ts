import { hasOption, lineOf } from '../../../lib/shell/running/options.ts';
import type { Argument, ShellCommand } from '../../../lib/shell/script.ts';
import { isAssignment } from '../../../lib/shell/shell-words.ts';

/**
 * Programs, each with its verbs, that use their words only as names, whatever the words contain. They run no shell, no script and no
 * expression. Verbs that run code (`docker exec`, `kubectl run`) are missing, and so are options, because some of them run programs.
 * `systemctl` and `supervisorctl` are missing because they expand `*` themselves.
 */
const TABLE = `
docker podman nerdctl: restart start stop kill pause unpause wait inspect logs top port stats rm
docker-compose podman-compose: restart start stop kill pause unpause logs ps rm
kubectl oc: get describe delete logs cordon uncordon drain scale top rollout
basename cat cp df dirname du echo file head kill logger ls mkdir mv printf rm rmdir stat tail touch wc: *
`;

const VERBS = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((row) => {
      const [programs = '', verbs = ''] = row.split(': ');
      return programs.split(' ').map((program) => [program, verbs.split(' ')] as const);
    }),
);

/** Whether a program takes one of its words as data. The word after an option may be the value of the option, except after `--`. */
export function takesAsData(command: ShellCommand, word: Argument): boolean {
  const verbs = VERBS.get(command.name);
  if (!verbs || word.value.startsWith('-') || isAssignment(word.value)) return false;
  const before = command.args[command.args.indexOf(word) - 1]?.value ?? '';
  if (before.startsWith('-') && before !== '--') return false;
  const at = lineOf(command).operands.indexOf(word);
  if (verbs.includes('*')) return at >= 0;
  return at > 0 && verbs.includes(lineOf(command).operands[0]?.value ?? '');
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
