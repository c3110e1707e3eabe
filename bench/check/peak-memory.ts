/** Loaded before a program under measurement (`node --import`): writes the most memory it held, in KB, to a file. */
import { writeFileSync } from 'node:fs';

const file = process.env.BENCH_PEAK_FILE;
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
