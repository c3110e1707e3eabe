import { encodePath } from '../../../lib/text/path.ts';

/** The page that shows a line of a file; null if there is none. */
export type LinkTo = (file: string, line: number) => string | null;

/** A commit of a repository on GitHub or on a GitHub Enterprise Server. */
type RepositoryAt = { server: string; repository: string; commit: string };

/** The page of a line of a file. The path is encoded, so it cannot end the surrounding link. */
export function blobUrl({ server, repository, commit }: RepositoryAt, path: string, line: number): string {
  return `${server}/${repository}/blob/${commit}/${encodePath(path)}#L${line}`;
}
