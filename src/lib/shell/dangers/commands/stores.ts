import type { KnownCommand } from './known-command.ts';

const REDIS = /^(?:redis-cli|valkey-cli|keydb-cli)$/;

/** Databases, caches and queues, but for SQL, which is read by itself. */
export const STORES: readonly KnownCommand[] = [
  { programs: REDIS, words: /^flush(?:all|db)(?: |$)/i, reason: 'deletes every key' },
  { programs: REDIS, words: /^eval(?:sha)? \S*flush(?:all|db)/i, reason: 'deletes every key' },
  { programs: REDIS, words: /^(?:del|unlink) \*$/i, reason: 'deletes every key' },
  {
    programs: REDIS,
    words: /^(?:shutdown|debug (?:segfault|panic|sleep))(?: |$)/i,
    reason: 'stops the server',
    harm: 'interrupts',
  },
  {
    programs: /^rabbitmqctl$/,
    words: /^(?:(?:force_)?reset|delete_(?:vhost|queue|user)|purge_queue)(?: |$)/,
    reason: 'deletes messages that nobody has read',
  },
  {
    programs: /^rabbitmqadmin$/,
    words: /^(?:delete|purge) /,
    reason: 'deletes messages that nobody has read',
  },
  { programs: /^celery$/, words: /^(?:\S+ )?purge(?: |$)/, reason: 'deletes tasks that nobody has done' },
  {
    programs: /^kafka-topics(?:\.sh)?$/,
    options: ['--delete'],
    reason: 'deletes the topic with its messages',
  },
  {
    programs: /^kafka-consumer-groups(?:\.sh)?$/,
    options: ['--delete', '--delete-offsets', '--execute'],
    reason: 'loses the place to which was read',
  },
  {
    programs: /^etcdctl$/,
    words: /^del /,
    options: ['--prefix', '--from-key'],
    reason: 'deletes many keys at once',
  },
  {
    programs: /^consul$/,
    words: /^kv delete /,
    options: ['-recurse', '--recurse'],
    reason: 'deletes many keys at once',
  },
  { programs: /^zkCli(?:\.sh)?$/, words: /(?:^| )(?:deleteall|rmr) /, reason: 'deletes many nodes at once' },
  { programs: /^influx$/, words: /^(?:delete|bucket delete)(?: |$)/, reason: 'deletes the data' },
  {
    programs: /^(?:dropdb|pg_dropcluster|pg_resetwal)$/,
    without: ['-n'],
    reason: 'deletes the database, or a part of it',
  },
  { programs: /^dropuser$/, reason: 'deletes the user' },
  { programs: /^mysqladmin$/, words: /(?:^| )drop /, reason: 'deletes the database' },
  { programs: /^(?:mysqladmin)$/, words: /(?:^| )shutdown$/, reason: 'stops the server', harm: 'interrupts' },
];
