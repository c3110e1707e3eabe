import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { listen } from '../processes/listen.ts';
import { type Comment, commentRoutes } from './fake-github/comment-routes.ts';
import { befall, type Faults } from './fake-github/faults.ts';
import { gitRoutes, pullRequestFiles } from './fake-github/git-routes.ts';
import { answerGraphql, type CommitFault, type GraphqlRequest } from './fake-github/graphql.ts';
import { createFakePulls, type FakePulls } from './fake-github/pull-routes.ts';
import type { Answer, Permission, Route } from './fake-github/route.ts';
import { writeRoutes } from './fake-github/write-routes.ts';
import type { GitRepository } from './git-repository.ts';

export type FakeGitHubOptions = {
  repository: GitRepository;
  /** The permissions of the token. The default is all of them. */
  permissions?: readonly Permission[];
  /** The account that the token belongs to. */
  login?: string;
  /** The path of the API; '/api/v3' on GitHub Enterprise Server. */
  prefix?: string;
  /** The files of the pull request. */
  changedFiles?: readonly string[];
  /** The faults of the next commits over the API, in order. */
  commitFaults?: CommitFault[];
  /** The faults of other requests. */
  faults?: Faults;
  /** Branches that accept only merges. */
  protectedBranches?: readonly string[];
  /** The pull requests of an earlier fake GitHub, which this one continues. */
  pulls?: FakePulls;
  /** Called before each answer with the request and its number from 1. */
  onRequest?: (number: number) => void;
};

export type FakeGitHub = {
  /** The value for GITHUB_API_URL. */
  url: string;
  /** All requests below the repository, in order, such as `GET /git/trees/…`. */
  requests: string[];
  comments: Comment[];
  pulls: FakePulls;
  close: () => Promise<void>;
};

export const TOKEN = 'ghs_fake';
export const REPOSITORY = 'octo/kb';
const ALL: readonly Permission[] = [
  'contents: read',
  'contents: write',
  'pull-requests: read',
  'pull-requests: write',
];

/** The part of GitHub that the Action uses, on loopback, with a real repository. */
export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const { prefix = '', login = 'github-actions[bot]', repository, permissions = ALL } = options;
  const { commitFaults = [], protectedBranches = [] } = options;
  const faults: Faults = { createCommitOnBranch: [...commitFaults], ...options.faults };
  const graphql = { repository, login, permissions, faults, protectedBranches };
  const pulls = options.pulls ?? createFakePulls(repository);
  const comments: Comment[] = [];
  const requests: string[] = [];
  const routes = [
    ...gitRoutes(repository),
    ...writeRoutes(repository, login),
    ...pulls.routes,
    pullRequestFiles(() => options.changedFiles ?? []),
    ...commentRoutes(comments, login),
  ];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${url.pathname}`);
    options.onRequest?.(requests.length);
    const body: unknown = request.method === 'GET' ? null : await json(request);
    // On GHES, GraphQL is next to v3, not below it.
    const isGraphql = url.pathname === `${prefix.replace(/\/v3$/, '')}/graphql`;
    const answer = isGraphql
      ? answerGraphql(body as GraphqlRequest, graphql)
      : answerTo(routes, request, { url, body, prefix, permissions, faults });
    pulls.followBranches();
    send(response, answer, url);
  });
  const { url, close } = await listen(server);
  return { url: `${url}${prefix}`, requests, comments, pulls, close };
}

type Received = {
  url: URL;
  body: unknown;
  prefix: string;
  permissions: readonly Permission[];
  faults: Faults;
};

function answerTo(
  routes: readonly Route[],
  { method, headers }: IncomingMessage,
  { url, body, prefix, permissions, faults }: Received,
): Answer {
  if (headers.authorization !== `token ${TOKEN}`)
    return { status: 401, body: { message: 'Bad credentials' } };
  const root = `${prefix}/repos/${REPOSITORY}`;
  const path = url.pathname.startsWith(root) ? decodeURIComponent(url.pathname.slice(root.length)) : '';
  const route = routes.find((item) => item.method === method && item.path.test(path));
  if (!route) return { status: 404, body: { message: `the fake has no ${method} ${url.pathname}` } };
  if (!permissions.includes(route.needs))
    return { status: 403, body: { message: 'Resource not accessible by integration' } };
  const groups = route.path.exec(path)?.groups ?? {};
  const fault = faults[`${method} ${path}`]?.shift();
  return befall(fault, () => route.answer({ groups, query: url.searchParams, body }));
}

/** If a page is full, there may be another one. GitHub says so in the header `Link`. */
function send(
  response: ServerResponse,
  { status = 200, body, isLost, headers: more }: Answer,
  url: URL,
): void {
  if (isLost) {
    response.destroy();
    return;
  }
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    ...more,
  };
  if (Array.isArray(body) && body.length === size) {
    const next = new URL(url.pathname + url.search, `http://${response.req.headers.host}`);
    next.searchParams.set('page', String(Number(url.searchParams.get('page') ?? 1) + 1));
    headers.link = `<${next}>; rel="next"`;
  }
  response.writeHead(status, headers).end(JSON.stringify(body));
}
