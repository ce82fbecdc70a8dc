import type { Resource } from '../operation/operation.ts';

/** What changed, by resource: ids, or none where all of it may have. */
export type Changed = ReadonlyMap<Resource, ReadonlySet<string>>;

export interface LiveMessage {
  readonly resource: Resource;
  readonly ids: readonly string[];
}

type Listener = (messages: readonly LiveMessage[]) => void;

export interface Live {
  /** Tells what changed; ids of `sessions` are of those that ended, and their streams end. */
  publish(changed: Changed): void;
  /** Calls back with what changed, coalesced; answers how to stop. `end` is called when the session or the process ends. */
  subscribe(listener: Listener, stream: { sessionId: string; end: () => void }): () => void;
  readonly listeners: number;
  close(): void;
}

/** More ids than this are told as "all of it": reading again costs less than comparing. */
const MOST_IDS = 100;
const COALESCE_MS = 30;

/** Hands changes to the listeners of this process, a few times a second at the most. */
export const createLive = (): Live => {
  const listeners = new Map<Listener, { sessionId: string; end: () => void }>();
  const waiting = new Map<Resource, Set<string>>();
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    timer = undefined;
    const messages = [...waiting].map(([resource, ids]) => ({
      resource,
      ids: ids.size > MOST_IDS ? [] : [...ids],
    }));
    waiting.clear();
    for (const listener of listeners.keys()) listener(messages);
  };
  const endStreams = (sessionIds: ReadonlySet<string>) => {
    for (const { sessionId, end } of listeners.values()) if (sessionIds.has(sessionId)) end();
  };
  return {
    publish(changed) {
      if (listeners.size === 0) return;
      for (const [resource, ids] of changed) {
        if (resource === 'sessions') endStreams(ids);
        else waiting.set(resource, new Set([...(waiting.get(resource) ?? []), ...ids]));
      }
      if (waiting.size > 0) timer ??= setTimeout(send, COALESCE_MS);
    },
    subscribe(listener, stream) {
      listeners.set(listener, stream);
      return () => listeners.delete(listener);
    },
    get listeners() {
      return listeners.size;
    },
    close() {
      clearTimeout(timer);
      for (const { end } of listeners.values()) end();
      listeners.clear();
    },
  };
};
