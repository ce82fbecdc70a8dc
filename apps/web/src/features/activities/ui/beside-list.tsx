import { useDeferredValue } from 'react';
import { Later, part } from '../../../shared/ui/later.tsx';
import { type BesideList, useBeside } from '../use-beside.ts';
import type { Verbs } from '../use-verbs.ts';
import type { DetailSlots } from './detail-props.ts';

const activityPeek = part(async () => (await import('./activity-peek.tsx')).ActivityPeek);
const activityAtOnce = part(async () => (await import('./activity-peek.tsx')).ActivityAtOnce);

interface BesideProps {
  readonly beside: BesideList;
  readonly verbs: Verbs;
  readonly slots: DetailSlots;
}

interface OpenProps extends BesideProps {
  readonly shown: string;
  readonly opening: boolean;
  readonly close: () => void;
}

/** Mounted with what is opened, which is so drawn once; only where one goes on from it does it come after. */
const Open = ({ shown, opening, beside, verbs, slots, close }: OpenProps) => {
  // The selection goes ahead of it, so that going down the list never waits.
  const id = useDeferredValue(shown);
  const row = beside.find(id);
  if (opening && row) return <Later of={activityAtOnce} with={{ row, verbs, onClose: close }} />;
  return <Later of={activityPeek} with={{ id, row, verbs, onClose: close, ...slots }} />;
};

/** What is open beside the list. Opening it draws this alone, and first what the list knows already. */
export const Beside = (props: BesideProps) => {
  const { shown, opening, close } = useBeside(props.beside);
  if (shown === null) return null;
  return <Open {...props} shown={shown} opening={opening} close={close} />;
};
