/** Where kedb itself lives, for links to the pages about its checks. */
export const PROJECT_URL = 'https://github.com/OWNER/kedb';

/** Where in the repository the page about a kind of problem is: `docs/checks/ids-unique.md`. */
export function docsPath(id: string): string {
  return `docs/checks/${id.replaceAll('/', '-')}.md`;
}
