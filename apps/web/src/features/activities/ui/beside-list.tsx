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
  readonly id: string;
  readonly close: () => void;
}

interface AtOnceProps extends OpenProps {
  /** False while it is drawn for the case that it will be. */
  readonly open: boolean;
}

/** What the list knows of a row. For the selected one it is drawn ahead, so that opening it only has to show it. */
const AtOnce = ({ id, open, beside, verbs, close }: AtOnceProps) => {
  const row = beside.find(id);
  // It is not worth fetching code for.
  if (!row || (!open && !activityAtOnce.code)) return null;
  return <Later of={activityAtOnce} with={{ row, verbs, open, onClose: close }} />;
};

/** All that is known of what is open. The selection goes ahead of it, so that going down the list never waits. */
const Open = ({ id: shown, beside, verbs, slots, close }: OpenProps) => {
  const id = useDeferredValue(shown);
  return <Later of={activityPeek} with={{ id, row: beside.find(id), verbs, onClose: close, ...slots }} />;
};

/** What is open beside the list. Opening it draws this alone, and first what the list knows already. */
export const Beside = (props: BesideProps) => {
  const { find, selected } = props.beside;
  const { shown, opening, close } = useBeside(props.beside);
  // Neither closing nor going down the list waits for what is drawn ahead.
  const next = useDeferredValue(shown === null ? selected : null);
  if (shown !== null && !(opening && find(shown))) return <Open {...props} id={shown} close={close} />;
  const id = shown ?? next;
  return id !== null && <AtOnce {...props} id={id} open={shown !== null} close={close} />;
};
