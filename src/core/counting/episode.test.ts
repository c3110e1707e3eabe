import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSchedule } from '../../../test/support/sync/chaos-schedule.ts';
import { instantOf, toInstant } from '../../lib/time/instant.ts';
import { toDelivery } from './delivery.ts';
import { advance, type Delivery, type Episode } from './episode.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

/** The time some minutes after noon. */
function at(minutes: number): string {
  return instantOf(NOON + minutes * 60_000);
}

const fires = (minutes: number): Delivery => ({ status: 'firing', startsAt: at(minutes) });
const ends = (minutes: number, from = 0): Delivery => ({
  status: 'resolved',
  startsAt: at(from),
  endsAt: at(minutes),
});

type Run = { counted: number; states: string[]; latest: Episode | null };

function run(deliveries: readonly Delivery[]): Run {
  const result: Run = { counted: 0, states: [], latest: null };
  for (const delivery of deliveries) {
    const transition = advance(result.latest, delivery);
    result.states.push(transition.state);
    result.counted += transition.begin ? 1 : 0;
    result.latest = transition.begin ?? transition.update ?? result.latest;
  }
  return result;
}

describe('advance', () => {
  it.each<[string, Delivery[], number, string[]]>([
    ['fires', [fires(0)], 1, ['open']],
    ['is sent again', [fires(0), fires(0), fires(0)], 1, ['open', 'open', 'open']],
    ['ends, and is sent as ended twice', [fires(0), ends(5), ends(5)], 1, ['open', 'closed', 'closed']],
    ['ends, though nobody saw it begin', [ends(5)], 0, ['unknown']],
    [
      'is echoed by another Alertmanager after its end',
      [fires(0), ends(5), fires(0)],
      1,
      ['open', 'closed', 'stale'],
    ],
    ['starts in the very moment of its end', [fires(0), ends(5), fires(5)], 1, ['open', 'closed', 'stale']],
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
  ])('%s', (_, deliveries, counted, states) => {
    const result = run(deliveries);
    expect(result.counted).toBe(counted);
    expect(result.states).toEqual(states);
  });

  it('keeps the earliest start', () => {
    expect(run([fires(30), fires(0), fires(31)]).latest).toMatchObject({
      startsAt: at(0),
      lastStart: at(31),
    });
  });

  it('takes an alert that tells no start for the same while it is open, however late it is sent again', () => {
    const sent = (minutes: number, starts_at: string | null = null) =>
      toDelivery({ status: 'firing', starts_at, ends_at: null }, NOON + minutes * 60_000);
    const result = run([sent(0), sent(60), sent(120, 'yesterday'), ends(125), sent(130)]);
    expect(result.states).toEqual(['open', 'open', 'open', 'closed', 'open']);
    expect(result.counted).toBe(2);
  });

  it('tells an echo from a new episode by a nanosecond', () => {
    const times = ['2026-11-23T12:00:00.123456789Z', '2026-11-23T12:00:00.123456790Z'].map(
      (text) => toInstant(text) ?? '',
    );
    const [end = '', next = ''] = times;
    const closed: Delivery[] = [fires(-9), { status: 'resolved', startsAt: at(-9), endsAt: end }];
    expect(run([...closed, { status: 'firing', startsAt: end }]).counted).toBe(1);
    expect(run([...closed, { status: 'firing', startsAt: next }]).counted).toBe(2);
  });
});

describe('whatever is delivered, in whatever order', () => {
  const minutes = fc.integer({ min: 0, max: 40 });
  const firing = minutes.map(fires);
  const resolved = fc.tuple(minutes, minutes).map(([from, length]) => ends(from + length, from));
  const deliveries = fc.array(fc.oneof(firing, resolved), { maxLength: 30 });

  it('a firing alert that was sent before counts nothing when it is sent again', () => {
    fc.assert(
      fc.property(deliveries, (sent) => {
        const { latest } = run(sent);
        for (const again of sent.filter(({ status }) => status === 'firing')) {
          expect(advance(latest, again).begin).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('counts at least one where anything fired, and never more than it has starts', () => {
    fc.assert(
      fc.property(deliveries, (sent) => {
        const starts = new Set(
          sent.filter(({ status }) => status === 'firing').map(({ startsAt }) => startsAt),
        );
        const { counted } = run(sent);
        expect(counted).toBeLessThanOrEqual(starts.size);
        expect(counted > 0).toBe(starts.size > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('an episode begins before it ends, and after the one before', () => {
    fc.assert(
      fc.property(deliveries, (sent) => {
        const { latest } = run(sent);
        if (latest === null) return;
        expect(latest.startsAt <= latest.lastStart).toBe(true);
        expect(
          latest.endsAt === null || latest.endsAt >= latest.lastStart || latest.endsAt >= latest.startsAt,
        ).toBe(true);
        expect(latest.floor === null || latest.floor < latest.startsAt).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('schedules of two Alertmanagers', () => {
  it('counts every episode once', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { steps, episodesOf } = createSchedule(seed);
        const delivered = steps.flatMap((step) => (step.kind === 'deliver' ? step.alerts : []));
        const counted = episodesOf.map((_, alert) => {
          const own = delivered.filter((delivery) => delivery.alert === alert);
          return run(
            own.map((own) => toDelivery({ ...own, starts_at: own.startsAt, ends_at: own.endsAt }, NOON)),
          ).counted;
        });
        expect(counted).toEqual(episodesOf);
      }),
      { numRuns: 2000 },
    );
  });
});
