import { SCOPE_LABELS, SCOPES, type Scope } from '@daybook/shared/people/scope';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem, TextToCopy } from '../../../shared/ui/form-parts.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { createApiKey } from '../programs.queries.ts';

type Made = Awaited<ReturnType<typeof createApiKey>>;

const EXPIRIES = ['30', '90', '365', 'never'] as const;
type Expiry = (typeof EXPIRIES)[number];

const EXPIRY_LABELS: Readonly<Record<Expiry, string>> = {
  '30': 'In 30 days',
  '90': 'In 90 days',
  '365': 'In a year',
  never: 'Never',
};

const SCOPE_OPTIONS = SCOPES.map((value) => ({ value, label: SCOPE_LABELS[value] }));
const EXPIRY_OPTIONS = EXPIRIES.map((value) => ({ value, label: EXPIRY_LABELS[value] }));

interface KeyFormProps {
  readonly mayAdmin: boolean;
  readonly onMade: (made: Made) => void;
  readonly onCancel: () => void;
}

const KeyForm = ({ mayAdmin, onMade, onCancel }: KeyFormProps) => {
  const client = useQueryClient();
  const initial = useMemo(() => ({ name: '', scope: 'write' as Scope, expires: '365' as Expiry }), []);
  const form = useForm({
    id: 'api-key.new',
    initial,
    check: ({ name }) => ({ ...(name.trim() === '' && { name: 'Say which program it is for.' }) }),
    submit: ({ name, scope, expires }, key) =>
      createApiKey({ name, scope, expiresInDays: expires === 'never' ? null : Number(expires) }, key),
    onDone: (made) => {
      void client.invalidateQueries({ queryKey: ['programs'] });
      onMade(made);
    },
  });
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      <FormProblem>{form.problem}</FormProblem>
      <TextField label="Name" hint="The program it is for, such as Zapier." {...form.field('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="It may"
          options={SCOPE_OPTIONS.filter(({ value }) => mayAdmin || value !== 'admin')}
          {...form.field('scope')}
        />
        <Select label="It runs out" options={EXPIRY_OPTIONS} {...form.field('expires')} />
      </div>
      <p className="text-sm text-ink-2">
        Whatever the program does is done in your name, and it may never do more than you may.
      </p>
      <DialogButtons form={form} onCancel={onCancel} save="Make the key" />
    </form>
  );
};

const MadeKey = ({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) => (
  <div className="flex flex-col gap-4 px-5 pb-5">
    {made.secret === null ? (
      <p className="text-ink-2">
        The key is made, but what it is was shown already. Revoke it and make another one if you do not have
        it.
      </p>
    ) : (
      <>
        <p className="text-ink-2">
          Copy the key now and keep it like a password: it is not shown again. The program sends it with each
          request, as “Authorization: Bearer” and the key.
        </p>
        <TextToCopy label="API key" text={made.secret} copy="Copy key" />
      </>
    )}
    <div className="flex justify-end">
      <Button onClick={onClose}>Done</Button>
    </div>
  </div>
);

const Making = ({ mayAdmin, onClose }: { readonly mayAdmin: boolean; readonly onClose: () => void }) => {
  const [made, setMade] = useState<Made | null>(null);
  return made === null ? (
    <KeyForm mayAdmin={mayAdmin} onMade={setMade} onCancel={onClose} />
  ) : (
    <MadeKey made={made} onClose={onClose} />
  );
};

interface NewKeyDialogProps {
  /** Whether there are rights of an admin to pass on. */
  readonly mayAdmin: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Makes an API key, then shows it once. */
export const NewKeyDialog = ({ mayAdmin, open, onClose }: NewKeyDialogProps) => (
  <Dialog open={open} onClose={onClose} title="New API key">
    <Making mayAdmin={mayAdmin} onClose={onClose} />
  </Dialog>
);
