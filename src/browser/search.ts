/** The pause before a search, in milliseconds: long enough to type the next letter, too short to notice. */
const PAUSE_MS = 120;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) searchAsYouType(form);

/**
 * Loads the same page as the form's button, and replaces the list with the new one. So the server does all searching and all
 * rendering. The address changes too, so that you can share it.
 */
function searchAsYouType(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void refresh().then(() => document.querySelector<HTMLElement>('[data-item]')?.focus());
  });

  async function refresh(): Promise<void> {
    asked.abort();
    asked = new AbortController();
    const url = addressOf(form);
    const list = await fetchResults(url, asked.signal);
    if (!list) return;
    document.querySelector('#results')?.replaceChildren(...list.childNodes);
    history.replaceState(null, '', url);
  }
}

/** Without the fields that are empty. */
function addressOf(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].filter(([, value]) => value !== '');
  const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? '/' : `/?${query}`;
}

/**
 * The new list, or the message that refuses the search. null if a newer search replaced this one or the request failed: the list stays.
 * If the session is over, the page shows the sign-in form.
 */
async function fetchResults(url: string, signal: AbortSignal): Promise<Element | null> {
  try {
    const response = await fetch(url, { signal, headers: { accept: 'text/html' } });
    if (response.status === 401) location.assign(url);
    if (!response.ok && response.status !== 400) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('#results, .message');
  } catch {
    return null;
  }
}
