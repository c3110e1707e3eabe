import { showFailure, showProgress, showTally } from './match/show.ts';
import type { MatchJob, MatchNews } from './match-thread.ts';

const form = document.querySelector<HTMLFormElement>('[data-match]');
if (form) start(form);

/** Matches pasted text and chosen or dropped files. The form is never sent. */
function start(form: HTMLFormElement): void {
  const text = form.querySelector('textarea');
  const file = form.querySelector<HTMLInputElement>('input[type="file"]');
  let thread: Worker | null = null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (text?.value) match(new Blob([text.value]));
  });
  file?.addEventListener('change', () => matchFile(file.files));
  // Anywhere on the page: otherwise the browser would open the file instead of the page.
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    matchFile(event.dataTransfer?.files ?? null);
  });
  form.hidden = false;

  function matchFile(files: FileList | null): void {
    const [first] = files ?? [];
    if (first) match(first);
  }

  /** A new log replaces one that is still being matched. */
  function match(log: Blob): void {
    const { thread: script = '', index = '' } = form.dataset;
    thread?.terminate();
    thread = new Worker(script, { type: 'module' });
    thread.addEventListener('message', ({ data }: MessageEvent<MatchNews>) => show(data, log.size));
    thread.addEventListener('error', () => showFailure('the matcher did not start. Reload the page'));
    showProgress({ bytes: 0, lines: 0 }, log.size);
    thread.postMessage({ log, indexUrl: new URL(index, location.href).href } satisfies MatchJob);
  }
}

function show(news: MatchNews, size: number): void {
  if (news.kind === 'progress') showProgress(news, size);
  else if (news.kind === 'done') showTally(news.tally);
  else showFailure(news.message);
}
