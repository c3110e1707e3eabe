import { copyCommand } from './copy.ts';

/** Keyboard shortcuts. They are ignored while you type, and with a modifier key, which belongs to the browser. */
const ACTIONS: Record<string, () => void> = {
  '/': focusSearch,
  c: copyCommand,
  j: () => moveBy(1),
  k: () => moveBy(-1),
};

/** The browser remembers the choice. Speech input types single letters, so people must be able to turn shortcuts off (WCAG 2.1.4, Character Key Shortcuts). */
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

/** Browsers that block storage throw an error here. Then the shortcuts are on, and cannot be turned off. */
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
    button.textContent = areOn() ? 'Turn shortcuts off' : 'Turn shortcuts on';
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

/** Moves the focus to the next or previous element with `data-item`. */
function moveBy(step: number): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const next = at === -1 ? (step > 0 ? 0 : items.length - 1) : at + step;
  const item = items[next];
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}
