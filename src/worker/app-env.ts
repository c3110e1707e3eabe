import type { RequestIdVariables } from 'hono/request-id';
import type { AnswerKb } from '../core/answer/answer-kb.ts';
import type { LedgerClient } from './ledger/ledger-client.ts';

/** What every handler finds in its context. */
export type AppEnv = {
  Bindings: Env;
  Variables: RequestIdVariables & { kb: AnswerKb; ledger: LedgerClient };
};
