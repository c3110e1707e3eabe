import type { KbFile } from '../../core/kb/kb.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { isKbItem, neededObjects, readFileAtRef, readKbAtRef, toKbFile } from '../../node/git.ts';
import type { Repository } from '../../node/repository.ts';
import type { GitHub } from '../github/client.ts';
import { reasonOf } from '../github/explain-failure.ts';
import { unlessMissing } from '../github/failures.ts';
import { contentsByName, fetchMissing, listFolder } from '../github/git-objects.ts';
import type { CheckedChange } from '../github/workflow-run.ts';
import type { Session } from '../session.ts';
import { findBaseCommit } from './base-commit.ts';

export type Base = { source: BaseSource; files: KbFile[] };

/** The source of the base commit's files. */
type BaseSource = {
  /** All files of the knowledge base at the base commit. */
  readKb: () => Promise<KbFile[]>;
  /** One file, by its path from the root of the repository; null if it did not exist. */
  readFile: (path: string) => Promise<Uint8Array | null>;
};

/** The knowledge base before the change, from the checkout or else the API. If neither has it: null and a notice. */
export async function findBase(head: readonly KbFile[], session: Session): Promise<Base | null> {
  const { change } = session.run;
  if (!change) return null;
  const base = await readBase(change, head, session);
  if (base.ok) return base.value;
  session.notices.say(
    `kedb cannot read the base of this change, so it compares nothing, not even the settings (${base.error}). ` +
      'Set fetch-depth: 2 for actions/checkout, or give the job the permission contents: read.',
  );
  return null;
}

async function readBase(
  change: CheckedChange,
  head: readonly KbFile[],
  { repository, kbPath, github }: Session,
): Promise<Result<Base, string>> {
  try {
    const commit = await findBaseCommit(repository, change, github);
    const source = fromCheckout(repository, commit) ?? (github && fromApi(github, commit, kbPath, head));
    if (source) return success({ source, files: await source.readKb() });
    return failure('the checkout does not contain that commit, and there is no token to download it');
  } catch (error) {
    return failure(reasonOf(error));
  }
}

/** Reads the base commit from the checkout's git objects; null if it was not fetched. */
function fromCheckout(repository: Repository | null, commit: string): BaseSource | null {
  const files = readKbAtRef(repository, commit);
  if (!files) return null;
  return {
    readKb: async () => files,
    readFile: async (path) => readFileAtRef(repository, commit, path),
  };
}

/** Reads the base commit over GitHub's API. Rejects if the API fails. */
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
