import { GITHUB, type GitRepository, PERSON } from '../git-repository.ts';
import { answerOrNone, pageOf, type Route } from './route.ts';

/** The reading routes of a repository, answered from a real one. */
export function gitRoutes(repository: GitRepository): Route[] {
  const { git } = repository;
  return [
    {
      method: 'GET',
      path: /^\/git\/trees\/(?<tree>[0-9a-f]+)$/,
      needs: 'contents: read',
      answer: ({ groups, query }) => answerOrNone(() => readTree(git, groups.tree ?? '', query)),
    },
    {
      method: 'GET',
      path: /^\/git\/blobs\/(?<blob>[0-9a-f]+)$/,
      needs: 'contents: read',
      answer: ({ groups }) =>
        answerOrNone(() => ({ content: base64(repository.read(groups.blob ?? '')), encoding: 'base64' })),
    },
    {
      method: 'GET',
      path: /^\/contents\/(?<path>.+)$/,
      needs: 'contents: read',
      answer: ({ groups, query }) =>
        answerOrNone(() => ({ content: base64(repository.read(`${query.get('ref')}:${groups.path}`)) })),
    },
    {
      method: 'GET',
      path: /^\/git\/ref\/heads\/(?<branch>.+)$/,
      needs: 'contents: read',
      answer: ({ groups }) =>
        answerOrNone(() => ({
          object: { sha: git('rev-parse', '--verify', '--quiet', `refs/heads/${groups.branch}`) },
        })),
    },
    {
      method: 'GET',
      path: /^\/git\/commits\/(?<commit>[0-9a-f]+)$/,
      needs: 'contents: read',
      answer: ({ groups }) => answerOrNone(() => readCommit(git, groups.commit ?? '')),
    },
    {
      method: 'GET',
      path: /^\/compare\/(?<base>[0-9a-f]+)\.\.\.(?<head>[0-9a-f]+)$/,
      needs: 'contents: read',
      answer: ({ groups }) => answerOrNone(() => compare(git, groups.base ?? '', groups.head ?? '')),
    },
  ];
}

/** The files of the only pull request. */
export function pullRequestFiles(names: () => readonly string[]): Route {
  return {
    method: 'GET',
    path: /^\/pulls\/\d+\/files$/,
    needs: 'pull-requests: read',
    answer: ({ query }) => ({ body: pageOf(names(), query).map((filename) => ({ filename })) }),
  };
}

function readTree(git: GitRepository['git'], sha: string, query: URLSearchParams) {
  const lines = git('ls-tree', '-l', ...(query.has('recursive') ? ['-r', '-t'] : []), '-z', sha);
  const tree = lines
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [info = '', path = ''] = line.split('\t');
      const [mode, type, object, size] = info.split(/ +/);
      return { path, mode, type, sha: object, ...(type === 'blob' && { size: Number(size) }) };
    });
  return { sha, tree, truncated: false };
}

/** GitHub signs the commits that it makes. Here, its name as the committer stands for the signature. */
function readCommit(git: GitRepository['git'], commit: string) {
  const { tree, parents, message, committer } = describeCommit(git, commit);
  return { sha: commit, tree, parents, message, verification: { verified: committer === GITHUB } };
}

/** Up to one page of commits, the oldest first, as GitHub returns them. */
function compare(git: GitRepository['git'], base: string, head: string) {
  const commits = git('rev-list', '--reverse', `${base}..${head}`).split('\n').filter(Boolean);
  return {
    merge_base_commit: { sha: git('merge-base', base, head) },
    total_commits: commits.length,
    commits: commits.slice(0, 100).map((commit) => {
      const { tree, parents, message, author, committer, dates } = describeCommit(git, commit);
      return {
        sha: commit,
        commit: {
          ...{ message, tree },
          ...{ author: { name: author, date: dates.author }, committer: { date: dates.committer } },
        },
        author: { login: loginOf(author) },
        committer: { login: loginOf(committer) },
        parents,
      };
    }),
  };
}

/** The only person is ralph. The login of a bot is the name of its account. */
function loginOf(name: string): string {
  return name === PERSON ? 'ralph' : name === GITHUB ? 'web-flow' : name;
}

function describeCommit(git: GitRepository['git'], commit: string) {
  const format = '--format=%T%x00%P%x00%an%x00%cn%x00%aI%x00%cI%x00%B';
  const [tree = '', parents = '', author = '', committer = '', authored = '', committed = '', message = ''] =
    git('show', '-s', format, commit).split('\0');
  const shas = parents.split(' ').filter(Boolean);
  const dates = { author: authored, committer: committed };
  return { tree: { sha: tree }, parents: shas.map((sha) => ({ sha })), author, committer, dates, message };
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64');
}
