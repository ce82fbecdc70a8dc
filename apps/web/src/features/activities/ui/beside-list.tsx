import { startTransition, useDeferredValue, useEffect, useState } from 'react';
import { afterPaint } from '../../../shared/lib/after-paint.ts';
import { Later, part } from '../../../shared/ui/later.tsx';
import type { Workspace } from '../use-workspace.ts';
import type { DetailSlots } from './detail-props.ts';

const activityPeek = part(async () => (await import('./activity-peek.tsx')).ActivityPeek);

/** Whether what has just been opened has been painted; the rest of it comes then, and holds up nothing. */
const useIsPainted = (isOpen: boolean): boolean => {
  const [painted, setPainted] = useState(isOpen);
  if (!isOpen && painted) setPainted(false);
  useEffect(() => {
    if (isOpen) void afterPaint().then(() => startTransition(() => setPainted(true)));
  }, [isOpen]);
  return painted;
};

/** What is open beside the list. The selection goes ahead of it, so that going down the list never waits. */
export const Beside = ({ work, slots }: { readonly work: Workspace; readonly slots: DetailSlots }) => {
  const { peek, closePeek, list, verbs } = work;
  const { shown } = peek;
  const painted = useIsPainted(shown !== null);
  const followed = useDeferredValue(shown);
  const id = shown === null ? null : (followed ?? shown);
  const row = id === null ? undefined : list.find(id);
  if (id === null) return null;
  return (
    <Later of={activityPeek} with={{ id, row, opening: !painted, verbs, onClose: closePeek, ...slots }} />
  );
};
