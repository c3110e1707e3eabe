import { reset } from 'cloudflare:test';
import { afterAll } from 'vitest';

/** All test files share one workerd, in an order that vitest chooses. So each one leaves the ledger empty. */
afterAll(() => reset());
