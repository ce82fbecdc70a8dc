import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { answer, api } from '../../../shared/api/client.ts';
import { operationQuery, RunningOperation } from '../../../shared/operations/running-operation.tsx';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { AFFECTS } from '../act.ts';
import { type Left, type RunningBulk, setBulk } from '../bulk.state.ts';

const NOBODY: Left['items'] = [];

/** A bulk action that goes on by itself, until it has ended and says what came of it. */
export const BulkRunning = ({ running: { operationId } }: { readonly running: RunningBulk }) => {
  const client = useQueryClient();
  const done = useDone();
  const { data: operation } = useQuery(operationQuery(operationId));
  const hasEnded = operation !== undefined && operation.state !== 'running';
  const tellEnd = useEffectEvent(async () => {
    if (!operation) return;
    for (const resource of AFFECTS) void client.invalidateQueries({ queryKey: [resource] });
    const { items } = await answer(api.operations[':id'].skipped.$get({ param: { id: operationId } })).catch(
      () => ({ items: NOBODY }),
    );
    const left =
      items.length === 0 ? '' : ` ${items.length === 1 ? '1 was left' : `${items.length} were left`}.`;
    const said = operation.failure ?? `${operation.label}.${left}`;
    done(said, operation.state === 'done' ? operationId : null);
    setBulk({ running: null, left: items.length > 0 ? { said, items } : null });
  });
  useEffect(() => {
    if (hasEnded) void tellEnd();
  }, [hasEnded]);
  return <RunningOperation id={operationId} />;
};

/** What a bulk action has left, and why; one press away. */
export const BulkLeft = ({ left: { said, items } }: { readonly left: Left }) => {
  const [open, setOpen] = useState(false);
  const close = () => setBulk({ left: null });
  return (
    <div className="flex items-center gap-3">
      <span className="min-w-0 flex-1 truncate">{said}</span>
      <Button size="sm" onClick={() => setOpen(true)}>
        Show why
      </Button>
      <IconButton size="sm" icon={X} label="Close" onClick={close} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="What was left"
        footer={<Button onClick={() => setOpen(false)}>Close</Button>}
      >
        <ul className="flex flex-col divide-y divide-line">
          {items.map(({ what, why }) => (
            <li key={`${what} ${why}`} className="py-2">
              <span className="font-medium">{what}</span>
              <span className="block text-sm text-ink-2">{why}</span>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
};
