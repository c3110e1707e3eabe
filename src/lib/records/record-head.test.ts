import { expect, it } from 'vitest';
import { gravityOf } from './record-head.ts';

it.each([
  ['2026-11-24 10:00:00 Alert rules loaded: 15', 'unknown'],
  ['2026-11-24 10:00:01 alert manager started, 0 errors', 'unknown'],
  ['the critical section is free', 'unknown'],
  ['ALERT the disk is full', 'fatal'],
  ['2026/11/24 10:00:00 [alert] 7#7: worker exited', 'fatal'],
  ['Critical: the disk is full', 'fatal'],
  ['level=critical msg=x', 'fatal'],
  ['Kernel panic - not syncing', 'fatal'],
  ['a critical error', 'error'],
  ['10:00:07.0 ERROR job 0 lost', 'error'],
  ['thread 0 ERROR it is gone', 'error'],
  ['INFO: no error', 'info'],
  ['notice: the level is "error"', 'info'],
  ['could not reach the quota', 'error'],
  ['10.0.0.1 - - [24/Nov/2026:10:00:00 +0000] "GET /errors?x=fatal HTTP/1.1" 200 5', 'info'],
  ['::ffff:10.0.0.1 GET /api 200 12.3 ms - 15', 'info'],
  ['[GIN] 2026/11/24 - 10:00:00 | 200 |  1.1ms |  10.0.0.1 | GET      "/error"', 'info'],
  ['[GIN] 2026/11/24 - 10:00:00 | 503 |  1.1ms |  10.0.0.1 | GET      "/api"', 'error'],
  ['{"method":"GET","path":"/healthz","status":200,"duration":5}', 'info'],
  ['{"remote_addr":"10.0.0.1","request":"GET / HTTP/1.1","status":"502"}', 'error'],
  ['method=GET path="/error" status=200 bytes=5', 'info'],
  ['Completed 200 OK in 5ms (Views: 1ms)', 'info'],
  ['Completed 500 Internal Server Error in 5ms', 'error'],
  ['status: 200 files are lost', 'unknown'],
] as const)('%s is %s', (text, gravity) => {
  expect(gravityOf({ text, labels: {} })).toBe(gravity);
});

it('a level that the record has beside its text decides', () => {
  expect(gravityOf({ text: 'GET / 200', labels: { level: 'error' } })).toBe('error');
});
