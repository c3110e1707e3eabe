import type { UnmatchedGroup } from '../../../generated/api.ts';
import type { OpenKb } from '../../kb/compiled-index.ts';
import { chooseGroup } from './choose-group.ts';
import { draftEntry } from './draft-entry.ts';
import { idAfter } from './id-after.ts';
import { newFileUrl } from './new-file-url.ts';

/** More would not fit into an address. */
const MAX_EXAMPLE = 500;

/**
 * Where a person writes the entry that is missing: GitHub's form for a new file, with a draft in it. Null where
 * kedb.yaml names no repository, or the alerts say too little. Of the ids only those of entries that answer are known
 * here; the check says so if the next one is taken.
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
