import { writeFile } from 'node:fs/promises';
import { measureCandidates, renderRank } from './rank/measure.ts';

/** How often the entry that is meant comes first, by several ways to rank. Writes rank/results.md; `--misses` prints what kedb gets wrong. */
const results = await measureCandidates();
console.log(renderRank(results));
if (process.argv.includes('--misses')) console.log(results.misses.join('\n'));
else await writeFile(new URL('rank/results.md', import.meta.url), renderRank(results));
