import compiledIndex from '../../build/kb.txt';
import { openIndex } from '../core/kb/compiled-index.ts';
import { createApp } from './app.ts';

/** Opened in global scope: start-up has a second of CPU, a request on the free plan 10 ms. */
const app = createApp(openIndex(compiledIndex));

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
