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

/** What is open beside the list. Opening it draws this alone, and first what the list knows already. */
export const Beside = ({ beside, verbs, slots }: BesideProps) => {
  const { id, row, opening, close } = useBeside(beside);
  if (id === null) return null;
  if (opening && row) return <Later of={activityAtOnce} with={{ row, verbs, onClose: close }} />;
  return <Later of={activityPeek} with={{ id, row, verbs, onClose: close, ...slots }} />;
};
