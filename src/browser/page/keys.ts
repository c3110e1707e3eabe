import { copyCommand } from './copy.ts';

/** One key, one thing; none of them while somebody types, or with a modifier that is the browser's own. */
const ACTIONS: Record<string, () => void> = {
  '/': focusSearch,
  c: copyCommand,
  j: () => moveBy(1),
  k: () => moveBy(-1),
};

/** Switched off, it stays so in this browser: speech input types single letters (WCAG 2.1.4, Character Key Shortcuts). */
const SETTING = 'kedb-keys';

export function listenToKeys(): void {
  offerSwitch();
  document.addEventListener('keydown', (event) => {
    if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** A browser that blocks storage throws when it is asked: then the keys are on, and cannot be switched off. */
function areOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

function offerSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-keys]');
  if (!button) return;
  const show = () => {
    button.textContent = areOn() ? 'Switch the keys off' : 'Switch the keys on';
  };
  button.addEventListener('click', () => {
    localStorage.setItem(SETTING, areOn() ? 'off' : 'on');
    show();
  });
  show();
  button.hidden = false;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  field?.focus();
  field?.select();
}

/** Moves the focus to the next item of the page's list, or the one before. An item is what carries `data-item`. */
function moveBy(step: number): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const next = at === -1 ? (step > 0 ? 0 : items.length - 1) : at + step;
  const item = items[next];
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}
