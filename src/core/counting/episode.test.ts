import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSchedule } from '../../../test/support/sync/chaos-schedule.ts';
import { createWorld, type Told, WORLDS } from '../../../test/support/sync/told-alerts.ts';
import { instantOf, toInstant } from '../../lib/time/instant.ts';
import { toDelivery } from './delivery.ts';
import { advance, type Episode } from './episode.ts';
import type { Law } from './known-start.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

/** The ledger is older than everything, and knows an echo by the default window. */
const LAW: Law = {
  echoWindowMs: 90_000,
  knowsSince: instantOf(NOON - 10 * MINUTE),
  earlierOnes: () => [],
};

/** The time some minutes after noon. */
function at(minutes: number): string {
  return instantOf(NOON + minutes * MINUTE);
}

/** `arrives`: in minutes after noon. By default everything is late by hours, and by the same time. */
const fires = (minutes: number | null, arrives = 600): Told => ({
  status: 'firing',
  starts_at: minutes === null ? null : at(minutes),
  ends_at: null,
  at: NOON + arrives * MINUTE,
});
const ends = (minutes: number | null, from: number | null = 0, arrives = 600): Told => ({
  status: 'resolved',
  starts_at: from === null ? null : at(from),
  ends_at: minutes === null ? null : at(minutes),
  at: NOON + arrives * MINUTE,
});

type Run = { counted: number; states: string[]; latest: Episode | null; earlier: Episode[] };

function run(deliveries: readonly Told[], law = LAW): Run {
  const result: Run = { counted: 0, states: [], latest: null, earlier: [] };
  const known = { ...law, earlierOnes: () => result.earlier };
  for (const told of deliveries) {
    const transition = advance(result.latest, toDelivery(told, told.at), known);
    result.states.push(transition.state);
    result.counted += transition.begin ? 1 : 0;
    const changed = transition.update ?? result.latest;
    if (transition.begin && changed) result.earlier.unshift(changed);
    result.latest = transition.begin ?? transition.update ?? result.latest;
  }
  return result;
}

type Case = [string, Told[], number, string[]];

function holds(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, deliveries, counted, states) => {
    const result = run(deliveries);
    expect(result.states).toEqual(states);
    expect(result.counted).toBe(counted);
  });
}

describe('an alert', () => {
  holds([
    ['fires', [fires(0)], 1, ['open']],
    ['is sent again', [fires(0), fires(0), fires(0)], 1, ['open', 'open', 'open']],
    ['ends, and is sent as ended twice', [fires(0), ends(5), ends(5)], 1, ['open', 'closed', 'closed']],
    [
      'is echoed by another Alertmanager after its end',
      [fires(0), ends(5), fires(0)],
      1,
      ['open', 'closed', 'stale'],
    ],
    [
      'starts in the very moment of its end',
      [fires(0), ends(5), fires(5), fires(5), ends(5)],
      2,
      ['open', 'closed', 'open', 'open', 'stale'],
    ],
    [
      'ends in the very moment of its start',
      [fires(0), ends(0), fires(0), ends(0)],
      1,
      ['open', 'closed', 'stale', 'closed'],
    ],
    ['fires again', [fires(0), ends(5), fires(6)], 2, ['open', 'closed', 'open']],
    ['moves its start back', [fires(30), fires(0), fires(30)], 1, ['open', 'open', 'open']],
    [
      'starts a little later on the other server',
      [fires(0), fires(4), fires(8)],
      1,
      ['open', 'open', 'open'],
    ],
    [
      'fires anew, its resolve lost',
      [fires(0), fires(6), fires(0), fires(6)],
      2,
      ['open', 'open', 'stale', 'open'],
    ],
    [
      'fires anew, its resolve late',
      [fires(0), fires(20), ends(10), fires(20)],
      2,
      ['open', 'open', 'stale', 'open'],
    ],
    [
      'fires anew soon, its resolve late',
      [fires(0), fires(3), ends(2), fires(3)],
      2,
      ['open', 'open', 'closed', 'open'],
    ],
    [
      'is echoed while the next one is open',
      [fires(0), ends(5), fires(9), fires(0), fires(9)],
      2,
      ['open', 'closed', 'open', 'stale', 'open'],
    ],
    [
      'has its old end echoed while the next one is open',
      [fires(0), ends(5), fires(9), ends(5), fires(9)],
      2,
      ['open', 'closed', 'open', 'stale', 'open'],
    ],
  ]);

  it('keeps its earliest start', () => {
    expect(run([fires(30), fires(0), fires(31)]).latest).toMatchObject({
      startsAt: at(0),
      lastStart: at(31),
    });
  });

  it('ends anew by a nanosecond', () => {
    const times = ['2026-11-23T12:00:00.123456788Z', '2026-11-23T12:00:00.123456789Z'].map(
      (text) => toInstant(text) ?? '',
    );
    const [before = '', end = ''] = times;
    const closed: Told[] = [fires(-9), { ...ends(0, -9), ends_at: end }];
    expect(run([...closed, { ...fires(0), starts_at: before }]).counted).toBe(1);
    expect(run([...closed, { ...fires(0), starts_at: end }]).counted).toBe(2);
  });
});

