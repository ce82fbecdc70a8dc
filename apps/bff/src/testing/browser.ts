import type { Json } from './people.ts';
import type { TestApp } from './test-app.ts';

export interface Answer {
  readonly status: number;
  readonly json: Json;
  readonly headers: Headers;
}

/** A browser: signed out at first, it keeps the cookie it is given and sends it back. */
export interface Browser {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The cookie as it would be sent; undefined when there is none. */
  readonly cookie: string | undefined;
}

export const aBrowser = ({ app }: TestApp, stolenCookie?: string): Browser => {
  let cookie = stolenCookie;
  const keep = (headers: Headers) => {
    for (const given of headers.getSetCookie()) {
      const [pair = ''] = given.split(';');
      cookie = pair.endsWith('=') ? undefined : pair;
    }
  };
  return {
    get cookie() {
      return cookie;
    },
    call: async (method, path, body, headers = {}) => {
      const response = await app.request(`/api${path}`, {
        method,
        headers: {
          ...(cookie === undefined ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      keep(response.headers);
      const text = await response.text();
      return {
        status: response.status,
        json: text === '' ? null : JSON.parse(text),
        headers: response.headers,
      };
    },
  };
};
