/** The routes of the API that only read. */
export const READ_ROUTES = [
  '/v1/entries',
  '/v1/entries/ERROR-001',
  '/v1/occurrences',
  '/v1/episodes',
  '/v1/unmatched',
  '/v1/outcomes',
  '/v1/compiled-index',
];
