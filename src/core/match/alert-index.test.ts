import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CountedMatching } from '../../lib/alertmanager/counted-matching.ts';
import { labelValue, parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { AlertIndex, compileAlertIndex } from './alert-index.ts';
import type { IndexEntry } from './index-entry.ts';

const word = fc.constantFrom('a', 'b', 'alertname', 'constructor', '__proto__');
const matcher = fc
  .tuple(
    word,
    fc.constantFrom('=', '!=', '=~', '!~'),
    fc.oneof(word, fc.constantFrom('', 'a|b', 'a|alertname', '|a', 'a.*')),
  )
  .map(([name, operator, value]) => `${name}${operator}"${value}"`);
const expression = fc.array(matcher, { maxLength: 3 }).map((matchers) => `{${matchers.join(',')}}`);
const labels = fc.array(fc.tuple(word, word), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));

function fits(source: string, labels: Record<string, string>): boolean {
  const matchers = parseMatchers(source);
  return matchers.ok && matchers.value.every(({ name, test }) => test(labelValue(labels, name)));
}

function fittingOf(index: AlertIndex, labels: Record<string, string>, units = 1e9) {
  return index.fitting(labels, new CountedMatching(), { units });
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
        const { fitting, isWhole } = fittingOf(index, alertLabels);
        expect(isWhole).toBe(true);
        expect(fitting.map(({ entry, source }) => ({ entry, source }))).toEqual(tried);
      },
    ),
  );
});

it('matches no alert by matchers that cannot be used, which an older build may have allowed', () => {
  const entries = [{ alerts: [`a=~"${'\\\\pL{1000}'.repeat(38)}"`, 'b=~"("'] }] as IndexEntry[];
  const index = new AlertIndex(entries, { byLabel: {}, others: [0, 1] });
  expect(fittingOf(index, { a: 'x', b: 'y' }).fitting).toEqual([]);
});

it('tries only the expressions that list a value of the alert, and those that list none', () => {
  const alerts = ['a=~"x|y"', 'a="z"', 'a=~"x|"', 'b!="x"'];
  expect(compileAlertIndex([{ alerts }])).toEqual({
    byLabel: { 'a=x': [0], 'a=y': [0], 'a=z': [1] },
    others: [2, 3],
  });
});

it('says so if the budget does not suffice, and then still finds what is cheap', () => {
  const entries = [{ alerts: ['a=~"[ab]*a[ab]{400}"', 'a=~"[ab]+"', 'b="y"'] }] as IndexEntry[];
  const index = new AlertIndex(entries, compileAlertIndex(entries));
  const { fitting, isWhole } = fittingOf(index, { a: 'ab'.repeat(2000), b: 'y' }, 2_000_000);
  expect([fitting.map(({ source }) => source), isWhole]).toEqual([['a=~"[ab]+"', 'b="y"'], false]);
});

it('reads expressions within the budget of the first alert, which gets the same answer as the next ones', () => {
  const heavy = (n: number) => `x=~"[ab]{1,900}c${n}"`;
  const entries = [{ alerts: Array.from({ length: 200 }, (_, n) => heavy(n)) }] as IndexEntry[];
  const index = new AlertIndex(entries, compileAlertIndex(entries));
  const units = 20_000_000;
  const answers = [1, 2].map(() => {
    const budget = { units };
    const { fitting, isWhole } = index.fitting({ y: 'z' }, new CountedMatching(), budget);
    expect(units - budget.units).toBeGreaterThan(units / 2);
    return { fitting, isWhole, left: budget.units };
  });
  expect(answers[0]).toMatchObject({ fitting: [], isWhole: false });
  expect(answers[1]).toEqual(answers[0]);
  expect(fittingOf(index, { y: 'z' })).toEqual({ fitting: [], isWhole: true });
});

it('does not read an expression that is cheap to compare and dear to read', () => {
  const entries = [{ alerts: [1, 2, 3].map((n) => `z=~"a.+", x=~"[ab]{1,900}c${n}"`) }] as IndexEntry[];
  const index = new AlertIndex(entries, compileAlertIndex(entries));
  expect(fittingOf(index, { y: 'z' }, 100_000).isWhole).toBe(false);
  expect(fittingOf(index, { y: 'z' }).isWhole).toBe(true);
});
