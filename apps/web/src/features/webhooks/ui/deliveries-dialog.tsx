import type { DeliveryTry, Webhook, WebhookDelivery } from '@daybook/shared/programs/webhook';
import { eventLabel } from '@daybook/shared/programs/webhook-event';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { PagedList } from '../../../shared/ui/paged-list.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { deliveriesQuery, replayDelivery, replayFailed } from '../webhooks.queries.ts';

const meta = { affects: ['programs'] as const };

const State = ({ state }: { readonly state: WebhookDelivery['state'] }) => {
  if (state === 'delivered') return <Tag tint="done">Delivered</Tag>;
  return state === 'failed' ? <Tag tint="late">Failed</Tag> : <Tag tint="amber">Waiting</Tag>;
};

const Try = ({ one }: { readonly one: DeliveryTry }) => {
  const formats = useFormats();
  return (
    <li className="text-sm text-ink-2">
      {formats.fullMoment(one.at)}
      {` · ${one.error ?? `Answered ${one.status}`} · ${one.ms} ms`}
    </li>
  );
};

const readable = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);

const Delivery = ({
  webhookId,
  delivery,
}: {
  readonly webhookId: string;
  readonly delivery: WebhookDelivery;
}) => {
  const formats = useFormats();
  const replay = useMutation({
    mutationFn: () => replayDelivery(webhookId, delivery.id),
    meta,
    onSuccess: () => showToast({ text: 'It is sent once more.' }),
  });
  const label = eventLabel(delivery.event);
  return (
    <li className="flex flex-col gap-1.5 border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{label}</span>
        <State state={delivery.state} />
        <span className="flex-1 text-sm text-ink-2">
          {formats.fullMoment(delivery.createdAt)}
          {delivery.nextAt !== null &&
            delivery.attempts > 0 &&
            ` · Next try ${formats.fullMoment(delivery.nextAt)}`}
        </span>
        <Button
          size="sm"
          icon={RotateCcw}
          busy={replay.isPending}
          onClick={() => replay.mutate()}
          aria-label={`Send again: ${label}`}
        >
          Send again
        </Button>
      </div>
      <ul>
        {delivery.tries.map((one) => (
          <Try key={`${one.at} ${one.ms}`} one={one} />
        ))}
      </ul>
      <details>
        <summary className="cursor-pointer text-sm text-ink-2">What is sent</summary>
        <pre className="mt-1 max-h-56 overflow-auto rounded-sm bg-sunken p-3 text-xs">
          {readable(delivery.body)}
        </pre>
      </details>
    </li>
  );
};

const Deliveries = ({ webhookId }: { readonly webhookId: string }) => (
  <PagedList
    query={useInfiniteQuery(deliveriesQuery(webhookId))}
    label="Deliveries"
    empty="What is sent stands here for 30 days, with the answers to it."
    renderItem={(delivery) => <Delivery key={delivery.id} webhookId={webhookId} delivery={delivery} />}
  />
);

const LONGEST_AGO = '1970-01-01T00:00:00Z';

const sentAgain = (queued: number): string => {
  if (queued === 0) return 'Nothing has failed.';
  return queued === 1 ? 'It is sent once more.' : `${queued} are sent once more.`;
};

interface DeliveriesDialogProps {
  readonly webhook: Webhook;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** There only where something has failed. */
const SendFailedAgain = ({ webhookId }: { readonly webhookId: string }) => {
  const { data } = useInfiniteQuery(deliveriesQuery(webhookId));
  const replay = useMutation({
    mutationFn: () => replayFailed(webhookId, LONGEST_AGO),
    meta,
    onSuccess: ({ queued }) => showToast({ text: sentAgain(queued) }),
  });
  if (!data?.pages[0]?.anyFailed) return null;
  return (
    <Button busy={replay.isPending} onClick={() => replay.mutate()}>
      Send all failed again
    </Button>
  );
};

/** What was sent to a webhook and how it was answered. */
export const DeliveriesDialog = ({ webhook, open, onClose }: DeliveriesDialogProps) => (
  <Dialog
    open={open}
    onClose={onClose}
    title={`Deliveries to ${new URL(webhook.url).host}`}
    footer={
      <>
        <SendFailedAgain webhookId={webhook.id} />
        <Button onClick={onClose}>Done</Button>
      </>
    }
  >
    <div className="px-5 pb-4">
      <Deliveries webhookId={webhook.id} />
    </div>
  </Dialog>
);
