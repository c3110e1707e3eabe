import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesLabels, parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { AlertIndex, compileAlertIndex } from './alert-index.ts';
import type { IndexEntry } from './index-entry.ts';

const word = fc.constantFrom('a', 'b', 'alertname', 'constructor', '__proto__');
const matcher = fc
  .tuple(word, fc.constantFrom('=', '!=', '=~', '!~'), fc.oneof(word, fc.constant('')))
  .map(([name, operator, value]) => `${name}${operator}"${value}"`);
const expression = fc.array(matcher, { maxLength: 3 }).map((matchers) => `{${matchers.join(',')}}`);
const labels = fc.array(fc.tuple(word, word), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));

function fits(source: string, labels: Record<string, string>): boolean {
  const matchers = parseMatchers(source);
  return matchers.ok && matchesLabels(matchers.value, labels);
}

it('finds the expressions that trying each of them finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(expression, { maxLength: 3 }), { maxLength: 4 }),
      labels,
      (lists, alertLabels) => {
        const entries = lists.map((alerts) => ({ alerts }) as IndexEntry);
        const index = new AlertIndex(entries, compileAlertIndex(entries));
        const tried = lists.flatMap((alerts, entry) =>
          alerts.filter((source) => fits(source, alertLabels)).map((source) => ({ entry, source })),
        );
        expect(index.fitting(alertLabels).map(({ entry, source }) => ({ entry, source }))).toEqual(tried);
      },
    ),
  );
});

it('matches no alert by matchers that cannot be used, which an older build may have allowed', () => {
  const entries = [{ alerts: [`a=~"${'\\\\pL{1000}'.repeat(38)}"`, 'b=~"("'] }] as IndexEntry[];
  const index = new AlertIndex(entries, { byLabel: {}, others: [0, 1] });
  expect(index.fitting({ a: 'x', b: 'y' })).toEqual([]);
});
