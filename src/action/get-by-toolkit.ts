import { HttpClient } from '@actions/http-client';
import { DEADLINE, type Get } from '../node/get.ts';

/** Through the runner's proxy, if it has one, as the toolkit goes. */
export const getByToolkit: Get = async (url, headers) => {
  const client = new HttpClient('kedb', [], { allowRedirects: false, socketTimeout: DEADLINE });
  try {
    const response = await client.get(url.href, headers);
    return { status: response.message.statusCode ?? 0, text: await response.readBody() };
  } finally {
    client.dispose();
  }
};
