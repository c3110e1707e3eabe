import { parseArgs } from 'node:util';
import { runBench } from './match/run.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300,3000,10000' },
    /** Print the figures as JSON and write nothing. */
    json: { type: 'boolean', default: false },
    /** Only kedb and the loop of V8 that it is measured by. */
    quick: { type: 'boolean', default: false },
  },
});

await runBench(values.sizes.split(',').map(Number), values);
