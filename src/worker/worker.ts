import { openIndex } from '../core/kb/compiled-index.ts';
import { createApp } from './app.ts';

/** A Worker that answers from one compiled knowledge base. */
export function createWorker(compiledIndex: string): ExportedHandler<Env> {
  const app = createApp(openIndex(compiledIndex));
  return { fetch: app.fetch };
}
