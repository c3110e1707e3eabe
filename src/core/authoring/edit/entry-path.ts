import type { KnownError } from '../../../generated/known-error.ts';
import { slugOf } from '../../../lib/text/path.ts';

/** Folder names that are valid on every system: no separators, no leading dot, no trailing dot or space. */
const FOLDER_NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_ .-]*(?<![ .])$/u;

const ID_PREFIX = /^[a-z][a-z0-9]*-\d+(?:-|$)/i;

/** The id at the start of the file name of an entry or a sample. */
export function idInPath(path: string): string | null {
  return /(?:^|\/)([A-Z][A-Z0-9]*-\d{3,})[^/]*$/.exec(path)?.[1] ?? null;
}

type Named = Pick<KnownError, 'error_id' | 'title' | 'service' | 'path'>;

export function isFolderName(name: string): boolean {
  return FOLDER_NAME.test(name);
}

/** `redis/ERROR-001-redis-connection-refused.md` */
export function entryPath({ error_id, title, service }: Omit<Named, 'path'>): string {
  return `${service}/${fileName(error_id, slugOf(title))}`;
}

/** The right path of an entry: in the folder of its service, with its id at the start of the name. Drafts in `_…` stay there. */
export function rightPath(entry: Named): string {
  const folders = entry.path.split('/');
  const name = folders.pop() ?? '';
  const folder = folders.at(-1);
  if (!folder?.startsWith('_')) folders.splice(-1, 1, entry.service);
  return [...folders, rightName(name, entry)].join('/');
}

/** Keeps a slug that somebody chose. */
function rightName(name: string, { error_id, title }: Named): string {
  const basename = name.replace(/\.md$/, '');
  if (basename === error_id || basename.startsWith(`${error_id}-`)) return name;
  const slug = ID_PREFIX.test(basename) ? basename.replace(ID_PREFIX, '') : '';
  return fileName(error_id, slug || slugOf(title));
}

function fileName(errorId: string, slug: string): string {
  return slug === '' ? `${errorId}.md` : `${errorId}-${slug}.md`;
}
