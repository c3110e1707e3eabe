import type { RequestIdVariables } from 'hono/request-id';
import type { AnswerKb } from '../core/answer/answer-kb.ts';
import type { EntryDetails } from '../core/kb/compiled-index.ts';
import type { ReadWords } from '../core/kb/search/entry-search.ts';
import type { LedgerClient } from './ledger/ledger-client.ts';

/** The pages' own files: by the name that the pages use, the name that browsers get, which changes with the content. */
export type PageFiles = Record<string, string>;

/** What every handler finds in its context. */
export type AppEnv = {
  Bindings: Env;
  Variables: RequestIdVariables & {
    kb: AnswerKb;
    ledger: LedgerClient;
    /** An entry with its texts as HTML. Rejects only when the assets cannot be read. */
    readDetails: (errorId: string) => Promise<EntryDetails>;
    readWords: ReadWords;
    pageFiles: PageFiles;
    /** Left out until a guard has let somebody through: a page then says nothing of the knowledge base. */
    isReader?: boolean;
  };
};
