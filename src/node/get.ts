/** One GET. It follows no redirect, since the token is for one host alone, and rejects when there is no answer. */
export type Get = (url: URL, headers: Record<string, string>) => Promise<{ status: number; text: string }>;

/** Milliseconds until a Worker that says nothing is given up. */
export const DEADLINE = 30_000;

export const getByFetch: Get = async (url, headers) => {
  const signal = AbortSignal.timeout(DEADLINE);
  const response = await fetch(url, { headers, redirect: 'manual', signal });
  return { status: response.status, text: await response.text() };
};
