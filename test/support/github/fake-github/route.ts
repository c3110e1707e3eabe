/** What a token of a job may be given (docs.github.com, "Permissions for the GITHUB_TOKEN"). */
export type Permission =
  | 'contents: read'
  | 'contents: write'
  | 'pull-requests: read'
  | 'pull-requests: write';

/** A request, taken apart: `groups` are the named parts of the route's path. */
type Call = { groups: Record<string, string>; query: URLSearchParams; body: unknown };

export type Answer = {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
  /** The connection breaks instead: the deed is done, and its answer lost. */
  isLost?: boolean;
};

export type Route = {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below `/repos/OWNER/REPO`. */
  path: RegExp;
  /** Refused without it, as GitHub does. */
  needs: Permission;
  answer: (call: Call) => Answer;
};

/** git fails on what is not there. */
export function answerOrNone(read: () => unknown): Answer {
  try {
    return { body: read() };
  } catch {
    return NOT_FOUND;
  }
}

export const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

/** The part of a list that was asked for; the server adds the link to the next. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams): T[] {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  return items.slice((page - 1) * size, page * size);
}
