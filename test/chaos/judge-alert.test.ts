import { describe, expect, it } from 'vitest';
import type { Heard } from './expect-alert.ts';
import { judgeAlert } from './judge-alert.ts';
import { judgeEntries } from './judge-entry.ts';
import type { LedgerEpisode } from './judge-row.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const at = (minute: number) => NOON + minute * 60_000;

const ALERT = { fingerprint: 'a', name: 'a', errorId: 'ERROR-001', truth: [], explainedFrom: 0 };

const fires = (span: number, start: number, arrival = start + 1): Heard => ({
  telling: { alert: ALERT, span, status: 'firing', startsAt: at(start), endsAt: null },
  at: at(arrival),
  isAcknowledged: true,
  state: null,
});

const ends = (span: number, start: number, end: number, arrival = end + 1): Heard => ({
  ...fires(span, start, arrival),
  telling: { alert: ALERT, span, status: 'resolved', startsAt: at(start), endsAt: at(end) },
});

const episode = (start: number, end: number | null): LedgerEpisode => ({
  id: `${start}`,
  source: 'alertmanager',
  fingerprint: 'a',
  labels: {},
  state: end === null ? 'open' : 'closed',
  started_at: new Date(at(start)).toISOString(),
  ended_at: end === null ? null : new Date(at(end)).toISOString(),
  error_id: 'ERROR-001',
  failed_attempts: 0,
  count: 1,
  goneBy: null,
});

const judged = (heard: Heard[], records: LedgerEpisode[], alarms: number[] = []) =>
  judgeAlert({ heard, records, knowsSince: at(-60), alarms });

