/** Node loads this before a measured program (`node --import`). It writes the program's `Usage` to a file. */
import { writeFileSync } from 'node:fs';

/** The peak memory in KB, and the time on all processors in microseconds. */
export type Usage = { peak: number; cpu: number };

const file = process.env.BENCH_USAGE_FILE;

if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage: Usage = { peak: maxRSS, cpu: userCPUTime + systemCPUTime };
    writeFileSync(file, JSON.stringify(usage));
  });
}
