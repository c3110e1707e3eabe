import type { LabelMatcher } from '../../../lib/alertmanager/label-matchers.ts';

/** Names that no alert has. Each begins and ends with another letter, because `[^N].*` is any alert, too. */
const NAMES = Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  (letter) => `${letter}obodyNamesItS${letter.toLowerCase()}`,
);

/** An alert nearly always has these labels. A matcher that requires any value of them requires nothing. */
const COMMON: ReadonlySet<string> = new Set(['alertname', 'severity', 'job', 'instance']);

/** Whether matchers fit at least three quarters of the alerts of which nothing is known but that they have a name. */
export function fitsAnyAlert(matchers: readonly LabelMatcher[]): boolean {
  const fits = (made: string) =>
    matchers.every(
      ({ name, test }) => (name !== 'alertname' && test('')) || (COMMON.has(name) && test(made)),
    );
  return NAMES.filter(fits).length >= NAMES.length * 0.75;
}