describe('what the ledger made of one alert', () => {
  const twice = [fires(0, 0), ends(0, 0, 10), fires(1, 20), ends(1, 20, 30)];

  it('is right if each time is an episode with its times', () => {
    const { faults, isCertain, episodes } = judged(twice, [episode(0, 10), episode(20, 30)]);
    expect({ faults, isCertain, episodes }).toEqual({ faults: [], isCertain: true, episodes: 2 });
  });

  it.each<[string, LedgerEpisode[], string]>([
    ['has lost one', [episode(0, 10)], 'span 1: 1 episodes, counted 0'],
    ['counts one twice', [episode(0, 10), episode(20, 30), episode(20, 30)], 'span 1: 1 episodes, counted 2'],
    ['made one up', [episode(0, 10), episode(20, 30), episode(15, 16)], 'nobody told of the episode'],
    ['has another end', [episode(0, 10), episode(20, 29)], 'has other times than span 1'],
    ['left one open', [episode(0, 10), episode(20, null)], 'is open; expected none'],
    ['knows the future', [episode(0, 10), episode(20, 40)], 'is impossible'],
    ['forgot the entry', [episode(0, 10), { ...episode(20, 30), error_id: null }], 'span 1 is of no entry'],
  ])('is wrong if it %s', (_, episodes, fault) => {
    expect(judged(twice, episodes).faults.join('\n')).toContain(fault);
  });

  it('counts what was told only as resolved, if it began after the ledger', () => {
    expect(judged([ends(0, 0, 2)], []).faults).toEqual(['span 0: 1 episodes, counted 0']);
    expect(judged([ends(0, -70, 2)], []).faults).toEqual([]);
  });

  it('may be one or two if nobody told the end, and the next start is near', () => {
    const heard = [fires(0, 0), fires(1, 4)];
    for (const episodes of [[episode(0, null)], [episode(0, 4), episode(4, null)]])
      expect(judged(heard, episodes)).toMatchObject({ faults: [], isCertain: false });
  });

  it('may be two if the sender restarted: it told an end that was none, then a new start', () => {
    const heard = [fires(0, 0), ends(0, 0, 10), fires(0, 20)];
    expect(judged(heard, [episode(0, 10), episode(20, null)]).faults).toEqual([]);
  });

  it('counts once if its start moves back while it fires, however far', () => {
    const moved = [fires(0, 60, 61), fires(0, 0, 66), fires(0, 60, 71), ends(0, 0, 79, 80)];
    expect(judged(moved, [episode(0, 79)]).faults).toEqual([]);
    const twice = judged(moved, [episode(0, 60), { ...episode(60, 79), id: 'b' }]);
    expect(twice).toMatchObject({ double: 1 });
    expect(twice.faults.join()).toContain('counted 2');
    const late = [fires(0, 60, 61), ends(0, 60, 79, 80), fires(0, 0, 85)];
    expect(judged(late, [episode(60, 79), { ...episode(85, null), id: 'b' }])).toMatchObject({ double: 0 });
  });

  it('counts each time after a clock was set back, but for a start that an earlier one had', () => {
    const first = [fires(0, 0), ends(0, 0, 59)];
    const later = [30, 71.5, 130].flatMap((start, index) => [
      fires(index + 1, start, start + 71),
      ends(index + 1, start, start + 9, start + 80),
    ]);
    const counted = [101, 142.5, 201].map((start) => ({ ...episode(start, start + 9), id: `${start}` }));
    expect(judged([...first, ...later], [episode(0, 59), ...counted]).faults).toEqual([]);
    expect(judged([...first, ...later], [episode(0, 59)])).toMatchObject({ lost: 3 });
    const same = [fires(1, 3, 74), ends(1, 3, 9, 80)];
    expect(judged([...first, ...same], [episode(0, 59)])).toMatchObject({ lost: 0, faults: [] });
  });

  it('is open again after a slow sender, but not after an echo', () => {
    const late = [fires(0, 0), ends(0, 0, 10), fires(0, 0, 20)];
    expect(judged(late, [episode(0, null)]).faults).toEqual([]);
    const echo = [fires(0, 0), ends(0, 0, 10), fires(0, 0, 12)];
    expect(judged(echo, [episode(0, null)]).faults.join()).toContain('is open; expected none');
  });

  describe('and the alarm that runs every day', () => {
    const DAY = 24 * 60;
    const alarms = Array.from({ length: 50 }, (_, day) => at(day * DAY + 600));
    const silent = (end: number): LedgerEpisode => ({ ...episode(0, end), closed_by: 'silence' });
    const until = (day: number) => alarms.slice(0, day + 1);
    const faults = (heard: Heard[], records: LedgerEpisode[], day: number) =>
      judged(heard, records, until(day)).faults.join('\n');

    it('closes what was silent for a week, when it was last heard of, and says so', () => {
      const heard = [fires(0, 0), fires(0, 0, 300)];
      expect(faults(heard, [silent(300)], 9)).toBe('');
      expect(faults(heard, [episode(0, null)], 6)).toBe('');
      expect(faults(heard, [episode(0, null)], 9)).toContain('is open; expected none');
      expect(faults(heard, [episode(0, 300)], 9)).toContain('does not say that it was silent');
      expect(faults(heard, [silent(300)], 5)).toContain('which it was not then');
      expect(faults(heard, [silent(8 * DAY)], 9)).toContain('which it was not then');
    });

    it('is forgotten if the alert is heard again with the same start', () => {
      const heard = [fires(0, 0), fires(0, 0, 9 * DAY)];
      expect(faults(heard, [episode(0, null)], 10)).toBe('');
      expect(faults(heard, [silent(1)], 10)).toContain('expected span 0');
      expect(faults(heard, [silent(1), { ...episode(0, null), id: 'b' }], 10)).toContain(
        '1 episodes, counted 2',
      );
    });

    it('deletes what ended 30 days ago, not earlier and not later', () => {
      const heard = [fires(0, 0), ends(0, 0, 10)];
      const gone = (day: number) => [{ ...episode(0, 10), goneBy: alarms[day] ?? 0 }];
      expect(faults(heard, gone(30), 40)).toBe('');
      expect(faults(heard, gone(29), 40)).toContain('was deleted too early');
      expect(faults(heard, [episode(0, 10)], 40)).toContain('was not deleted in time');
      expect(faults(heard, [episode(0, 10)], 29)).toBe('');
    });

    it('makes the ledger forget: what fires again after six weeks counts again', () => {
      const heard = [fires(0, 0), fires(0, 0, 45 * DAY)];
      const first = { ...silent(1), goneBy: alarms[38] ?? 0 };
      expect(faults(heard, [first, { ...episode(0, null), id: 'b' }], 45)).toBe('');
      expect(faults(heard, [first], 45)).toContain('1 episodes, counted 0');
    });
  });
});

