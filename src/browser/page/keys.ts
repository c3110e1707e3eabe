import { copyCommand } from './copy.ts';
import { moveBy } from './items.ts';

/** One key, one thing; none of them while somebody types, or with a modifier that is the browser's own. */
const ACTIONS: Record<string, () => void> = {
  '/': focusSearch,
  c: copyCommand,
  j: () => moveBy(1),
  k: () => moveBy(-1),
};

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  field?.focus();
  field?.select();
}
