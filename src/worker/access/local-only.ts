import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../app-env.ts';

/** The names of the own machine, with any port. `*.localhost` never leaves it (RFC 6761 §6.3). */
const LOCAL = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * For `kedb serve` only. A web page can let its own name lead to 127.0.0.1 (DNS rebinding). The browser then takes the server for a
 * part of that page, and the page could read the alerts. The browser still sends the name of the page as `Host`.
 */
export const requireOwnMachine: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.env.KEDB_LOCAL_ONLY !== 'yes') return next();
  const { host = '', origin } = c.req.header();
  if (!LOCAL.test(host)) throw new HTTPException(421, { message: OTHER_HOST });
  const isFromOutside = origin !== undefined && !LOCAL.test(origin.replace(/^https?:\/\//, ''));
  if (isFromOutside && !/^(?:GET|HEAD)$/.test(c.req.method))
    throw new HTTPException(403, { message: OTHER_SITE });
  return next();
};

const OTHER_HOST =
  'kedb serve answers only to its own machine: use the address that it printed, http://127.0.0.1:PORT';
const OTHER_SITE =
  'a page of another site sent this request: kedb serve takes requests from its own pages and from programs';
