import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { drawChart } from './match/chart.ts';
import { runBench } from './match/run.ts';
import { renderTables } from './match/tables.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '30,300,3000,10000,30000' },
    /** Print the figures as JSON and write nothing. */
    json: { type: 'boolean', default: false },
    /** Measure only kedb and a loop of V8 `RegExp`, and write nothing. */
    quick: { type: 'boolean', default: false },
  },
});

const { quick, json } = values;
const results = await runBench(values.sizes.split(',').map(Number), { quick, whole: !quick && !json });
if (json) console.log(JSON.stringify(results));
else console.log(renderTables(results));
if (!json && !quick) {
  await writeFile(new URL('match/results.md', import.meta.url), renderTables(results));
  await writeFile(new URL('match/results.svg', import.meta.url), drawChart(results));
}
