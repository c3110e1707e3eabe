import type { GitRepository } from '../git-repository.ts';
import { type Answer, NOT_FOUND, type Route } from './route.ts';

type TreeBody = { base_tree: string; tree: { path: string; mode: string; type: string; content: string }[] };
type CommitBody = { message: string; tree: string; parents: string[] };

/** The routes that create trees and commits outside any branch. The commits are by `login`, and signed. */
export function writeRoutes(repository: GitRepository, login: string): Route[] {
  const { git } = repository;
  const isOf = (object: string, type: string) => typeOf(repository, object) === type;
  return [
    {
      method: 'POST',
      path: /^\/git\/trees$/,
      needs: 'contents: write',
      answer: ({ body }): Answer => {
        const { base_tree, tree } = body as TreeBody;
        if (!isOf(base_tree, 'tree')) return NOT_FOUND;
        const files = tree.map(({ path, content }) => [path, Buffer.from(content)] as const);
        return { status: 201, body: { sha: repository.writeTree(base_tree, Object.fromEntries(files)) } };
      },
    },
    {
      method: 'POST',
      path: /^\/git\/commits$/,
      needs: 'contents: write',
      answer: ({ body }): Answer => {
        const { message, tree, parents } = body as CommitBody;
        if (!isOf(tree, 'tree') || !parents.every((parent) => isOf(parent, 'commit'))) return NOT_FOUND;
        const sha = repository.commitTree(git('rev-parse', tree), parents, message, login);
        return { status: 201, body: { sha, verification: { verified: true } } };
      },
    },
  ];
}

function typeOf({ git }: GitRepository, object: string): string {
  try {
    return git('cat-file', '-t', object);
  } catch {
    return 'nothing';
  }
}
