import { offerCopying } from './page/copy.ts';
import { listenToKeys } from './page/keys.ts';

const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

offerCopying();
listenToKeys();
showLocalTimes();

/** Shows times in the reader's time zone. The server sends UTC. */
function showLocalTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-local]')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    time.title = time.textContent ?? '';
    time.textContent = FORMAT.format(at);
  }
}
