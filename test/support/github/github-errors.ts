/** An error as octokit throws it for REST (request-error.js). */
export function httpError(
  status: number,
  message: string,
  { headers = {}, url = '' }: { headers?: Record<string, string>; url?: string } = {},
): Error {
  return Object.assign(new Error(message), { status, response: { headers }, request: { url } });
}

/** An error as octokit throws it for GraphQL (graphql.js, GraphqlResponseError). */
export function graphqlError(message: string, type = 'UNPROCESSABLE'): Error {
  return Object.assign(new Error(message), { errors: [{ type, message }] });
}
