import { offerCopying } from './page/copy.ts';
import { listenToKeys } from './page/keys.ts';
import { showLocalTimes } from './page/local-times.ts';

offerCopying();
listenToKeys();
showLocalTimes();
