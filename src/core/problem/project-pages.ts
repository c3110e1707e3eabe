/** Where in the repository the page about a kind of problem is: `docs/checks/ids-unique.md`. */
export function docsPath(id: string): string {
  return `docs/checks/${id.replaceAll('/', '-')}.md`;
}
