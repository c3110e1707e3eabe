import type { RequestIdVariables } from 'hono/request-id';
import type { AnswerKb } from '../core/answer/answer-kb.ts';
import type { EntryDetails } from '../core/kb/compiled-index.ts';
import type { ReadWords } from '../core/kb/search/entry-search.ts';
import type { LedgerClient } from './ledger/ledger-client.ts';

/** The files of the pages: maps the name that pages use to the served name, which changes with the content. */
export type PageFiles = Record<string, string>;

/** The line of a request in the log: numbers, names of fields of ours, and errors. */
export type LoggedFields = {
  /** The source of a webhook, which kedb.yaml lists. */
  source?: string;
  /** Alerts of a webhook that were read; how many of them have an entry; how many episodes they opened. */
  alerts?: number;
  matched?: number;
  opened?: number;
  /** How many alerts were refused, by reason; why a body was refused, and how much of it was read by then. */
  refused_alerts?: Record<string, number>;
  refused_body?: string;
  bytes?: number;
  /** Plans were made without the success rates of the ledger. */
  without_rates?: boolean;
  error?: string;
  cause?: string;
  stack?: string | undefined;
};

/** The context of every handler. */
export type AppEnv = {
  Bindings: Env & {
    /** Opens the routes that read and write the whole ledger. Without it, they are closed. */
    KEDB_EXPORT_TOKEN?: string;
    /** `allowed` if tokens may be short. Only `kedb serve` sets it. */
    KEDB_SHORT_TOKENS?: string;
    /** A secret: the Worker answers only to requests that bring it. Only `kedb serve` sets it. */
    KEDB_LOCAL_ONLY?: string;
    /** The values that KEDB_LEDGER_SHARDS had, the oldest first. */
    KEDB_LEDGER_FORMER_SHARDS?: string;
  };
  Variables: RequestIdVariables & {
    kb: AnswerKb;
    ledger: LedgerClient;
    /** An entry with its texts as HTML. Rejects only if the assets cannot be read. */
    readDetails: (errorId: string) => Promise<EntryDetails>;
    readWords: ReadWords;
    pageFiles: PageFiles;
    /** More for the line of this request in the log, beside its route and status. Never text of a sender. */
    logged: LoggedFields;
    /** Missing until a guard lets the reader through. Without it, pages reveal nothing about the knowledge base. */
    isReader?: boolean;
  };
};
