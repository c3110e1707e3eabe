import { openIndex } from '../core/kb/compiled-index.ts';
import { createApp } from './app.ts';

/** A Worker that answers from what `kedb build` wrote: kb.txt and page-files.txt. */
export function createWorker(compiledIndex: string, pageFiles: string): ExportedHandler<Env> {
  const app = createApp(openIndex(compiledIndex), { compiledIndex, pageFiles: JSON.parse(pageFiles) });
  return { fetch: app.fetch };
}
