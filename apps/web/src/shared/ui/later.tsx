import { type ComponentType, useEffect, useState } from 'react';
import { loadWhenReachable } from '../api/load-when-reachable.ts';
import { idle } from '../lib/idle.ts';

/** A component whose code comes after the page it is on. */
export interface Part<Props> {
  /** Undefined until its code is there. */
  readonly code: ComponentType<Props> | undefined;
  /** Fetches the code; what does not come now is asked for again when it is shown. */
  readonly fetch: () => Promise<void>;
}

const fetches: (() => Promise<void>)[] = [];

export const part = <Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> => {
  let code: ComponentType<Props> | undefined;
  const fetch = async (): Promise<void> => {
    code ??= await load();
  };
  fetches.push(fetch);
  return {
    get code() {
      return code;
    },
    fetch,
  };
};

/** Fetches the parts of the page, so that each is there when it is wanted, and without a connection. */
export const fetchParts = async (): Promise<void> => {
  for (const fetch of fetches) {
    await idle();
    await fetch().catch(() => undefined);
  }
};

interface LaterProps<Props> {
  readonly of: Part<Props>;
  readonly with: Props;
}

/** Draws nothing until the code is there, and loses no frame once it is. Without a connection it waits for one. */
export const Later = <Props extends object>({ of, with: props }: LaterProps<Props>) => {
  const [, redraw] = useState(0);
  const { fetch, code: Code } = of;
  const wanted = Code === undefined;
  useEffect(() => {
    if (!wanted) return;
    const fail = (error: unknown) =>
      redraw(() => {
        throw error;
      });
    loadWhenReachable(fetch).then(() => redraw((n) => n + 1), fail);
  }, [wanted, fetch]);
  return Code === undefined ? null : <Code {...props} />;
};
