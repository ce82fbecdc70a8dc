import type { ActivityRow } from '@daybook/shared/activities/activity';
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useState,
} from 'react';
import { afterPaint } from '../../shared/lib/after-paint.ts';
import { focusListAgain } from '../../shared/lib/focus-list.ts';
import { usePeek } from './use-peek.ts';
import { useReadAhead } from './use-read-ahead.ts';

/** What the list tells the panel beside it. The list is not drawn again for what the panel shows. */
export interface Panel {
  readonly shows: (id: string) => boolean;
  readonly show: (id: string) => void;
  /** Writes down what it shows before one goes to another page. */
  readonly settle: () => Promise<void>;
}

/** The list that something stands beside. */
export interface BesideList {
  /** Ids in the order in which they stand. */
  readonly keys: readonly string[];
  readonly find: (id: string) => ActivityRow | undefined;
  readonly selected: string | null;
  readonly select: (id: string) => void;
  readonly panel: RefObject<Panel | null>;
}

/** Whether what has just been opened has been painted; the rest of it comes then, and holds up nothing. */
const useIsPainted = (isOpen: boolean): boolean => {
  const [painted, setPainted] = useState(isOpen);
  if (!isOpen && painted) setPainted(false);
  useEffect(() => {
    if (isOpen) void afterPaint().then(() => startTransition(() => setPainted(true)));
  }, [isOpen]);
  return painted;
};

/** What is open beside a list: it follows the selection, and the selection what the address opens. */
export const useBeside = ({ keys, selected, select, panel }: BesideList) => {
  const { shown, show, settle, close } = usePeek();
  useImperativeHandle(panel, () => ({ shows: (id) => id === shown, show, settle }), [shown, show, settle]);
  useReadAhead(keys, selected, shown !== null);
  const follow = useEffectEvent((id: string) => {
    if (shown !== null && id !== shown) show(id);
  });
  useEffect(() => {
    if (selected !== null) follow(selected);
  }, [selected]);
  const inList = shown !== null && keys.includes(shown);
  useEffect(() => {
    if (inList && shown !== null) select(shown);
  }, [shown, inList, select]);
  const painted = useIsPainted(shown !== null);
  return {
    shown,
    opening: !painted,
    /** What had the focus in it gives it back to the list. */
    close: useCallback(() => {
      close();
      void afterPaint().then(focusListAgain);
    }, [close]),
  };
};
