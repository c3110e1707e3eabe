import type { KbFile } from '../../core/kb/kb.ts';
import { reasonOf } from '../github/client.ts';
import type { Change } from '../github/workflow-run.ts';
import type { Session } from '../session.ts';
import { findBaseCommit } from './base-commit.ts';
import type { BaseSource } from './base-source.ts';
import { baseFromApi } from './from-api.ts';
import { baseFromCheckout } from './from-checkout.ts';

export type Base = { source: BaseSource; files: KbFile[] };

/** The knowledge base before the change: from the checkout, else over the API; null with a notice where neither has it. */
export async function findBase(head: readonly KbFile[], session: Session): Promise<Base | null> {
  const { change } = session.run;
  if (!change) return null;
  try {
    const source = await findSource(change, head, session);
    return { source, files: await source.readKb() };
  } catch (error) {
    session.notices.say(
      `the base of this change cannot be read, so nothing is compared with it (${reasonOf(error)}). ` +
        'Let actions/checkout fetch it with fetch-depth: 2, or give the job the permission contents: read.',
    );
    return null;
  }
}

async function findSource(
  change: Change,
  head: readonly KbFile[],
  { folder, kbPath, github }: Session,
): Promise<BaseSource> {
  const commit = await findBaseCommit(folder, change, github);
  const local = baseFromCheckout(folder, commit);
  if (local) return local;
  if (!github) throw new Error('the checkout lacks that commit, and there is no token to ask for it');
  return baseFromApi(github, commit, kbPath, head);
}
