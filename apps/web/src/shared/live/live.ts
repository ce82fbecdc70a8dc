import { RESOURCES, type Resource } from '../api/query-client.ts';
import { lead } from './leader.ts';
import { openStream } from './stream.ts';

/** What changed: ids, or none where all of it may have. */
export interface Change {
  readonly resource: Resource;
  readonly ids: readonly string[];
}

export interface LiveHandlers {
  readonly onChanged: (changes: readonly Change[]) => void;
  /** The stream has just opened: what was read before that may have changed unheard. */
  readonly onGap: () => void;
  /** The stream broke: a good moment to see whether the session is still there. */
  readonly onLost: () => void;
}

type Told = { readonly kind: 'changed'; readonly changes: readonly Change[] } | { readonly kind: 'gap' };

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' &&
  value !== null &&
  'resource' in value &&
  (RESOURCES as readonly unknown[]).includes(value.resource) &&
  'ids' in value &&
  Array.isArray(value.ids);

const readChanges = (data: string): Change[] => {
  try {
    const parsed: unknown = JSON.parse(data);
    return Array.isArray(parsed) ? parsed.filter(isChange) : [];
  } catch {
    return [];
  }
};

/**
 * Listens to the server's event stream: one tab holds the connection and tells the others, because a browser opens
 * six connections to a host at most. Returns how to stop.
 */
export const startLive = (url: string, { onChanged, onGap, onLost }: LiveHandlers): (() => void) => {
  const channel = new BroadcastChannel('daybook.live');
  const hear = (told: Told) => {
    if (told.kind === 'gap') onGap();
    else onChanged(told.changes);
  };
  const tell = (told: Told) => {
    hear(told);
    channel.postMessage(told);
  };
  channel.addEventListener('message', (event: MessageEvent<Told>) => hear(event.data));
  const leave = lead('daybook.live', () =>
    openStream(url, {
      onData: (data) => {
        const changes = readChanges(data);
        if (changes.length > 0) tell({ kind: 'changed', changes });
      },
      // A new leader cannot know what the old one missed, so every opening is a gap.
      onOpen: () => tell({ kind: 'gap' }),
      onLost,
    }),
  );
  return () => {
    leave();
    channel.close();
  };
};
