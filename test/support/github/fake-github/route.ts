/** The permissions that a job's token may have (docs.github.com, "Permissions for the GITHUB_TOKEN"). */
export type Permission =
  | 'contents: read'
  | 'contents: write'
  | 'pull-requests: read'
  | 'pull-requests: write';

/** A parsed request. `groups` are the named parts of the route's path. */
type Call = { groups: Record<string, string>; query: URLSearchParams; body: unknown };

export type Answer = {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
  /** The connection breaks instead of an answer. The request is carried out. */
  isLost?: boolean;
};

export type Route = {
  method: 'GET' | 'POST' | 'PATCH';
  /** The path below `/repos/OWNER/REPO`. */
  path: RegExp;
  /** The permission that the request needs. Without it, the request is refused, as by GitHub. */
  needs: Permission;
  answer: (call: Call) => Answer;
};

/** git fails if the object does not exist. */
export function answerOrNone(read: () => unknown): Answer {
  try {
    return { body: read() };
  } catch {
    return NOT_FOUND;
  }
}

export const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

/** The requested page of a list. The server adds the link to the next page. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams): T[] {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  return items.slice((page - 1) * size, page * size);
}
