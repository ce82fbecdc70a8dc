import { Agent, request } from 'node:http';

export interface Call {
  readonly path: string;
  readonly cookie?: string;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const sendOnce = (agent: Agent, origin: string, { path, cookie }: Call): Promise<Answer | 'closed'> =>
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
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve('closed');
      else reject(error);
    });
    sent.end();
  });

/** A server may close a connection it takes for idle just as it is used again: as browsers do, one asks once more. */
const send = async (agent: Agent, origin: string, call: Call): Promise<Answer> => {
  const answer = await sendOnce(agent, origin, call);
  return answer === 'closed' ? send(agent, origin, call) : answer;
};

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
