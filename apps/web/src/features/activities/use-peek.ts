import { useCallback, useEffect, useEffectEvent, useInsertionEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { afterPaint } from '../../shared/lib/after-paint.ts';

const OPEN = 'open';
/** Going down a list with the panel open changes the address once one stays on a row. */
const SETTLES_MS = 250;

export interface PeekState {
  /** Id of what is shown beside the list; null when it is closed. */
  readonly shown: string | null;
  /** Opens it, or shows another row in it. */
  readonly show: (id: string) => void;
  readonly close: () => void;
  /** Writes down what is shown before one goes to another page, so that one can come back to it. */
  readonly settle: () => Promise<void>;
}

const withOpen = (params: URLSearchParams, id: string | null): URLSearchParams => {
  const next = new URLSearchParams(params);
  if (id === null) next.delete(OPEN);
  else next.set(OPEN, id);
  return next;
};

const wasOpenedHere = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'peek' in state;

/** Browsers take milliseconds for a step in the history, and the panel is to be seen at once. */
const useOncePainted = (opened: boolean, step: () => void): void => {
  const stepOnce = useEffectEvent(() => {
    if (opened) step();
  });
  useEffect(() => {
    if (opened) void afterPaint().then(stepOnce);
  }, [opened]);
};

/**
 * What is shown beside the list. It is in the address: opening it is a step one can go back from, moving on with it is
 * not. The screen does not wait for the address.
 */
export const usePeek = (): PeekState => {
  const navigate = useNavigate();
  const { state } = useLocation();
  const [params, setParams] = useSearchParams();
  const inAddress = params.get(OPEN);
  const [shown, setShown] = useState(inAddress);
  const [followed, setFollowed] = useState(inAddress);
  // One may have moved on before the address that was written arrives.
  const [written, setWritten] = useState<string>();
  if (followed !== inAddress) {
    setFollowed(inAddress);
    if (inAddress === null || inAddress !== written) setShown(inAddress);
    setWritten(undefined);
  }
  const moved = shown !== null && inAddress !== null && shown !== inAddress;
  const write = useCallback(async () => {
    setWritten(shown ?? undefined);
    const search = `?${withOpen(params, shown)}`;
    await navigate({ search }, { replace: true, preventScrollReset: true, state });
  }, [shown, params, navigate, state]);
  const leaving = useRef(false);
  useEffect(() => {
    if (!moved) return undefined;
    const timer = setTimeout(() => {
      // Writing the address again would call off the way to another page.
      if (!leaving.current) void write();
    }, SETTLES_MS);
    return () => clearTimeout(timer);
  }, [moved, write]);
  const opened = shown !== null && inAddress === null && written === undefined;
  const step = useCallback(() => {
    if (shown === null || leaving.current) return;
    setWritten(shown);
    setParams((now) => withOpen(now, shown), { preventScrollReset: true, state: { peek: true } });
  }, [shown, setParams]);
  useOncePainted(opened, step);
  const now = {
    settle: async () => {
      if (opened) step();
      leaving.current = true;
      if (moved) await write();
    },
    close: () => {
      setShown(null);
      setWritten(undefined);
      if (wasOpenedHere(state)) void navigate(-1);
      else setParams((was) => withOpen(was, null), { replace: true, preventScrollReset: true });
    },
  };
  const latest = useRef(now);
  useInsertionEffect(() => {
    latest.current = now;
  });
  return {
    shown,
    show: useCallback((id: string) => setShown(id), []),
    // These stay the same functions, so that list and panel are not drawn again for a new address.
    close: useCallback(() => latest.current.close(), []),
    settle: useCallback(() => latest.current.settle(), []),
  };
};
