import type { UnmatchedGroup } from '../../../generated/api.ts';
import { encodePath } from '../../../lib/text/path.ts';
import type { OpenKb } from '../../kb/compiled-index.ts';
import { chooseGroup } from './choose-group.ts';
import { draftEntry } from './draft-entry.ts';
import { idAfter } from './next-id.ts';

/** Longer examples do not fit into an address. */
const MAX_EXAMPLE = 500;

/** GitHub refuses an address of more than about 8 KB (nginx, large_client_header_buffers). */
const MAX_LENGTH = 8000;

/**
 * GitHub's form for a new file, filled in with a draft of the missing entry. Null if kedb.yaml names no repository, or if
 * the alerts contain too little text. This function knows only the ids of entries that answer. If the next id is already
 * taken, the check reports it.
 */
export function newDraftUrl(unmatched: UnmatchedGroup, { settings, entries }: OpenKb): string | null {
  const { repository, branch, folder, groups, planned_errors } = settings;
  if (repository === null) return null;
  const error_id = idAfter([...entries.map((entry) => entry.error_id), ...planned_errors]);
  const resolution_group = chooseGroup({ settings, entries }, unmatched.service ?? '');
  const examples = unmatched.examples.slice(0, 1).map((text) => text.slice(0, MAX_EXAMPLE).toWellFormed());
  const place = { error_id, resolution_group, group: groups[resolution_group] ?? null };
  const draft = draftEntry({ ...unmatched, examples }, place);
  return draft && newFileUrl({ repository, branch, folder }, draft.path, draft.text);
}

/** A folder on a branch of a GitHub repository, such as https://github.com/OWNER/REPO. */
type RepositoryFolder = { repository: string; branch: string; folder: string };

/**
 * GitHub's page for a new file, with its name and text filled in. `path` is relative to the folder. A text that is too long
 * for an address is left out, because half an entry is worse than none.
 * @example newFileUrl({ repository: 'https://github.com/octo/kb', branch: 'main', folder: 'kb' }, 'redis/ERROR-007.md', '…')
 * // 'https://github.com/octo/kb/new/main?filename=kb%2Fredis%2FERROR-007.md&value=%E2%80%A6'
 */
export function newFileUrl(
  { repository, branch, folder }: RepositoryFolder,
  path: string,
  text: string,
): string {
  const name = [...folder.split('/'), path].filter((part) => part !== '' && part !== '.').join('/');
  const page = `${repository.replace(/\/+$|\.git$/, '')}/new/${encodePath(branch)}?filename=${encode(name)}`;
  const filled = `${page}&value=${encode(text)}`;
  return filled.length <= MAX_LENGTH ? filled : page;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
