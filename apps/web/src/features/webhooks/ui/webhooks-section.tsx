import type { Webhook } from '@daybook/shared/programs/webhook';
import { eventLabel } from '@daybook/shared/programs/webhook-event';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  Webhook as Hook,
  KeyRound,
  List,
  MoreHorizontal,
  Pencil,
  Plus,
  Power,
  Send,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import {
  changeWebhook,
  deleteWebhook,
  rotateSecret,
  testWebhook,
  webhooksQuery,
} from '../webhooks.queries.ts';
import { DeliveriesDialog } from './deliveries-dialog.tsx';
import { SecretToCopy } from './secret-to-copy.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';

const WHY_OFF: Readonly<Record<Webhook['offReason'], string>> = {
  '': 'Switched off.',
  failing:
    'Switched off, because nothing has got through for three days. See what the receiver answered, then switch it on.',
  gone: 'Switched off, because the receiver answered that it wants no more.',
  restored: 'Switched off, because the data was restored from a backup. Switching it on makes a new secret.',
};

const Condition = ({ webhook }: { readonly webhook: Webhook }) => {
  const formats = useFormats();
  const now = useMinute();
  if (!webhook.active)
    return (
      <span className={webhook.offReason ? 'text-sm text-late' : 'text-sm text-ink-2'}>
        {WHY_OFF[webhook.offReason]}
      </span>
    );
  if (webhook.failingSince === null) return null;
  return (
    <span className="text-sm text-late" title={formats.fullMoment(webhook.failingSince)}>
      Nothing has got through since: {formats.ago(webhook.failingSince, now)}
    </span>
  );
};

const affects = ['programs', 'operations'] as const;

const useDeeds = (webhook: Webhook, onSecret: (secret: string) => void) => {
  const done = useDone();
  const host = new URL(webhook.url).host;
  const toggle = useMutation({
    mutationFn: () => changeWebhook(webhook.id, { active: !webhook.active, version: webhook.version }),
    meta: { affects },
    onSuccess: ({ secret, operationId }) => {
      done(`The webhook to ${host} is ${webhook.active ? 'off' : 'on'}.`, operationId);
      if (secret !== null) onSecret(secret);
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteWebhook(webhook.id),
    meta: { affects },
    onSuccess: ({ operationId }) => done(`The webhook to ${host} is deleted.`, operationId),
  });
  const test = useMutation({
    mutationFn: () => testWebhook(webhook.id),
    meta: { affects },
    onSuccess: () => showToast({ text: 'A test is on its way. See the deliveries for the answer.' }),
  });
  const rotate = useMutation({
    mutationFn: () => rotateSecret(webhook.id),
    meta: { affects },
    onSuccess: ({ secret }) => onSecret(secret),
  });
  return { toggle, remove, test, rotate };
};

const eventsText = ({ events }: Webhook): string =>
  events.length === 0 ? 'All events' : events.map(eventLabel).join(', ');

const WebhookRow = ({ webhook }: { readonly webhook: Webhook }) => {
  const [shown, show] = useState<'edit' | 'log' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { toggle, remove, test, rotate } = useDeeds(webhook, setSecret);
  const hide = () => show(null);
  return (
    <li className="flex items-start justify-between gap-4 border-t border-line py-3 first:border-t-0">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium wrap-anywhere">{webhook.url}</span>
          {!webhook.active && <Tag>Off</Tag>}
        </span>
        <span className="text-sm text-ink-2">{eventsText(webhook)}</span>
        <Condition webhook={webhook} />
      </div>
      <span className="flex items-center gap-2">
        <Button size="sm" icon={List} onClick={() => show('log')} aria-label={`Deliveries to ${webhook.url}`}>
          Deliveries
        </Button>
        <IconMenu
          icon={MoreHorizontal}
          label={`More for ${webhook.url}`}
          items={[
            { label: 'Edit', icon: Pencil, onSelect: () => show('edit') },
            { label: 'Send a test', icon: Send, onSelect: () => test.mutate() },
            { label: 'Make a new secret', icon: KeyRound, onSelect: () => rotate.mutate() },
            {
              label: webhook.active ? 'Switch off' : 'Switch on',
              icon: Power,
              onSelect: () => toggle.mutate(),
            },
            null,
            { label: 'Delete', icon: Trash2, danger: true, onSelect: () => remove.mutate() },
          ]}
        />
      </span>
      <WebhookDialog webhook={webhook} open={shown === 'edit'} onClose={hide} />
      <DeliveriesDialog webhook={webhook} open={shown === 'log'} onClose={hide} />
      <Dialog open={secret !== null} onClose={() => setSecret(null)} title="New signing secret">
        <SecretToCopy secret={secret} onClose={() => setSecret(null)} />
      </Dialog>
    </li>
  );
};

/** The addresses outside that are told what happens here. */
export const WebhooksSection = () => {
  const [adding, setAdding] = useState(false);
  const { data: webhooks, error, refetch, isFetching } = useQuery(webhooksQuery());
  const add = (
    <Button variant="filled" icon={Plus} onClick={() => setAdding(true)}>
      New webhook
    </Button>
  );
  return (
    <Section
      title="Webhooks"
      lead="Other programs are told what happens here, in signed messages, a moment after it has happened."
      actions={webhooks && webhooks.length > 0 && add}
    >
      {webhooks && webhooks.length > 0 && (
        <ul className="flex flex-col">
          {webhooks.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      {webhooks?.length === 0 && (
        <EmptyState icon={Hook} action={add}>
          Addresses go here that are to be told when a contact is created, an activity completed, and so on.
        </EmptyState>
      )}
      {!webhooks && error && (
        <ErrorState
          what="The webhooks could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!webhooks && !error && <SkeletonRows label="Reading the webhooks" rows={2} />}
      <WebhookDialog webhook={null} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
};
