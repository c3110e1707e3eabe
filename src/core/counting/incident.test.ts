import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../lib/time/instant.ts';
import { closeIncident, type Incident, incidentKey, openIncident } from './incident.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const at = (minutes: number) => instantOf(NOON + minutes * 60_000);
const mergeWithinMs = 15 * 60_000;

type Alert = { from: number; to: number };
type Step = ReturnType<typeof openIncident> & { lengthMs?: number | null };
type Event = { minute: number; alert: Alert; isEnd: boolean };

/** Plays the starts and ends in the order in which they are told. */
function play(events: readonly Event[]): { counted: number; lengths: number[] } {
  const open = new Set<Alert>();
  const lengths: number[] = [];
  let incident: Incident | null = null;
  let counted = 0;
  for (const { alert, isEnd } of events) {
    if (isEnd) open.delete(alert);
    const others: number[] = [...open].map(({ from }) => from);
    const nextStart = others.length > 0 ? at(Math.min(...others)) : null;
    const step: Step =
      isEnd && incident
        ? closeIncident(
            incident,
            { startsAt: at(alert.from), endsAt: at(alert.to) },
            { nextStart, mergeWithinMs },
          )
        : openIncident(
            incident,
            { startsAt: at(alert.from), endsAt: null },
            { isOpen: others.length > 0, mergeWithinMs },
          );
    if (!isEnd) open.add(alert);
    if (step.begun !== null) counted += 1;
    if (typeof step.lengthMs === 'number') lengths.push(step.lengthMs / 60_000);
    incident = step.incident;
  }
  return { counted, lengths };
}

function told(alerts: readonly Alert[], lateBy = 0): Event[] {
  const events = alerts.flatMap((alert) => [
    { minute: alert.from, alert, isEnd: false },
    { minute: alert.to + lateBy, alert, isEnd: true },
  ]);
  return events.sort((a, b) => a.minute - b.minute || Number(a.isEnd) - Number(b.isEnd));
}

describe('incidents', () => {
  it.each<[string, Alert[], number, number[]]>([
    ['of one alert', [{ from: 0, to: 10 }], 1, [10]],
    [
      'of alerts at once',
      [
        { from: 0, to: 10 },
        { from: 5, to: 40 },
        { from: 6, to: 7 },
      ],
      1,
      [40],
    ],
    [
      'with a short pause',
      [
        { from: 0, to: 10 },
        { from: 24, to: 30 },
      ],
      1,
      [10, 30],
    ],
    [
      'with a long pause',
      [
        { from: 0, to: 10 },
        { from: 25, to: 30 },
      ],
      2,
      [10, 5],
    ],
  ])('%s', (_, alerts, counted, lengths) => {
    expect(play(told(alerts))).toEqual({ counted, lengths });
  });

  it('tells two apart by an end that comes after the second one began', () => {
    const alerts = [
      { from: 0, to: 10 },
      { from: 40, to: 50 },
    ];
    expect(play(told(alerts, 35))).toEqual({ counted: 2, lengths: [10, 10] });
  });

  it('lasts until the latest end, in whatever order ends are told', () => {
    const long = { from: 0, to: 50 };
    const short = { from: 5, to: 20 };
    const events = [long, short].map((alert) => ({ minute: alert.from, alert, isEnd: false }));
    const ends = [long, short].map((alert) => ({ minute: 60, alert, isEnd: true }));
    expect(play([...events, ...ends])).toEqual({ counted: 1, lengths: [50] });
  });

  it('has the same length in whatever order starts are told', () => {
    const alert = fc.tuple(fc.nat(50), fc.integer({ min: 60, max: 90 })).map(([from, to]) => ({ from, to }));
    fc.assert(
      fc.property(fc.array(alert, { minLength: 1, maxLength: 10 }), (alerts) => {
        const starts = alerts.map((one) => ({ minute: 55, alert: one, isEnd: false }));
        const ends = alerts.map((one) => ({ minute: 90, alert: one, isEnd: true }));
        const { counted, lengths } = play([...starts, ...ends]);
        const longest = Math.max(...alerts.map(({ to }) => to)) - Math.min(...alerts.map(({ from }) => from));
        expect({ counted, lengths }).toEqual({ counted: 1, lengths: [longest] });
      }),
    );
  });

  it('is not made longer by an alert that was over long before, and is told late', () => {
    const latest = { startsAt: at(100), reach: at(110) };
    const late = { startsAt: at(0), endsAt: at(20) };
    const { incident, begun } = openIncident(latest, late, { isOpen: false, mergeWithinMs });
    expect({ incident, begun }).toEqual({ incident: latest, begun: null });
    const ending = closeIncident(incident, late, { nextStart: null, mergeWithinMs });
    expect(ending).toEqual({ incident: latest, begun: null, lengthMs: 20 * 60_000 });
  });

  it('counts the times at which an entry went from no open alert to one', () => {
    const alert = fc
      .tuple(fc.nat(600), fc.integer({ min: 1, max: 60 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(alert, { minLength: 1, maxLength: 20 }), (alerts) => {
        expect(play(told(alerts)).counted).toBe(truth(alerts));
      }),
      { numRuns: 1000 },
    );
  });

  function truth(alerts: readonly Alert[]): number {
    let reach = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (const { from, to } of alerts.toSorted((a, b) => a.from - b.from)) {
      if (from >= reach + 15) count += 1;
      reach = Math.max(reach, to);
    }
    return count;
  }
});

it('keys incidents by the labels of count_by, however long they are', () => {
  expect(incidentKey({ a: 'x' }, [])).toBe('');
  expect(incidentKey({ a: 'x' }, ['a', 'constructor'])).toBe('["x",""]');
  expect(incidentKey({ a: 'x'.repeat(1000) }, ['a'])).toHaveLength(64);
});
