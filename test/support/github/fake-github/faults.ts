import type { Answer } from './route.ts';

/** The faults of requests. Each happens once, in order. */
export type Fault =
  /** The request is carried out, and the connection breaks. */
  | 'answer lost'
  /** The request is carried out, but the answer says that it failed. */
  | 'done but failed'
  | 'bad gateway'
  | 'rate limit'
  /** A rule of the branch refuses the request. */
  | 'protected'
  /** The setting “Allow GitHub Actions to create and approve pull requests” is off. */
  | 'may not open pull requests'
  /** Something else happens just before the request. */
  | (() => void);

/** The faults by request, such as `POST /pulls` or `createCommitOnBranch`. */
export type Faults = Record<string, Fault[]>;

/** Applies the next fault to a REST request. `answer` carries the request out. */
export function befall(fault: Fault | undefined, answer: () => Answer): Answer {
  if (fault === 'bad gateway') return { status: 502, body: { message: 'Server Error' } };
  if (fault === 'rate limit') return secondaryLimit();
  if (fault === 'protected')
    return { status: 422, body: { message: `Repository rule violations found\n\n${RULE}` } };
  if (fault === 'may not open pull requests')
    return {
      status: 403,
      body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    };
  if (typeof fault === 'function') fault();
  const done = answer();
  if (fault === 'done but failed') return { status: 500, body: { message: 'Server Error' } };
  return fault === 'answer lost' ? { ...done, isLost: true } : done;
}

export const RULE = 'Changes must be made through a pull request.';

function secondaryLimit(): Answer {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return { status: 403, headers: { 'retry-after': '0' }, body: { message } };
}
