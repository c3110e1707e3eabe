import { Hono } from 'hono';
import { requirePageReader } from '../access/guards.ts';
import type { AppEnv } from '../app-env.ts';
import { COMPILED_INDEX_PATH } from '../routes/built-files.ts';
import { PAGE_FILES_PATH, renderPage } from './render-page.tsx';

/** The browser matches the log, because logs may contain data that must not leave the machine. Only this page needs scripts. */
export const matchPage = new Hono<AppEnv>().get('/match', requirePageReader, (c) =>
  renderPage(
    c,
    { title: 'Match a log', scripts: ['match'] },
    <>
      <h1>Match a log</h1>
      <p class="muted">
        Paste lines, or drop a file here. Your browser matches them. Nothing leaves your machine.
      </p>
      <noscript>
        <p class="notice">
          This page needs JavaScript, because your browser does the matching. Without it, run{' '}
          <code>kedb match app.log</code>
        </p>
      </noscript>
      <form
        class="match-form"
        hidden
        data-match
        data-thread={`${PAGE_FILES_PATH}/${c.var.pageFiles['match-thread.js']}`}
        data-index={COMPILED_INDEX_PATH}
      >
        <textarea
          aria-label="Log lines"
          rows={8}
          spellcheck={false}
          placeholder="2026-11-22T03:14:07Z ERROR redis: connection refused"
        />
        <div class="match-actions">
          <button type="submit">Match</button>
          <label class="file">
            or choose a file <input type="file" />
          </label>
        </div>
      </form>
      <p data-status role="status" />
      <progress data-progress hidden aria-label="Progress" />
      <div class="match-result" data-result />
    </>,
  ),
);
