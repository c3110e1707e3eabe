/** Pages whose ```sh blocks test/docs/e2e/walkthroughs.test.ts runs from top to bottom, in a new repository: an empty one, or one with entries. */
export const PAGES_WALKED: Readonly<Record<string, 'empty' | 'with entries'>> = {
  'docs/quick-start.md': 'empty',
  'docs/migrating.md': 'empty',
  'docs/authoring.md': 'empty',
  'docs/deploy.md': 'with entries',
  'docs/action.md': 'with entries',
  'docs/operations.md': 'empty',
};
