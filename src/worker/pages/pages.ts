import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { alertsPage } from './alerts-page.tsx';
import { entryPage } from './entry-page.tsx';
import { matchPage } from './match-page.tsx';
import { runbookPage } from './runbook-page.tsx';
import { searchPage } from './search-page.tsx';
import { signInPage } from './sign-in-page.tsx';

/** Every page has its own file. Pages that show the knowledge base use `requirePageReader` themselves. */
export const pages = new Hono<AppEnv>()
  .route('/', signInPage)
  .route('/', searchPage)
  .route('/', entryPage)
  .route('/', runbookPage)
  .route('/', alertsPage)
  .route('/', matchPage);
