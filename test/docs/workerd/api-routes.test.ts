import { expect, it } from 'vitest';
import compiledIndex from '../../../build/kb.txt';
import pageFiles from '../../../build/page-files.txt';
import api from '../../../docs/api.md?raw';
import { openIndex } from '../../../src/core/kb/compiled-index.ts';
import { createApp } from '../../../src/worker/app.ts';

/** The pages are documented in docs/pages.md. */
const IS_API = /^(GET|POST|DELETE) \/(v1|webhooks|healthz|readyz)\b/;

function routesOfTheApp(): string[] {
  const app = createApp(openIndex(compiledIndex), { compiledIndex, pageFiles: JSON.parse(pageFiles) });
  const routes = app.routes.map(({ method, path }) => `${method} ${path}`);
  return [...new Set(routes)].filter((route) => IS_API.test(route)).sort();
}

function firstOf(pattern: RegExp): string[] {
  return [...api.matchAll(pattern)].map(([, route = '']) => route).sort();
}

it('has a row in the table of docs/api.md for every route, and no other', () => {
  expect(firstOf(/^\| \[`(.+?)`\]/gm)).toEqual(routesOfTheApp());
});

it('has a section for every route; that of an entry has its plan too', () => {
  const own = routesOfTheApp().filter((route) => !route.endsWith('/plan'));
  expect(firstOf(/^## ((?:GET|POST|DELETE) .+)$/gm)).toEqual(own);
});
