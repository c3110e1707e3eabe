/** Loaded before a program under measurement (`node --import`): writes what it used to a file, as a `Usage`. */
import { writeFileSync } from 'node:fs';

/** The most memory it held, in KB, and its time on all processors, in microseconds. */
export type Usage = { peak: number; cpu: number };

const file = process.env.BENCH_USAGE_FILE;

if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage: Usage = { peak: maxRSS, cpu: userCPUTime + systemCPUTime };
    writeFileSync(file, JSON.stringify(usage));
  });
}
