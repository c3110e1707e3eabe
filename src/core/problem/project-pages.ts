/** The path of a rule's page in the repository: `docs/checks/ids-unique.md`. */
export function docsPath(id: string): string {
  return `docs/checks/${id.replaceAll('/', '-')}.md`;
}