describe('an alert that is told only as resolved', () => {
  holds([
    ['counts once', [ends(5), ends(5), fires(0)], 1, ['closed', 'closed', 'stale']],
    [
      'counts each time',
      [ends(1), ends(7, 6), ends(13, 12), ends(13, 12)],
      3,
      ['closed', 'closed', 'closed', 'closed'],
    ],
    ['counts after one that fired', [fires(0), ends(5), ends(9, 8)], 2, ['open', 'closed', 'closed']],
    [
      'counts while an older one is open, whose resolve was lost',
      [fires(0), ends(31, 30), fires(40)],
      3,
      ['open', 'closed', 'open'],
    ],
    [
      'is an echo if it began before the known end',
      [ends(5), ends(7, 4), ends(3, -3)],
      1,
      ['closed', 'closed', 'closed'],
    ],
    [
      'is told after a later one that began over 5 minutes after its end: both count',
      [ends(21, 20), ends(12, 11)],
      2,
      ['closed', 'closed'],
    ],
    [
      'is told after a later one that began within 5 minutes of its end: one too few, because another server may have told it',
      [ends(21, 20), ends(16, 15)],
      1,
      ['closed', 'closed'],
    ],
    ['began before the ledger', [ends(5, -10), ends(5, -60)], 0, ['unknown', 'unknown']],
    ['tells no start', [ends(5, null)], 0, ['unknown']],
    [
      'tells no end',
      [ends(null), fires(0), ends(5), ends(null, 9)],
      1,
      ['unknown', 'open', 'closed', 'closed'],
    ],
    [
      'ends before it starts',
      [ends(-1, 0), fires(0), ends(5), ends(6, 9)],
      1,
      ['unknown', 'open', 'closed', 'closed'],
    ],
    ['starts ahead of the clock', [ends(700, 650, 600)], 0, ['unknown']],
  ]);

  it('has the times that were told', () => {
    expect(run([ends(5), ends(9, 8, 600)]).latest).toMatchObject({
      startsAt: at(8),
      endsAt: at(9),
      floor: at(5),
      closedAt: at(600),
    });
  });
});

