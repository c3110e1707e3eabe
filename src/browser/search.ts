/** Long enough for the next letter, too short to notice. */
const PAUSE_MS = 120;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) searchAsYouType(form);

/**
 * Asks for the same page that the form's button asks for, and puts its list in place of the one here: there is one way to search and
 * one way to show it. The address follows, so that it can be sent to somebody.
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
    document.querySelector('#results')?.replaceWith(list);
    history.replaceState(null, '', url);
  }
}

/** Without the fields that are empty. */
function addressOf(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].filter(([, value]) => value !== '');
  const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? '/' : `/?${query}`;
}

/** null where the search was overtaken by the next one, or did not come through: the list stays as it is. Led elsewhere, to sign in, so is the page. */
async function fetchResults(url: string, signal: AbortSignal): Promise<Element | null> {
  try {
    const response = await fetch(url, { signal, headers: { accept: 'text/html' } });
    if (response.redirected) location.assign(url);
    if (!response.ok || response.redirected) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('#results');
  } catch {
    return null;
  }
}
