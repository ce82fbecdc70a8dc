import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { Later, part } from '../../../shared/ui/later.tsx';
import { skipFollowUp, useFollowUp } from '../prompt.state.ts';

const card = part(async () => (await import('./follow-up-card.tsx')).FollowUpCard);

/** On another page nobody remembers what it is about, and its keys would be a surprise. */
const EndsWithPage = () => {
  useEffect(() => skipFollowUp, []);
  return null;
};

/**
 * After something was done: what follows, one key away, or nothing. Takes no focus, no room, and goes by itself. It ends with
 * the page, or with `place` where one stays while pages change.
 */
export const FollowUpDock = ({ place }: { readonly place?: string }) => {
  const row = useFollowUp();
  const { pathname } = useLocation();
  return (
    <div className="relative z-20">
      <div
        role="status"
        className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center px-3 md:px-7"
      >
        {row && <Later key={row.id} of={card} with={{ row }} />}
        <EndsWithPage key={place ?? pathname} />
      </div>
    </div>
  );
};
