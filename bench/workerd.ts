/**
 * Measures `POST /v1/match` in workerd from outside: `npm run bench:workerd -- --sizes 300,3000 --json`. The loop of V8 `RegExp` is
 * behind the same route, so both include the transport.
 */
import { parseArgs } from 'node:util';
import { timeRoute, type WorkerdTiming } from './workerd/time-route.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300,3000,10000' },
    json: { type: 'boolean', default: false },
  },
});

const timings: WorkerdTiming[] = [];
for (const size of values.sizes.split(',').map(Number)) timings.push(await timeRoute(size));
if (values.json) console.log(JSON.stringify({ sizes: timings }));
else console.table(timings);
