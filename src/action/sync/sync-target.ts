import type { KbFile } from '../../core/kb/kb.ts';
import type { GitHub } from '../github/client.ts';
import type { Notices } from '../notices.ts';
import type { SyncInputs } from './sync-inputs.ts';

/** Where sync reads and writes. */
export type SyncTarget = Pick<SyncInputs, 'branch' | 'actor' | 'dryRun'> & {
  github: GitHub;
  kbPath: string;
  /** Files of the checkout, to save fetching them. */
  known: readonly KbFile[];
  notices: Notices;
};

/** The branch that a pull request of this kind comes from: one for each branch and folder that is synced. */
export function ownBranchName({ branch, kbPath }: SyncTarget, kind: 'sync' | 'drafts'): string {
  const place = `${branch} ${kbPath}`.replaceAll(/[^A-Za-z0-9_]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return `kedb/${kind}-${place.slice(0, 100)}`;
}
