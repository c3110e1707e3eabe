import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Listening, listen } from '../processes/listen.ts';

/** One request that passed, and its answer. `at`: when it came. The status is 0 if no answer came, or if the sender did not get it. */
type Exchange = { at: number; path: string; request: string; status: number; response: string };

export type RecordingProxy = Listening & { exchanges: Exchange[] };

/**
 * A proxy between Alertmanager and the Worker. Alertmanager discards answers, but the test reads them here. The connection breaks if
 * the Worker cannot be reached, or if `losesAnswer` says so.
 */
export async function startRecordingProxy(
  target: string,
  losesAnswer: () => boolean = () => false,
): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const at = Date.now();
    const body = await buffer(incoming);
    const answer = await forward(target, incoming, body).catch(() => null);
    const response = (await answer?.text().catch(() => null)) ?? null;
    const status = answer && response !== null && !losesAnswer() ? answer.status : 0;
    exchanges.push({
      at,
      path: incoming.url ?? '',
      request: body.toString(),
      status,
      response: response ?? '',
    });
    if (status === 0) outgoing.destroy();
    else
      outgoing.writeHead(status, { 'content-type': answer?.headers.get('content-type') ?? '' }).end(response);
  });
  return { ...(await listen(server)), exchanges };
}

function forward(
  target: string,
  { url, method, headers }: IncomingMessage,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  return fetch(`${target}${url}`, {
    method: method ?? 'GET',
    headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
    ...(body.length > 0 && { body }),
  });
}
