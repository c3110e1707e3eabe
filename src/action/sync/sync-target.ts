import { createHash } from 'node:crypto';
import type { KbFile } from '../../core/kb/kb.ts';
import type { GitHub } from '../github/client.ts';
import type { Notices } from '../session.ts';
import type { SyncInputs } from './sync-inputs.ts';

/** The place where sync reads and writes. */
export type SyncTarget = Pick<SyncInputs, 'branch' | 'actor' | 'dryRun'> & {
  github: GitHub;
  kbPath: string;
  /** Files of the checkout, to save fetching them. */
  known: readonly KbFile[];
  /** The settings file of the input `settings`, instead of the kedb.yaml at the commit; null without that input. */
  settings: Uint8Array | null;
  notices: Pick<Notices, 'say'>;
};

/** The branch of a pull request of this kind: one for each synced branch and folder. */
export function ownBranchName(
  { branch, kbPath }: Pick<SyncTarget, 'branch' | 'kbPath'>,
  kind: 'sync' | 'drafts',
): string {
  return `kedb/${kind}-${placeName(branch, kbPath)}`;
}

const PLAIN = /^[A-Za-z0-9_]{1,50}$/;

/** `release/1.0` and `release-1.0` give the same branch name. A hash keeps them apart. */
function placeName(branch: string, kbPath: string): string {
  if (PLAIN.test(branch) && PLAIN.test(kbPath)) return `${branch}-${kbPath}`;
  const words = `${branch} ${kbPath}`.replaceAll(/[^A-Za-z0-9_]+/g, '-').replaceAll(/^-+/g, '');
  const hash = createHash('sha256').update(`${branch}\0${kbPath}`).digest('hex').slice(0, 8);
  return `${words.slice(0, 100).replace(/-+$/, '')}-${hash}`;
}
