/** A fault that a programmer could make: one text of the source, replaced by another. */
export type Mutant = { name: string; file: string; find: string; replace: string };

const EPISODE = 'src/core/counting/episode.ts';
const DELIVERY = 'src/core/counting/delivery.ts';
const INCIDENT = 'src/core/counting/incident.ts';
const RECORD = 'src/worker/ledger/record-alerts.ts';
const RETENTION = 'src/worker/ledger/retention.ts';

/** Each breaks one promise of decisions 7 and 8. The chaos test must notice every one. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'the last start never moves',
    file: EPISODE,
    find: 'lastStart: later(episode.lastStart, startsAt),',
    replace: 'lastStart: episode.lastStart,',
  },
  {
    name: 'two servers that do not agree are two episodes',
    file: 'src/core/counting/known-start.ts',
    find: 'const START_SKEW_MS = 5 * 60_000;',
    replace: 'const START_SKEW_MS = 0;',
  },
  {
    name: 'an old episode stays open when the next one begins',
    file: EPISODE,
    find: 'update: closeAt(latest, startsAt, at), begin: beginAt(delivery, latestOwnStart)',
    replace: 'update: null, begin: beginAt(delivery, latestOwnStart)',
  },
  {
    name: 'a start that moves back is a new episode',
    file: EPISODE,
    find: 'if (startsAt <= latestOwnStart) return',
    replace: 'if (startsAt <= latestOwnStart && startsAt >= addMs(latest.startsAt, -START_SKEW_MS)) return',
  },
  {
    name: 'what a clock tells that was set back is an echo',
    file: EPISODE,
    find: "return { state: 'open', update: null, begin: beginAt({ startsAt: null, said, at }, end) };",
    replace: "return { state: 'stale', ...UNCHANGED };",
  },
  {
    name: 'an episode that is open again counts again',
    file: EPISODE,
    find: 'update: reopen(latest, startsAt), begin: null',
    replace: 'update: null, begin: beginAt(delivery, end)',
  },
  {
    name: 'no episode is ever open again',
    file: EPISODE,
    find: 'closedAt !== null && at <= addMs(closedAt, echoWindowMs)',
    replace: 'closedAt !== null && at >= addMs(closedAt, -echoWindowMs)',
  },
  {
    name: 'an echo opens an episode again at once',
    file: EPISODE,
    find: 'closedAt !== null && at <= addMs(closedAt, echoWindowMs)',
    replace: 'closedAt !== null && at <= addMs(closedAt, -echoWindowMs)',
  },
  {
    name: 'what is told only as resolved is not counted',
    file: EPISODE,
    find: 'if (!isWhole || startsAt === null) return null;',
    replace: 'if (isWhole || startsAt === null) return null;',
  },
  {
    name: 'a new ledger counts the end of what began before it',
    file: EPISODE,
    find: 'if (begin === null || begin.startsAt <= law.knowsSince)',
    replace: 'if (begin === null)',
  },
  {
    name: 'an end ahead of its arrival is kept',
    file: DELIVERY,
    find: 'const isKnown = isPossible && end <= at;',
    replace: 'const isKnown = isPossible;',
  },
  {
    name: 'a start ahead of its arrival is kept',
    file: DELIVERY,
    find: 'startsAt: said !== null && said <= arrival ? said : null',
    replace: 'startsAt: said',
  },
  {
    name: 'closed_at is never written',
    file: 'src/worker/ledger/episodes.ts',
    find: 'closed_at: closedAt === null ? null : msOf(closedAt),',
    replace: 'closed_at: null,',
  },
  {
    name: 'days are never written',
    file: 'src/worker/ledger/occurrences.ts',
    find: 'for (const [day, counts] of addition.days) writeDay(sql, [errorId, ledgerState.epoch, day], counts);',
    replace: '',
  },
  {
    name: 'incidents have no days',
    file: 'src/worker/ledger/occurrences.ts',
    find: '...[...key, alerts, incidents],',
    replace: '...[...key, alerts, 0],',
  },
  {
    name: 'an incident never ends',
    file: INCIDENT,
    find: 'return reach !== null && startsAt < addMs(reach, mergeWithinMs);',
    replace: 'return reach !== null && startsAt < addMs(reach, mergeWithinMs * 1e6);',
  },
  {
    name: 'an incident is counted while another alert is open',
    file: INCIDENT,
    find: 'if (latest === null || (!isOpen && !isWithin',
    replace: 'if (latest === null || (!isWithin',
  },
  {
    name: 'the alerts of a webhook are recorded in the order of their labels',
    file: RECORD,
    find: "compareText(starts[a] ?? '', starts[b] ?? '')",
    replace: 'a - b',
  },
  {
    name: 'an entry that somebody writes while the alert fires counts nothing',
    file: RECORD,
    find: '  count(recording, explained, latest, alert);\n',
    replace: '',
  },
  {
    name: 'a webhook that fails is half recorded',
    file: 'src/worker/ledger/ledger-storage.ts',
    find: 'storage.transactionSync(() => work(storage.sql))',
    replace: 'work(storage.sql)',
  },
  {
    name: 'what is silent stays open',
    file: RETENTION,
    find: 'at - recording.rules.staleAfterMs',
    replace: 'at - recording.rules.staleAfterMs * 10',
  },
  {
    name: 'a silent episode ends when the alarm runs',
    file: RETENTION,
    find: 'const endsAt = later(heard, episode.lastStart);',
    replace: 'const endsAt = later(instantOf(recording.at), heard);',
  },
  {
    name: 'what is told again is silent all the same',
    file: RECORD,
    find: '    hearEpisode(sql, latest.number, at);\n',
    replace: '',
  },
  {
    name: 'an ended episode is deleted a day too early',
    file: RETENTION,
    find: 'const rowsKept = at - EPISODE_DAYS * DAY_MS;',
    replace: 'const rowsKept = at - (EPISODE_DAYS - 1) * DAY_MS;',
  },
  {
    name: 'an ended episode is kept for ever',
    file: RETENTION,
    find: 'deleteEnded(recording, rowsKept),',
    replace: '',
  },
];

/** The source with the fault. Throws if it no longer has the text, or has it twice. */
export function mutated(source: string, { name, file, find, replace }: Mutant): string {
  const places = source.split(find).length - 1;
  if (places !== 1)
    throw new Error(`the mutant "${name}" needs its text once in ${file}, not ${places} times`);
  return source.replace(find, () => replace);
}