describe('an alert that fires again with the same start', () => {
  const told = [fires(0, 1), ends(5, 0, 6)];
  holds([
    ['is an echo within the window', [...told, fires(0, 7.5)], 1, ['open', 'closed', 'stale']],
    [
      'is open again after it, without a count',
      [...told, fires(0, 7.6), fires(0, 8), ends(20, 0, 21), fires(0, 22)],
      1,
      ['open', 'closed', 'open', 'open', 'closed', 'stale'],
    ],
    [
      'counts if its start is in the ended episode, but is not its start',
      [fires(0, 1), ends(40, 0, 41), fires(20, 45), fires(20, 46)],
      2,
      ['open', 'closed', 'open', 'open'],
    ],
    ['counts if its start is after the end', [...told, fires(6, 7)], 2, ['open', 'closed', 'open']],
    [
      'is an echo within the window, although a clock that was set back tells a start in the ended episode: one too few',
      [fires(-1, 0), ends(29, -1, 30), fires(10, 31), ends(15, 10, 36)],
      1,
      ['open', 'closed', 'stale', 'closed'],
    ],
    [
      'counts if that alert is told as firing again after the window',
      [fires(-1, 0), ends(29, -1, 30), fires(10, 31), fires(10, 36)],
      2,
      ['open', 'closed', 'stale', 'open'],
    ],
    [
      'is shown as ended if another server told an alert meanwhile, until the first one tells its end',
      [
        ...[fires(-1, 0), ends(4, -1, 9), fires(58, 60), ends(64, 58, 65)],
        ...[fires(-1, 120), fires(-1, 180), ends(188, -1, 190)],
      ],
      2,
      ['open', 'closed', 'open', 'closed', 'stale', 'stale', 'closed'],
    ],
    [
      'moves the end if it is told as resolved again',
      [...told, ends(9, 0, 10), fires(8, 11)],
      1,
      ['open', 'closed', 'closed', 'stale'],
    ],
    [
      'is an echo of an older one, however late',
      [...told, fires(20, 21), ends(25, 20, 26), fires(0, 60)],
      2,
      ['open', 'closed', 'open', 'closed', 'stale'],
    ],
  ]);

  it('is open again at once if the ledger closed it itself', () => {
    const { latest } = run(told);
    const silent: Episode | null = latest && { ...latest, closedBy: 'silence' };
    const again = fires(0, 6);
    expect(advance(silent, toDelivery(again, again.at), LAW)).toMatchObject({
      begin: null,
      update: { endsAt: null, closedAt: null, closedBy: null },
    });
  });

  it.each([
    ['fires', fires(3, 20_000)],
    ['ended', ends(19_000, 3, 20_000)],
  ])('is the same if another server with a start near it tells that it %s after a silence', (_, told) => {
    const { latest } = run([fires(0, 1)]);
    const silent: Episode | null = latest && {
      ...latest,
      endsAt: at(1),
      closedAt: at(9000),
      closedBy: 'silence',
    };
    const { begin, update } = advance(silent, toDelivery(told, told.at), LAW);
    expect(begin).toBeNull();
    expect(update?.endsAt).toBe(told.ends_at);
    const later = fires(30, 20_000);
    expect(advance(silent, toDelivery(later, later.at), LAW).begin).not.toBeNull();
  });
});

