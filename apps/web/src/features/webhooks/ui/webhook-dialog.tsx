import type { Webhook } from '@daybook/shared/programs/webhook';
import { eventGroups, eventLabel, type WebhookEvent } from '@daybook/shared/programs/webhook-event';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeWebhook, createWebhook } from '../webhooks.queries.ts';
import { SecretToCopy } from './secret-to-copy.tsx';

type Events = readonly WebhookEvent[];

const withEvents = (events: Events, group: Events, isOn: boolean): Events =>
  isOn ? [...new Set([...events, ...group])] : events.filter((event) => !group.includes(event));

interface EventsProps {
  readonly value: Events;
  readonly onChange: (events: Events) => void;
}

const EventChoice = ({ value, onChange }: EventsProps) => (
  <fieldset className="flex flex-col gap-2">
    <legend className="mb-1 text-sm text-ink-2">Events. None chosen means all, also those to come.</legend>
    <div className="grid max-h-64 gap-x-4 gap-y-3 overflow-y-auto rounded-sm border border-line p-3 sm:grid-cols-2">
      {[...eventGroups()].map(([noun, group]) => {
        const chosen = group.filter((event) => value.includes(event)).length;
        const name = eventLabel(noun).trim();
        return (
          <div key={noun} className="flex flex-col gap-1.5">
            {group.length > 1 && (
              <Checkbox
                label={<span className="font-medium">All of {name.toLowerCase()}</span>}
                checked={chosen === group.length}
                mixed={chosen > 0 && chosen < group.length}
                onChange={(isOn) => onChange(withEvents(value, group, isOn))}
              />
            )}
            {group.map((event) => (
              <Checkbox
                key={event}
                label={eventLabel(event)}
                checked={value.includes(event)}
                onChange={(isOn) => onChange(withEvents(value, [event], isOn))}
              />
            ))}
          </div>
        );
      })}
    </div>
  </fieldset>
);

interface WebhookFormProps {
  /** null: a new one. */
  readonly webhook: Webhook | null;
  readonly onSaved: (secret: string | null) => void;
  readonly onCancel: () => void;
}

const WebhookForm = ({ webhook, onSaved, onCancel }: WebhookFormProps) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    () => ({ url: webhook?.url ?? '', events: (webhook?.events ?? []) as Events }),
    [webhook?.url, webhook?.events],
  );
  const form = useForm({
    id: webhook ? `webhook.${webhook.id}` : 'webhook.new',
    initial,
    check: ({ url }) => ({ ...(url.trim() === '' && { url: 'Give the address that is to be told.' }) }),
    submit: ({ url, events }, key) =>
      webhook
        ? changeWebhook(webhook.id, { url, events: [...events], version: webhook.version })
        : createWebhook({ url, events: [...events] }, key),
    onDone: ({ secret, operationId }) => {
      void client.invalidateQueries({ queryKey: ['programs'] });
      done(webhook ? 'The webhook is saved.' : 'The webhook is there.', operationId);
      onSaved(secret);
    },
  });
  const { value, onChange } = form.field('events');
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      <FormProblem>{form.problem}</FormProblem>
      <TextField
        label="Address"
        type="url"
        placeholder="https://example.com/daybook"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field('url')}
      />
      <EventChoice value={value} onChange={onChange} />
      <DialogButtons form={form} onCancel={onCancel} save={webhook ? 'Save' : 'Make the webhook'} />
    </form>
  );
};

interface WebhookDialogProps {
  readonly webhook: Webhook | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

const Editing = ({ webhook, onClose }: Omit<WebhookDialogProps, 'open'>) => {
  const [saved, setSaved] = useState<{ secret: string | null } | null>(null);
  if (saved !== null) return <SecretToCopy secret={saved.secret} onClose={onClose} />;
  const onSaved = (secret: string | null) => (webhook ? onClose() : setSaved({ secret }));
  return <WebhookForm webhook={webhook} onSaved={onSaved} onCancel={onClose} />;
};

/** Makes a webhook and shows its secret once, or changes one. */
export const WebhookDialog = ({ webhook, open, onClose }: WebhookDialogProps) => (
  <Dialog open={open} onClose={onClose} title={webhook ? 'Webhook' : 'New webhook'}>
    <Editing webhook={webhook} onClose={onClose} />
  </Dialog>
);
