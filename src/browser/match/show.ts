import type { EntryTally } from '../../core/answer/log-tally.ts';
import { placesText } from '../../core/answer/places-text.ts';
import { printable } from '../../lib/text/text-style.ts';
import type { FinishedTally, UnmatchedGroupShown } from '../match-thread.ts';

/** Nobody writes entries for more groups in one sitting. */
const GROUPS_SHOWN = 100;

const NUMBERS = new Intl.NumberFormat('en');

export function showProgress({ bytes, lines }: { bytes: number; lines: number }, size: number): void {
  const percent = size === 0 ? 100 : Math.floor((bytes / size) * 100);
  say(`${percent}%, ${counted(lines, 'line')}`);
  const bar = document.querySelector<HTMLProgressElement>('[data-progress]');
  if (!bar) return;
  bar.hidden = false;
  bar.max = Math.max(size, 1);
  bar.value = bytes;
}

export function showFailure(message: string): void {
  hideProgress();
  document.querySelector('[data-result]')?.replaceChildren();
  say(`Matching failed: ${message}.`);
}

export function showTally(tally: FinishedTally): void {
  hideProgress();
  say(summary(tally));
  const result = document.querySelector('[data-result]');
  result?.replaceChildren(...entryParts(tally), ...unmatchedParts(tally));
}

function summary({ records, matched, entries, capped, kbVersion }: FinishedTally): string {
  const known = `${NUMBERS.format(matched)} of ${counted(records, 'record')} explained by ${counted(entries.length, 'entry', 'entries')}`;
  const cut = capped === 0 ? '' : `; ${counted(capped, 'record')} reached a limit and may have more matches`;
  return `${known}${cut} (knowledge base ${kbVersion}).`;
}

function entryParts({ entries }: FinishedTally): HTMLElement[] {
  if (entries.length === 0) return [];
  return [element('h2', {}, 'Known errors'), ...entries.map(entryPart)];
}

function entryPart(entry: EntryTally, index: number): HTMLElement {
  const { error_id, title, count, hits } = entry;
  const link = element('a', { href: `/entries/${error_id}`, 'data-item': '' }, `${error_id} ${title}`);
  const lines = hits.map(({ line, before, hit, after }) =>
    element('li', { value: String(line) }, element('code', {}, before, element('mark', {}, hit), after)),
  );
  const more =
    count > hits.length
      ? [element('p', { class: 'muted' }, `… and ${counted(count - hits.length, 'more record')}`)]
      : [];
  const list = element(
    'ol',
    { class: 'log-lines', tabindex: '0', 'aria-label': `Lines of ${error_id}` },
    ...lines,
  );
  const shown = element(
    'details',
    index === 0 ? { open: '' } : {},
    element('summary', {}, `${counted(count, 'record')}, ${placesText(entry)}`),
    list,
    ...more,
  );
  return element('section', { class: 'card log-entry' }, element('h3', {}, link), shown);
}

function unmatchedParts({ unmatched, ungrouped }: FinishedTally): HTMLElement[] {
  if (unmatched.length === 0) return [];
  const rest = ungrouped + unmatched.slice(GROUPS_SHOWN).reduce((sum, { count }) => sum + count, 0);
  return [
    element('h2', {}, 'Not explained'),
    element('ul', { class: 'log-groups' }, ...unmatched.slice(0, GROUPS_SHOWN).map(groupItem)),
    ...(rest === 0
      ? []
      : [
          element(
            'p',
            { class: 'muted' },
            `… and ${counted(rest, 'record')} in other groups, or in no group`,
          ),
        ]),
  ];
}

function groupItem({ template, count, at_least, first, draftUrl }: UnmatchedGroupShown): HTMLElement {
  const where =
    count === 1 && !at_least
      ? `line ${first.line}`
      : `${at_least ? 'at least ' : ''}${counted(count, 'record')}, the first is in line ${first.line}`;
  const create =
    draftUrl === null
      ? []
      : [element('a', { href: draftUrl, rel: 'noreferrer', 'data-item': '' }, 'Create an entry')];
  return element(
    'li',
    {},
    element('code', {}, template),
    element('p', { class: 'muted' }, `${where} `, ...create),
  );
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : many}`;
}

function say(text: string): void {
  const status = document.querySelector('[data-status]');
  if (status) status.textContent = text;
}

function hideProgress(): void {
  const bar = document.querySelector<HTMLProgressElement>('[data-progress]');
  if (bar) bar.hidden = true;
}

/** An element with text and elements in it. Log text stays text, never becomes HTML, and cannot hide or reorder anything. */
function element(
  tag: string,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content.map((part) => (typeof part === 'string' ? printable(part) : part)));
  return made;
}
