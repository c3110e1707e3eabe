import type { KnownCommand } from './known-command.ts';

/** The host as a whole: whether it runs, who may enter, what may pass. */
export const HOST: readonly KnownCommand[] = [
  { programs: /^ip6?tables$/, options: ['-F', '--flush', '-X'], reason: 'drops the firewall rules' },
  { programs: /^nft$/, words: /^flush ruleset$/, reason: 'drops the firewall rules' },
  { programs: /^ufw$/, words: /^(?:disable|reset)$/, reason: 'drops the firewall rules' },
  { programs: /^crontab$/, options: ['-r'], reason: 'deletes all jobs of the user' },
  { programs: /^(?:userdel|deluser)$/, reason: 'deletes the user' },
  {
    programs: /^systemctl$/,
    words: /^(?:disable|mask|poweroff|reboot|halt|kexec|isolate|emergency|rescue)(?: |$)/,
    reason: 'stops more than this error is about',
    harm: 'interrupts',
  },
  {
    programs: /^systemctl$/,
    words:
      /^stop (?:.* )?(?:firewalld|nftables|iptables|ufw|sshd?|docker|containerd|kubelet)(?:\.service)?(?: |$)/,
    reason: 'stops what everything else here needs',
    harm: 'interrupts',
  },
  {
    programs: /^systemctl$/,
    words:
      /^stop (?:.* )?(?:postgresql|postgres|mysqld?|mariadb|mongod|redis|redis-server|etcd|rabbitmq-server|kafka|elasticsearch)(?:@\S*)?(?:\.service)?(?: |$)/,
    reason: 'stops the database',
    harm: 'interrupts',
  },
  { programs: /^shutdown$/, without: ['-c'], reason: 'stops the host', harm: 'interrupts' },
  { programs: /^(?:reboot|halt|poweroff)$/, reason: 'stops the host', harm: 'interrupts' },
  { programs: /^(?:tel)?init$/, words: /^[016]$/, reason: 'stops the host', harm: 'interrupts' },
];
