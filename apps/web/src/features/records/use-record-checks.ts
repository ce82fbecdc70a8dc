import { useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react';
import { focusList } from '../../shared/lib/focus-list.ts';
import { isAnyChecked } from '../../shared/lib/list-selection.ts';
import { stopPicking, useIsPicking } from '../../shared/lib/picking.state.ts';
import type { ListSelection } from '../../shared/lib/use-list-selection.ts';
import type { BulkProgress } from './bulk.queries.ts';

const NOTHING: BulkProgress = { running: null, left: null };

/** What is checked in a list of records, and what is being done to it. */
export const useRecordChecks = (selection: ListSelection) => {
  const { checked, allBut, toggle, check, checkTo } = selection;
  const [progress, setProgress] = useState(NOTHING);
  const to = useRef(checkTo);
  useInsertionEffect(() => {
    to.current = checkTo;
  });
  const picking = useIsPicking();
  // Another list begins without boxes.
  useEffect(() => stopPicking, []);
  const hasChecked = isAnyChecked(selection);
  return {
    hasChecked,
    isPicking: picking || hasChecked,
    progress,
    setProgress,
    isBusy: hasChecked || progress.running !== null || progress.left !== null,
    clear: () => {
      check([]);
      stopPicking();
      focusList();
    },
    checked: useMemo(() => (allBut ? { has: (id: string) => !allBut.has(id) } : checked), [checked, allBut]),
    checking: useMemo(
      () => ({
        nameOf: ({ title }: { readonly title: string }) => title,
        toggle,
        to: (id: string) => to.current(id),
      }),
      [toggle],
    ),
  };
};
