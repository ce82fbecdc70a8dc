import { type ClientRequest, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { cookieOf } from '../data/people.ts';
import type { Figure } from '../lib/figure.ts';

const CONNECTIONS = 2000;

/** Opens a live stream and resolves when its first event is there. */
const listen = (origin: string, cookie: string): Promise<ClientRequest> =>
  new Promise((resolve, reject) => {
    const sent = request(`${origin}/api/live`, { headers: { cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`The stream was answered with ${response.statusCode}.`));
      response.once('data', () => resolve(sent));
      response.resume();
      response.on('error', () => undefined);
    });
    sent.on('error', reject);
    sent.end();
  });

/** What is resident after everything else was measured, with very many browsers listening. */
export const memory: Figure = {
  name: 'memory',
  budget: 300,
  measure: async (world) => {
    const daybook = await world.daybook();
    const streams: ClientRequest[] = [];
    for (let i = 0; i < CONNECTIONS; i += 50) {
      const cookies = Array.from({ length: 50 }, (_, j) => cookieOf(1 + ((i + j) % world.size.users)));
      streams.push(...(await Promise.all(cookies.map((cookie) => listen(daybook.origin, cookie)))));
    }
    await sleep(2000);
    const { resident, own } = daybook.memory();
    for (const stream of streams) stream.on('error', () => undefined).destroy();
    return {
      value: resident,
      yardstick: null,
      unit: 'MB',
      notes: { own: Math.round(own), connections: streams.length },
    };
  },
};
