import { setTimeout as sleep } from 'node:timers/promises';
import type { Recording, Span, ToldAlert } from '../recording.ts';
import type { Scenario, SceneEvent } from './scenarios.ts';
import type { Received } from './sink.ts';
import { openStage, type Stage, WORLD_MS_A_MS } from './stage.ts';

const REAL_MS_A_MINUTE = 60_000 / WORLD_MS_A_MS;

/** Plays a scenario on its own processes. */
export async function recordScenario(name: string, scenario: Scenario): Promise<Recording> {
  const stage = await openStage(scenario);
  try {
    const started = Date.now();
    const truth = await play(scenario, stage, started);
    const world = (ms: number) => Math.round((ms - started) * WORLD_MS_A_MS);
    const processes = [...stage.alertmanagers, ...stage.prometheuses];
    const down = processes.map(({ name, down }) => [
      name,
      down.map(({ from, to }): Span => [world(from), world(to ?? Date.now())]),
    ]);
    return {
      name,
      truth: truth.map((spans) => spans.map(([from, to]): Span => [world(from), world(to)])),
      down: Object.fromEntries(down.filter(([, spans]) => spans?.length)),
      webhooks: stage.sink.received.map((one) => [
        world(one.at),
        one.sender,
        one.outcome,
        toldAlerts(one, world),
      ]),
    };
  } finally {
    await stage.close();
  }
}

function toldAlerts({ alerts }: Received, world: (ms: number) => number): ToldAlert[] {
  return alerts.map(({ labels, status, startsAt, endsAt }) => [
    Number(labels.name),
    status === 'firing' ? 'f' : 'r',
    world(Date.parse(startsAt)),
    status === 'firing' ? null : world(Date.parse(endsAt)),
  ]);
}

/** Lets everything happen in its minute. Returns when the conditions truly held, in milliseconds since 1970. */
async function play(
  { conditions, minutes, events = [] }: Scenario,
  stage: Stage,
  started: number,
): Promise<Span[][]> {
  const truth = conditions.map((): Span[] => []);
  const changes = conditions.flatMap((spans, alert) =>
    spans.flatMap(([from, to]): SceneEvent[] => [
      [from, () => begin(alert)],
      [to, () => end(alert)],
    ]),
  );
  function begin(alert: number): void {
    stage.conditions.set(alert, true);
    truth[alert]?.push([Date.now(), Number.NaN]);
  }
  function end(alert: number): void {
    stage.conditions.set(alert, false);
    const last = truth[alert]?.at(-1);
    if (last) last[1] = Date.now();
  }
  const happening: Promise<void>[] = [];
  const all: SceneEvent[] = [...changes, ...events, [minutes, () => {}]];
  for (const [minute, happen] of all.filter(([minute]) => minute <= minutes).sort(([a], [b]) => a - b)) {
    await sleep(Math.max(0, started + minute * REAL_MS_A_MINUTE - Date.now()));
    happening.push(Promise.resolve(happen(stage)));
  }
  await Promise.all(happening);
  for (const spans of truth) for (const span of spans) if (Number.isNaN(span[1])) span[1] = Date.now();
  return truth;
}
