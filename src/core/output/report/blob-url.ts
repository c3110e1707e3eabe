/** A commit of a repository on GitHub, or on a GitHub Enterprise Server of its own address. */
export type RepositoryAt = { server: string; repository: string; commit: string };

/** The page of a line of a file. Nothing in the path can end the link that it is put into. */
export function blobUrl({ server, repository, commit }: RepositoryAt, path: string, line: number): string {
  return `${server}/${repository}/blob/${commit}/${encodePath(path)}#L${line}`;
}

/** A path as part of a URI (RFC 3986), brackets included. */
export function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
