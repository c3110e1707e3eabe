/**
 * `node test/chaos/recorder/main.ts [scenario…]` records what real Alertmanagers and Prometheus servers send, for the schedules of
 * the chaos test. It needs Debian's `prometheus-alertmanager` and `prometheus`, and about two minutes a scenario: schedules/README.md.
 */
import { writeFileSync } from 'node:fs';
import { recordScenario } from './record-scenario.ts';
import { recordingText } from './recording-text.ts';
import { SCENARIOS } from './scenarios.ts';

const JOBS = 4;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(SCENARIOS);

async function work(): Promise<void> {
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const scenario = SCENARIOS[name];
    if (!scenario) throw new Error(`there is no scenario ${JSON.stringify(name)}`);
    const recording = await recordScenario(name, scenario);
    writeFileSync(`test/chaos/schedules/${name}.json`, recordingText(recording));
    console.log(`${name}: ${recording.webhooks.length} webhooks`);
  }
}

await Promise.all(Array.from({ length: JOBS }, work));
process.exit(0);
