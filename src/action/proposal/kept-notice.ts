import type { OwnBranch } from './own-branch.ts';
import type { Proposed } from './propose.ts';

/** Says that a branch was left alone, and what to do about it. Names of people are no Markdown there. */
export function keptNotice({ name, strangers }: OwnBranch, { pullRequest }: Proposed): string {
  const next =
    pullRequest === null
      ? 'Delete the branch'
      : `Merge or close pull request #${pullRequest}, and delete the branch`;
  return `the branch ${name} has commits by ${strangers.join(', ')}, so it is left as it is. ${next}: sync goes on with what is new then, and nothing is lost until then.`;
}
