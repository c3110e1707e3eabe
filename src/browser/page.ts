import { offerCopying } from './page/copy.ts';
import { listenToKeys } from './page/keys.ts';

offerCopying();
listenToKeys();
