const SHOWN_MS = 1500;

/** Shows the copy buttons. They also work on parts that a script adds later. */
export function offerCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) button.hidden = false;
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
    if (button instanceof HTMLButtonElement) void copyBeside(button);
  });
}

/** Copies the focused command, else the main command, else the first one. */
export function copyCommand(): void {
  const candidates = [
    document.activeElement?.closest('.command'),
    document.querySelector('.main-command'),
    document.querySelector('.command'),
  ];
  const command = candidates.find((candidate) => candidate instanceof HTMLElement);
  command?.querySelector<HTMLButtonElement>('[data-copy]')?.click();
}

async function copyBeside(button: HTMLButtonElement): Promise<void> {
  const codes = [...(button.parentElement?.querySelectorAll('code') ?? [])];
  const text = codes.map(({ textContent }) => textContent).join('\n');
  const label = button.textContent;
  if (button.dataset.copy === 'done') return;
  button.dataset.copy = 'done';
  const isCopied = await wasCopied(text);
  if (!isCopied) selectBeside(button);
  const name = button.getAttribute('aria-label') ?? '';
  button.textContent = isCopied ? 'Copied' : 'Press Ctrl-C';
  button.setAttribute('aria-label', button.textContent);
  setTimeout(() => {
    button.dataset.copy = '';
    button.textContent = label;
    button.setAttribute('aria-label', name);
  }, SHOWN_MS);
}

function selectBeside(button: HTMLElement): void {
  const code = button.parentElement?.querySelector('code');
  const isGroup = button.classList.contains('copy-all');
  const selected = isGroup ? button.parentElement : code;
  if (selected) getSelection()?.selectAllChildren(selected);
}

/** False on pages without TLS: browsers forbid copying there. */
async function wasCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
