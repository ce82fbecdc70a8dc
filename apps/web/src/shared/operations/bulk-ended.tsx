import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { answer, api } from '../api/client.ts';
import type { Resource } from '../api/query-client.ts';
import { currentFormats } from '../lib/preferences.state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { operationQuery, RunningOperation } from './running-operation.tsx';
import { useDone } from './undo.queries.ts';

/** What a bulk action has left, and why. */
export interface Left {
  readonly said: string;
  readonly items: readonly { readonly what: string; readonly why: string }[];
}

const NOBODY: Left['items'] = [];

/** "2 were left." */
export const leftText = (count: number): string =>
  count === 0 ? '' : ` ${count === 1 ? '1 was left' : `${currentFormats().number(count)} were left`}.`;

interface BulkRunningProps {
  readonly operationId: string;
  /** What is read again once it has ended. */
  readonly affects: readonly Resource[];
  readonly onEnd: (left: Left | null) => void;
}

/** A bulk action that goes on by itself, until it has ended and says what came of it. */
export const BulkRunning = ({ operationId, affects, onEnd }: BulkRunningProps) => {
  const client = useQueryClient();
  const done = useDone();
  const { data: operation } = useQuery(operationQuery(operationId));
  const hasEnded = operation !== undefined && operation.state !== 'running';
  const tellEnd = useEffectEvent(async () => {
    if (!operation) return;
    for (const resource of affects) void client.invalidateQueries({ queryKey: [resource] });
    const { items } = await answer(api.operations[':id'].skipped.$get({ param: { id: operationId } })).catch(
      () => ({ items: NOBODY }),
    );
    const said = operation.failure ?? `${operation.label}.${leftText(items.length)}`;
    done(said, operation.state === 'done' ? operationId : null);
    onEnd(items.length > 0 ? { said, items } : null);
  });
  useEffect(() => {
    if (hasEnded) void tellEnd();
  }, [hasEnded]);
  return <RunningOperation id={operationId} />;
};

interface BulkLeftProps {
  readonly left: Left;
  readonly onClose: () => void;
}

/** What a bulk action has left, and why; one press away. */
export const BulkLeft = ({ left: { said, items }, onClose }: BulkLeftProps) => {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex items-center gap-3">
      <span className="min-w-0 flex-1 truncate">{said}</span>
      <Button size="sm" onClick={() => setOpen(true)}>
        Show why
      </Button>
      <IconButton size="sm" icon={X} label="Close" onClick={onClose} />
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
