import type { KnownCommand } from './known-command.ts';

const UNCOMMITTED = 'throws away what is not committed';

/** What Git forgets: commits of others, and work that is not committed. */
export const GIT: readonly KnownCommand[] = [
  {
    programs: /^git$/,
    words: /^push(?: |$)/,
    options: ['-f', '--force', '--mirror', '--delete', '-d', '--prune'],
    reason: 'overwrites or deletes what others have pushed',
  },
  { programs: /^git$/, words: /^push \S+.* [+:]\S/, reason: 'overwrites or deletes what others have pushed' },
  { programs: /^git$/, words: /^reset(?: |$)/, options: ['--hard'], reason: UNCOMMITTED },
  {
    programs: /^git$/,
    words: /^clean(?: |$)/,
    options: ['-f', '--force'],
    without: ['-n'],
    reason: UNCOMMITTED,
  },
  { programs: /^git$/, words: /^(?:checkout|restore)(?: \S+)* (?:\.|:\/)$/, reason: UNCOMMITTED },
  { programs: /^git$/, words: /^stash (?:clear|drop)(?: |$)/, reason: 'throws away what was stashed' },
  {
    programs: /^git$/,
    words: /^(?:filter-branch|filter-repo|reflog expire)(?: |$)/,
    reason: 'rewrites the history',
  },
];
