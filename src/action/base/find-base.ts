import type { KbFile } from '../../core/kb/kb.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { isKbItem, neededObjects, readFileAtRef, readKbAtRef, toKbFile } from '../../node/git.ts';
import type { Repository } from '../../node/repository.ts';
import type { GitHub } from '../github/client.ts';
import { reasonOf } from '../github/explain.ts';
import { unlessMissing } from '../github/failures.ts';
import { contentsByName, fetchMissing, listFolder } from '../github/git-objects.ts';
import type { Change } from '../github/workflow-run.ts';
import type { Session } from '../session.ts';
import { findBaseCommit } from './base-commit.ts';

export type Base = { source: BaseSource; files: KbFile[] };

/** Where the files of the base commit come from. */
type BaseSource = {
  /** All files that the knowledge base had, by their paths below it. */
  readKb: () => Promise<KbFile[]>;
  /** One file, by its path from the root of the repository; null where there was none. */
  readFile: (path: string) => Promise<Uint8Array | null>;
};

/** The knowledge base before the change: from the checkout, else over the API; null with a notice where neither has it. */
export async function findBase(head: readonly KbFile[], session: Session): Promise<Base | null> {
  const { change } = session.run;
  if (!change) return null;
  const base = await readBase(change, head, session);
  if (base.ok) return base.value;
  session.notices.say(
    `the base of this change cannot be read, so nothing is compared with it (${base.error}). ` +
      'Let actions/checkout fetch it with fetch-depth: 2, or give the job the permission contents: read.',
  );
  return null;
}

async function readBase(
  change: Change,
  head: readonly KbFile[],
  { repository, kbPath, github }: Session,
): Promise<Result<Base, string>> {
  try {
    const commit = await findBaseCommit(repository, change, github);
    const source = fromCheckout(repository, commit) ?? (github && fromApi(github, commit, kbPath, head));
    if (source) return success({ source, files: await source.readKb() });
    return failure('the checkout lacks that commit, and there is no token to ask for it');
  } catch (error) {
    return failure(reasonOf(error));
  }
}

/** The base commit in the git objects of the checkout; null where it was not fetched. */
function fromCheckout(repository: Repository | null, commit: string): BaseSource | null {
  const files = readKbAtRef(repository, commit);
  if (!files) return null;
  return {
    readKb: async () => files,
    readFile: async (path) => readFileAtRef(repository, commit, path),
  };
}

/** The base commit over GitHub's API, where the checkout does not have it. Rejects where the API does. */
function fromApi(github: GitHub, commit: string, kbPath: string, head: readonly KbFile[]): BaseSource {
  return {
    async readKb() {
      const items = (await listFolder(github, commit, kbPath)).filter(isKbItem);
      const contents = contentsByName(head);
      await fetchMissing(github, neededObjects(items), contents);
      return items.map((item) => toKbFile(item, contents));
    },
    readFile: (path) => readFile(github, commit, path),
  };
}

async function readFile(
  { octokit, owner, repo }: GitHub,
  ref: string,
  path: string,
): Promise<Uint8Array | null> {
  const found = await unlessMissing(octokit.rest.repos.getContent({ owner, repo, ref, path }));
  return found && 'content' in found.data && found.data.content
    ? Buffer.from(found.data.content, 'base64')
    : null;
}
