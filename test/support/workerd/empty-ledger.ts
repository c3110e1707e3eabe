import { reset } from 'cloudflare:test';
import { afterAll } from 'vitest';

/** All files share one workerd, in an order that vitest chooses: each leaves the ledger as empty as it found it. */
afterAll(() => reset());