describe('a sender with a wrong clock', () => {
  const years = 365 * 24 * 60;
  holds([
    [
      'ends in the future: it ends now',
      [fires(0, 1), ends(years, 0, 6), fires(7, 8)],
      2,
      ['open', 'closed', 'open'],
    ],
    [
      'starts in the future, and says so again when that time has come',
      [fires(60, 0), fires(60, 1), fires(60, 90), ends(100, 60, 101)],
      1,
      ['open', 'open', 'open', 'closed'],
    ],
    [
      'starts in the future and is echoed after its end',
      [fires(60, 0), ends(65, 60, 5), fires(60, 6), fires(60, 70)],
      1,
      ['open', 'closed', 'stale', 'open'],
    ],
    [
      'starts years ahead: later starts count',
      [fires(years, 0), ends(years, years, 5), fires(6, 7), ends(8, 6, 9)],
      2,
      ['open', 'closed', 'open', 'closed'],
    ],
    [
      'is set back to the right time',
      [fires(60, 0), ends(65, 60, 5), fires(10, 11)],
      2,
      ['open', 'closed', 'open'],
    ],
    [
      'is set back too far',
      [fires(0, 0), ends(5, 0, 5), fires(-50, 11), fires(-50, 12), ends(-45, -50, 16), fires(-50, 17)],
      2,
      ['open', 'closed', 'open', 'open', 'closed', 'stale'],
    ],
    [
      'is set back too far, and tells several alerts',
      [
        ...[fires(60, 60), ends(90, 60, 90), fires(0, 120), ends(20, 0, 140), fires(30, 150), fires(30, 155)],
        ...[ends(40, 30, 160), fires(60, 180), ends(70, 60, 190), fires(80, 200), fires(80, 210)],
      ],
      5,
      ['open', 'closed', 'open', 'closed', 'open', 'open', 'closed', 'open', 'closed', 'open', 'open'],
    ],
    [
      'is set back too far after several alerts',
      [
        ...[fires(0, 0), ends(5, 0, 5), fires(60, 60), ends(65, 60, 65), fires(-30, 90), ends(-20, -30, 100)],
        ...[fires(20, 140), ends(25, 20, 145), fires(60, 180)],
      ],
      5,
      ['open', 'closed', 'open', 'closed', 'open', 'closed', 'open', 'closed', 'open'],
    ],
    [
      'is set back, and tells alerts only as resolved',
      [
        fires(60, 60),
        ends(90, 60, 90),
        ends(1, 0, 121),
        ends(32, 30, 152),
        ends(61, 60, 181),
        ends(61, 60, 500),
      ],
      4,
      ['open', 'closed', 'closed', 'closed', 'closed', 'closed'],
    ],
    [
      'is set back, and tells only as resolved what lies in an episode that ended: one too few each time',
      [fires(-1, 0), ends(59, -1, 60), ends(29, 28, 100), ends(58, 57, 130), ends(71, 70, 145)],
      2,
      ['open', 'closed', 'closed', 'closed', 'closed'],
    ],
    [
      'is set back into an episode that ended',
      [fires(0, 0), ends(120, 0, 120), fires(70, 130), ends(80, 70, 140), fires(90, 150)],
      3,
      ['open', 'closed', 'open', 'closed', 'open'],
    ],
    [
      'is set back, and set right again',
      [fires(60, 60), ends(90, 60, 90), fires(0, 120), ends(20, 0, 140), fires(160, 160), fires(60, 170)],
      3,
      ['open', 'closed', 'open', 'closed', 'open', 'stale'],
    ],
    [
      'is set back by an hour while the alert fires',
      [fires(0, 0), fires(-60, 10), ends(-40, -60, 20), fires(0, 21)],
      1,
      ['open', 'open', 'closed', 'stale'],
    ],
    [
      'is set back by an hour while the second alert fires',
      [fires(0, 0), ends(5, 0, 5), fires(30, 31), fires(-30, 40), ends(-20, -30, 50), fires(30, 51)],
      2,
      ['open', 'closed', 'open', 'open', 'closed', 'stale'],
    ],
    [
      'is set back while the alert fires: it ends when it started',
      [fires(10, 11), ends(5, 10, 15), fires(10, 16), ends(20, 13, 21)],
      2,
      ['open', 'closed', 'stale', 'closed'],
    ],
    [
      'is three minutes behind another',
      [fires(-3, 0.2), fires(0, 0.3), ends(-2, -3, 1.1), ends(1, 0, 1.2)],
      1,
      ['open', 'open', 'closed', 'closed'],
    ],
    [
      'is three minutes ahead of another',
      [fires(0, 0.5), fires(3, 0.6), ends(1, 0, 1.1), ends(4, 3, 1.2), fires(3, 4)],
      1,
      ['open', 'open', 'closed', 'closed', 'open'],
    ],
    [
      'echoes the end of an earlier one ahead of the clock',
      [fires(60, 0), ends(65, 60, 5), fires(70, 10), ends(65, 60, 10.5), fires(70, 11)],
      2,
      ['open', 'closed', 'open', 'stale', 'open'],
    ],
    [
      'starts in the future by two different times, the earlier of them said last',
      [fires(62, 0), fires(60, 1), fires(62, 90), ends(100, 62, 101)],
      1,
      ['open', 'open', 'open', 'closed'],
    ],
    [
      'echoes the start of an earlier one ahead of the clock',
      [fires(60, 0), ends(65, 60, 5), fires(80, 10), fires(60, 11), fires(80, 90)],
      2,
      ['open', 'closed', 'open', 'open', 'open'],
    ],
    ...[13, 100].map(
      (later): Case => [
        `starts in the future twice, and the first one is told again at ${later}, firing and ended`,
        [
          ...[fires(60, 0), ends(65, 60, 5), fires(70, 10), ends(72, 70, 12)],
          ...[fires(60, later), ends(65, 60, later + 1), fires(60, later + 10)],
        ],
        2,
        ['open', 'closed', 'open', 'closed', 'stale', 'closed', 'stale'],
      ],
    ),
    [
      'starts in the future twice, and the first one is told again when that time has come and the second is open',
      [fires(60, 0), ends(65, 60, 5), fires(80, 10), fires(60, 90), ends(65, 60, 91), ends(95, 80, 96)],
      2,
      ['open', 'closed', 'open', 'stale', 'stale', 'closed'],
    ],
    [
      'starts in the future twice, and the first one is told again by a later time while the second is open',
      [fires(80, 0), ends(85, 80, 5), fires(60, 10), fires(80, 11), ends(85, 80, 12), ends(65, 60, 15)],
      2,
      ['open', 'closed', 'open', 'open', 'stale', 'closed'],
    ],
    [
      'starts in the future and is told again after a right clock told the next one: one too many',
      [fires(60, 0), ends(65, 60, 5), fires(10, 11), ends(12, 10, 13), fires(60, 100)],
      3,
      ['open', 'closed', 'open', 'closed', 'open'],
    ],
    [
      'starts in the future, and another tells only its end, by about the same clock',
      [fires(60, 0), ends(100, 61, 101)],
      1,
      ['open', 'closed'],
    ],
    [
      'tells no start: it is the same while it is open, however late it is sent again',
      [fires(null, 0), fires(null, 60), fires(null, 120), ends(125, null, 125), fires(null, 130)],
      2,
      ['open', 'open', 'open', 'closed', 'open'],
    ],
  ]);

  it('closes no episode before it starts, and none in the future', () => {
    expect(run([fires(10, 11), ends(5, 10, 15)]).latest).toMatchObject({ startsAt: at(10), endsAt: at(10) });
    expect(run([fires(0, 1), ends(years, 0, 6)]).latest?.endsAt).toBe(at(6));
    expect(run([fires(60, 0), ends(65, 60, 5)]).latest).toMatchObject({ startsAt: at(0), endsAt: at(5) });
  });
});

