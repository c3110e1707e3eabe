import axe from 'axe-core';
import type { BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The views of a page: in light, in dark, and on a phone. */
export const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
};

/** Expects no violation of axe's rules (WCAG AA and best practices), nothing wider than the window, and no error in the console. */
export async function checkPage(page: Page, path: string): Promise<void> {
  const complaints: string[] = [];
  const listen = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !STATUS.test(message.text())) complaints.push(message.text());
  };
  page.on('console', listen);
  await page.goto(path);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  page.off('console', listen);
}

/** Chromium reports the 404 of a page that is missing on purpose. */
const STATUS = /the server responded with a status of/;

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
