import { encodePath } from '../../../lib/text/path.ts';

/** Where a line of the KB's files can be read; null where no page is known. */
export type LinkTo = (file: string, line: number) => string | null;

/** A commit of a repository on GitHub, or on a GitHub Enterprise Server of its own address. */
type RepositoryAt = { server: string; repository: string; commit: string };

/** The page of a line of a file. Nothing in the path can end the link that it is put into. */
export function blobUrl({ server, repository, commit }: RepositoryAt, path: string, line: number): string {
  return `${server}/${repository}/blob/${commit}/${encodePath(path)}#L${line}`;
}
