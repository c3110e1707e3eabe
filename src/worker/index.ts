import compiledIndex from '../../build/kb.txt';
import pageFiles from '../../build/page-files.txt';
import { openIndex } from '../core/kb/compiled-index.ts';
import { createApp } from './app.ts';

export { Ledger } from './ledger/ledger.ts';

/** Opened in global scope: start-up has a second of CPU, a request on the free plan 10 ms. */
const app = createApp(openIndex(compiledIndex), { compiledIndex, pageFiles: JSON.parse(pageFiles) });

/** Answers from what `kedb build` wrote: kb.txt and page-files.txt. */
export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
