import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { MOST_PAYLOAD_BYTES, openChannel } from '../db/notify.ts';
import type { Resource } from '../operation/operation.ts';
import { asChanged, EVERYTHING, type LiveMessage } from './changed.ts';
import type { Live } from './live.ts';

const isResource = (name: unknown): name is Resource => EVERYTHING.some(({ resource }) => resource === name);

const Told = z.object({
  from: z.string(),
  changed: z.array(z.object({ resource: z.custom<Resource>(isResource), ids: z.array(z.string()) })),
  sessions: z.array(z.string()),
});

/** What one process tells the others: who it is, what changed, which sessions ended. */
interface Told {
  readonly from: string;
  readonly changed: readonly LiveMessage[];
  readonly sessions: readonly string[];
}

const CHANNEL = 'daybook_live';

/** Lets the processes on one PostgreSQL database tell each other what changed. Resolves once this one listens. */
export const joinPeers = async (live: Live, url: string): Promise<void> => {
  const from = randomUUID();
  const channel = openChannel(url, CHANNEL, {
    onText: (text) => {
      const told = Told.safeParse(parse(text));
      if (!told.success || told.data.from === from) return;
      live.publishHere(asChanged(told.data.changed));
      if (told.data.sessions.length > 0)
        live.publishHere(new Map([['sessions', new Set(told.data.sessions)]]));
    },
    // What was missed is not known, so all of it is read again, here and elsewhere.
    onGap: () => live.publish(asChanged(EVERYTHING)),
  });
  live.join({
    tell: (changed, sessions) => {
      for (const told of inPayloads({ from, changed, sessions })) channel.send(told);
    },
    close: () => channel.close(),
  });
  await channel.listening;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The same as texts short enough for a notification. */
export const inPayloads = (told: Told): string[] => {
  const text = JSON.stringify(told);
  if (Buffer.byteLength(text) <= MOST_PAYLOAD_BYTES) return [text];
  const { from, changed, sessions } = told;
  const all = changed.map(({ resource }) => ({ resource, ids: [] }));
  if (changed.length === 1 && sessions.length === 0)
    return [JSON.stringify({ from, changed: all, sessions })];
  const half = <T>(list: readonly T[]): [T[], T[]] => [
    list.slice(0, list.length >> 1),
    list.slice(list.length >> 1),
  ];
  const [someChanged, moreChanged] = half(changed);
  const [someSessions, moreSessions] = half(sessions);
  return [
    { from, changed: someChanged, sessions: someSessions },
    { from, changed: moreChanged, sessions: moreSessions },
  ].flatMap((part) => (part.changed.length + part.sessions.length === 0 ? [] : inPayloads(part)));
};