describe('the incidents of one entry', () => {
  const faults = (incidents: number, alerts: [Heard[], LedgerEpisode[]][], alarms: number[] = []) => {
    const judgements = alerts.map(([heard, records]) => judged(heard, records, alarms));
    const counted = judgements.flatMap((one) => one.counted.map((episode) => ({ ...episode, ledger: 'e' })));
    const days = Object.fromEntries(
      [...Map.groupBy(counted, (one) => [...one.days].join())].map(([day, ofDay]) => [day, ofDay.length]),
    );
    const incident_days = { '2026-11-23': incidents };
    const told = { error_id: 'ERROR-001', total: counted.length, days, incidents, incident_days };
    const ledger = {
      shard: 0,
      epoch: 'epoch',
      revision: 1,
      occurrences: [{ ...told, first_seen: '2026-11-23', last_seen: '2026-11-23', revision: 1 }],
    };
    return judgeEntries([ledger], counted, []).join();
  };
  const whole = (start: number, end: number, arrival = end + 1): [Heard[], LedgerEpisode[]] => [
    [ends(0, start, end, arrival)],
    [episode(start, end)],
  ];
  const between = (told: Heard[]): [Heard[], LedgerEpisode[]] => [told, [episode(12, 18)]];

  it('are exact if all is told in its order', () => {
    expect(faults(1, [whole(0, 10), whole(20, 30)])).toBe('');
    expect(faults(2, [whole(0, 10), whole(20, 30)])).toBe('ERROR-001 has 2 incidents, not 1');
    expect(faults(1, [whole(0, 10), whole(30, 40)])).toBe('ERROR-001 has 1 incidents, not 2');
  });

  it('may be one more if what joins two was only sent, and acknowledged after the second began', () => {
    const sent = { ...ends(0, 12, 18), isAcknowledged: false };
    const others = [whole(0, 10), whole(30, 40)];
    expect(faults(2, [...others, between([sent, ends(0, 12, 18, 45)])])).toBe('');
    expect(faults(2, [...others, between([ends(0, 12, 18)])])).toContain('not 1');
    expect(faults(3, [...others, between([sent, ends(0, 12, 18, 45)])])).toBe('');
    expect(faults(4, [...others, between([sent, ends(0, 12, 18, 45)])])).toContain('not 1');
  });

  describe('of which one alert is silent', () => {
    const HOUR = 60;
    const silent: LedgerEpisode = { ...episode(0, 1), closed_by: 'silence' };
    const alarms = [at(150 * HOUR), at(174 * HOUR)];
    const twoFrom = (hour: number) => [
      whole(hour * HOUR, hour * HOUR + 10),
      whole(hour * HOUR + 30, hour * HOUR + 40),
    ];

    it('may be one as long as an alarm may have left it open', () => {
      const one: [Heard[], LedgerEpisode[]] = [[fires(0, 0)], [silent]];
      expect(faults(1, [one, ...twoFrom(160)], alarms)).toBe('');
      expect(faults(3, [one, ...twoFrom(160)], alarms)).toBe('');
      expect(faults(1, [one, ...twoFrom(180)], alarms)).toContain('has 1 incidents, not 3');
    });

    it('may be one if the next time of the alert was only sent', () => {
      const lost = { ...fires(1, 20), isAcknowledged: false };
      expect(faults(1, [[[fires(0, 0), lost], [silent]], ...twoFrom(2)], alarms)).toBe('');
      const again: [Heard[], LedgerEpisode[]] = [[fires(0, 0), ends(0, 0, 1), lost], [episode(0, 1)]];
      expect(faults(1, [again, ...twoFrom(2)], alarms)).toContain('has 1 incidents, not 3');
    });
  });
});
