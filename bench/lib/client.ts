import { setTimeout as sleep } from 'node:timers/promises';

interface Answer {
  readonly [name: string]: unknown;
}

/** Talks to the API as a signed-in user. */
export class Client {
  readonly #origin: string;
  readonly #cookie: string;

  constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  async call(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>): Promise<Answer> {
    const response = await fetch(`${this.#origin}/api${path}`, {
      method,
      headers: { cookie: this.#cookie, origin: this.#origin },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${text}`);
    return text === '' ? {} : JSON.parse(text);
  }
}

export interface Imported {
  /** From the upload until the last row was in, in ms. */
  readonly ms: number;
  readonly counts: Readonly<Record<string, number>>;
}

interface RunAnswer {
  readonly id: string;
  readonly state: string;
  readonly failure: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly preview: { readonly findings: unknown } | null;
}

const LOOK_MS = 100;

const until = async (client: Client, id: string, isSo: (run: RunAnswer) => boolean): Promise<RunAnswer> => {
  while (true) {
    const run = (await client.call('GET', `/imports/${id}`)) as object as RunAnswer;
    if (run.state === 'failed' || run.state === 'stopped')
      throw new Error(`The import has ended: ${run.failure}`);
    if (isSo(run)) return run;
    await sleep(LOOK_MS);
  }
};

/** Imports a CSV as its page does: upload, look through, begin, and wait until it is done. */
export const importCsv = async (
  client: Client,
  csv: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Imported> => {
  const begun = performance.now();
  const uploaded = (await client.call('POST', `/imports?name=${name}`, csv)) as { import: RunAnswer };
  const { id } = uploaded.import;
  await until(client, id, ({ preview }) => preview === null || preview.findings !== null);
  await client.call('POST', `/imports/${id}/start`);
  const { counts } = await until(client, id, ({ state }) => state === 'done');
  return { ms: performance.now() - begun, counts };
};
