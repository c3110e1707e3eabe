import compiledIndex from '../../build/kb.txt';
import pageFiles from '../../build/page-files.txt';
import { createWorker } from './app.ts';

export { Ledger } from './ledger/ledger.ts';

/** Opened in global scope: start-up has a second of CPU, a request on the free plan 10 ms. */
export default createWorker(compiledIndex, pageFiles);
