import { useEffect, useLayoutEffect, useRef } from 'react';
import { dismissToast, showToast } from '../ui/toast.state.ts';
import type { ChosenColumns } from './chosen-columns.ts';

/**
 * Once other columns have been chosen, a message offers those from before, as long as the list is there with them. How a
 * list looks to somebody is their own affair and no operation, so `Z` goes on taking back what was done to the data.
 */
export const useOfferBack = (open: boolean, chosen: ChosenColumns): void => {
  const text = chosen.keys.join();
  const latest = useRef({ ...chosen, text });
  /** The message, and the columns it is about. */
  const said = useRef<{ readonly id: number; readonly text: string }>(undefined);
  useLayoutEffect(() => {
    latest.current = { ...chosen, text };
  });
  useEffect(() => {
    if (!open) return undefined;
    const before = latest.current;
    return () => {
      if (latest.current.text === before.text) return;
      const run = () => (before.isFirst ? latest.current.showFirst() : latest.current.show(before.keys));
      const id = showToast({ text: 'The columns are changed.', action: { label: 'Undo', run } });
      said.current = { id, text: latest.current.text };
    };
  }, [open]);
  useEffect(() => {
    if (said.current !== undefined && said.current.text !== text) dismissToast(said.current.id);
  }, [text]);
  useEffect(
    () => () => {
      if (said.current !== undefined) dismissToast(said.current.id);
    },
    [],
  );
};
