import { Agent, request } from 'node:http';

export interface Call {
  readonly path: string;
  readonly cookie?: string;
}

const send = (
  agent: Agent,
  origin: string,
  { path, cookie }: Call,
): Promise<{ status: number; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${path}`,
      { agent, headers: cookie === undefined ? {} : { cookie } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end();
  });

/** One request; anything but a good answer is an error. */
export const get = async (origin: string, call: Call): Promise<string> => {
  const agent = new Agent();
  const { status, body } = await send(agent, origin, call);
  agent.destroy();
  if (status !== 200) throw new Error(`${call.path} was answered with ${status}: ${body.toString()}`);
  return body.toString();
};

/** Sends these requests over so many connections; answers how long each took, in ms. */
export const load = async (
  origin: string,
  calls: readonly Call[],
  connections: number,
): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const work = async () => {
    for (let call = calls[next++]; call !== undefined; call = calls[next++]) {
      const start = performance.now();
      const { status } = await send(agent, origin, call);
      if (status !== 200) throw new Error(`${call.path} was answered with ${status}.`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return times;
};
