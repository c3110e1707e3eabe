import compiledIndex from '../../build/kb.txt';
import pageFiles from '../../build/page-files.txt';
import { createWorker } from './app.ts';

export { Ledger } from './ledger/ledger.ts';

/** Opens the index in global scope: start-up may use a second of CPU, but a request on the free plan only 10 ms. */
export default createWorker(compiledIndex, pageFiles);
