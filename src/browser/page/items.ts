/** Moves the focus to the next item of the page's list, or the one before. An item is what carries `data-item`. */
export function moveBy(step: number): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const next = at === -1 ? (step > 0 ? 0 : items.length - 1) : at + step;
  const item = items[next];
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}
