import type { KbFile } from '../../core/kb/kb.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import {
  isKbItem,
  mergeBase,
  neededObjects,
  originOf,
  parentsOfHead,
  readFileAtRef,
  readKbAtRef,
  resolveCommit,
  toKbFile,
} from '../../node/git.ts';
import { hasInnerRepository, type Repository } from '../../node/repository.ts';
import type { GitHub } from '../github/client.ts';
import { reasonOf } from '../github/explain-failure.ts';
import { unlessMissing } from '../github/failures.ts';
import { contentsByName, fetchMissing, listFolder } from '../github/git-objects.ts';
import type { CheckedChange } from '../github/workflow-run.ts';
import type { Session } from '../session.ts';

export type Base = { source: BaseSource; files: KbFile[] };

/** The source of the base commit's files. */
type BaseSource = {
  /** All files of the knowledge base at the base commit. */
  readKb: () => Promise<KbFile[]>;
  /** One file, by its path from the root of the repository; null if it did not exist. */
  readFile: (path: string) => Promise<Uint8Array | null>;
};

/** `isElsewhere`: the knowledge base is in another repository, so GitHub's list of changed files says nothing of it. */
type FoundBase = { base: Base | null; isElsewhere: boolean };

/** The knowledge base before the change, from the checkout or else the API. If neither has it: null and a notice. */
export async function findBase(head: readonly KbFile[], session: Session): Promise<FoundBase> {
  const { run, inputs, repository, notices } = session;
  if (!run.change) return { base: null, isElsewhere: false };
  const read = isOfOtherRepository(session, run.change) ? null : await readBase(run.change, head, session);
  // A change that turns a folder into a submodule is compared: its base has files.
  const isInner = read?.ok && read.value.files.length === 0 && repository && hasInnerRepository(repository);
  if (read === null || isInner) {
    const effect = inputs.changedOnly ? ' Problems in all its files count despite changed-only.' : '';
    notices.say(
      `kedb compares nothing: ${inputs.kbPath} is in another repository (a submodule, or a checkout of its own), ` +
        `and this run is for a change of ${run.owner}/${run.repository}.${effect}`,
    );
    return { base: null, isElsewhere: true };
  }
  if (read.ok && read.value.files.length === 0)
    notices.say(
      `The base of this change has no knowledge base in ${inputs.kbPath}, so kedb compares nothing. If this change moves the ` +
        'folder, move it in a change of its own: here, nobody sees a changed count or id.',
    );
  if (read.ok) return { base: read.value, isElsewhere: false };
  notices.say(
    `kedb cannot read the base of this change, so it compares nothing, not even the settings (${read.error}). ` +
      'Set fetch-depth: 2 for actions/checkout, or give the job the permission contents: read.',
  );
  return { base: null, isElsewhere: false };
}

/** A clone of something else: its origin has another name, as that of a fork has, and it knows no commit of the change. */
function isOfOtherRepository({ repository, run }: Session, change: CheckedChange): boolean {
  const origin = originOf(repository);
  if (origin === null || hasChange(repository, change)) return false;
  const name = origin.replace(/(?:\.git)?\/?$/, '').toLowerCase();
  const own = `${run.owner}/${run.repository}`.toLowerCase();
  if (name.endsWith(`/${own}`) || name.endsWith(`:${own}`)) return false;
  const { headSha, baseSha } = change;
  return [headSha, baseSha, run.sha].every((sha) => sha === '' || resolveCommit(repository, sha) === null);
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

/**
 * The commit to compare with. Usually GitHub checks out the merge of the change into its base. Then it is the merge's first
 * parent, and the difference shows the effect of merging. If the change itself is checked out, it is the point where the
 * change left the base branch. Otherwise, later merges of other people would look like reverts.
 */
async function findBaseCommit(
  repository: Repository | null,
  change: CheckedChange,
  github: GitHub | null,
): Promise<string> {
  const [mergedInto, merged] = parentsOfHead(repository);
  if (mergedInto && merged === change.headSha) return mergedInto;
  const known = resolveCommit(repository, change.baseSha);
  const left = known && mergeBase(repository, known);
  return left ?? (github && (await askMergeBase(github, change))) ?? change.baseSha;
}

/** Null if the API does not answer. Then the tip of the base branch is the next best. */
async function askMergeBase(
  { octokit, owner, repo }: GitHub,
  { baseSha, headSha }: CheckedChange,
): Promise<string | null> {
  try {
    const basehead = `${baseSha}...${headSha}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead,
      per_page: 1,
    });
    return data.merge_base_commit.sha;
  } catch {
    return null;
  }
}

/** Whether the checkout contains the change, so that comparing makes sense. If not, a notice says why. */
export function isComparable(session: Session): boolean {
  const why = whyNot(session);
  if (why !== null) session.notices.say(`kedb compares nothing: ${why}`);
  return session.run.change !== null && why === null;
}

/** Also null where nobody expects a comparison: on a push. */
function whyNot({ run: { event, change }, inputs, repository }: Session): string | null {
  if (!change) {
    if (!inputs.changedOnly && event !== 'workflow_dispatch') return null;
    const effect = inputs.changedOnly ? ', so problems in all files count despite changed-only' : '';
    return `a ${event || 'local'} run has no base; only pull_request and merge_group runs have one${effect}`;
  }
  if (event !== 'pull_request_target' || hasChange(repository, change)) return null;
  return (
    'pull_request_target checks out the base branch, so this run does not check the pull request. ' +
    'Use on: pull_request. It works for forks, too'
  );
}

/** Whether the checkout is the change itself or a merge of it. */
function hasChange(repository: Repository | null, { headSha }: CheckedChange): boolean {
  return resolveCommit(repository, 'HEAD') === headSha || parentsOfHead(repository).includes(headSha);
}
