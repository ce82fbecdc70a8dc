import type { OperationSummary } from '@daybook/shared/operations/operation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { useFormats } from '../lib/preferences.state.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';

const LOOK_MS = 1000;

/** One operation; asked for again while it runs, also where nobody listens to the stream. */
export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: ['operations', 'one', id],
    queryFn: ({ signal }): Promise<OperationSummary> =>
      answer(api.operations[':id'].$get({ param: { id } }, { init: { signal } })),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? LOOK_MS : false),
  });

/** How far something long has come; nothing once it has ended. */
export const RunningOperation = ({ id }: { readonly id: string }) => {
  const formats = useFormats();
  const { data: operation } = useQuery(operationQuery(id));
  if (operation?.state !== 'running') return null;
  const { done, total } = operation.progress ?? { done: 0, total: 0 };
  const text = total === 0 ? 'Beginning' : `${formats.number(done)} of ${formats.number(total)}`;
  return (
    <div className="flex max-w-xl flex-col gap-1.5">
      <ProgressBar value={done} max={total} label={operation.label} text={text} />
      <span className="text-sm text-ink-2">{text}</span>
    </div>
  );
};