describe('whatever is delivered, in whatever order', () => {
  const minutes = fc.integer({ min: 0, max: 40 });
  const arrival = fc.constantFrom(41, 42, 44, 60, 600);
  const start = fc.oneof({ arbitrary: minutes, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 });
  const firing = fc.tuple(start, arrival).map(([from, arrives]) => fires(from, arrives));
  const resolved = fc
    .tuple(start, fc.integer({ min: -5, max: 40 }), arrival)
    .map(([from, length, arrives]) => ends((from ?? 0) + length, from, arrives));
  const anyOrder = fc.array(fc.oneof(firing, resolved), { maxLength: 30 });
  const deliveries = anyOrder.map((all) => all.toSorted((a, b) => a.at - b.at));

  it('a firing alert that was sent before counts nothing when it is sent again', () => {
    fc.assert(
      fc.property(deliveries, (sent) => {
        const now = Math.max(...sent.map((one) => one.at));
        const { latest, earlier } = run(sent);
        for (const again of sent.filter(
          (one) => one.status === 'firing' && one.starts_at !== null && one.at === now,
        )) {
          expect(
            advance(latest, toDelivery(again, now), { ...LAW, earlierOnes: () => earlier }).begin,
          ).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('counts at least one where anything fired, and never more than it was told starts', () => {
    fc.assert(
      fc.property(deliveries, (sent) => {
        const starts = new Set(sent.map(({ starts_at, at }) => starts_at ?? at));
        const { counted } = run(sent);
        expect(counted).toBeLessThanOrEqual(
          starts.size + sent.filter((one) => one.starts_at === null).length,
        );
        if (sent.some(({ status }) => status === 'firing')) expect(counted).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('an episode begins before it ends, ends before it is told, and comes after the one before', () => {
    fc.assert(
      fc.property(deliveries, (sent) => {
        const { latest } = run(sent);
        if (latest === null) return;
        const { startsAt, lastStart, endsAt, floor, closedAt } = latest;
        expect(startsAt <= lastStart).toBe(true);
        expect(endsAt === null || startsAt <= endsAt).toBe(true);
        expect((endsAt === null) === (closedAt === null)).toBe(true);
        expect(endsAt === null || endsAt <= (closedAt ?? '')).toBe(true);
        expect(floor === null || floor <= startsAt).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('schedules of two Alertmanagers', () => {
  it('counts every episode once', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { deliveries, episodes } = createSchedule(seed);
        const told = deliveries.map(({ status, startsAt, endsAt }) => ({
          status,
          starts_at: startsAt,
          ends_at: endsAt,
          at: NOON + 100 * 24 * 60 * MINUTE,
        }));
        expect(run(told).counted).toBe(episodes);
      }),
      { numRuns: 8000 },
    );
  });
});

describe('what happened in the world, as its senders tell it', () => {
  it.each(WORLDS)('%s: counts every episode that was told, once', (kind) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { told, episodes, isOpen } = createWorld(kind, seed);
        const { counted, latest } = run(told, { ...LAW, knowsSince: instantOf(0) });
        expect(counted).toBe(episodes);
        expect(latest?.endsAt === null).toBe(isOpen);
      }),
      { numRuns: 2000 },
    );
  });
});
