import type { LinkedInAction } from '@daybook/shared/linkedin/linkedin-action';
import { MOST_TEXT } from '@daybook/shared/linkedin/linkedin-actions.rules';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeAction, createAction } from '../linkedin.queries.ts';

interface DialogProps {
  /** null: a new one. */
  readonly action: LinkedInAction | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly label: string;
  /** As typed; empty for an action without a text. */
  readonly textLimit: string;
}

const limitOf = ({ textLimit }: Values): number | null =>
  textLimit.trim() === '' ? null : Number(textLimit.replace(/[\s.,’']/g, ''));

const check = (values: Values): Record<string, string> => {
  const limit = limitOf(values);
  const fits = limit === null || (Number.isInteger(limit) && limit >= 1 && limit <= MOST_TEXT);
  return {
    ...(values.label.trim() === '' && { label: 'Give the action a name.' }),
    ...(!fits && { textLimit: `Give a whole number from 1 to ${MOST_TEXT}.` }),
  };
};

const ActionForm = ({ action, onClose }: Omit<DialogProps, 'open'>) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    () => ({ label: action?.label ?? '', textLimit: String(action?.textLimit ?? '') }),
    [action?.label, action?.textLimit],
  );
  const form = useForm<Values, Awaited<ReturnType<typeof createAction>>>({
    id: `linkedin-action.${action?.code ?? 'new'}`,
    initial,
    check,
    submit: (values) => {
      const json = { label: values.label, textLimit: limitOf(values) };
      return action ? changeAction(action.code, json) : createAction(json);
    },
    onDone: ({ action: { label }, operationId }) => {
      void client.invalidateQueries({ queryKey: ['linkedin'] });
      done(action ? `${label} is saved.` : `${label} can be planned now.`, operationId);
      onClose();
    },
  });
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      {form.problem && <FieldError>{form.problem}</FieldError>}
      <TextField label="Name" maxLength={60} {...form.field('label')} />
      <TextField
        label="Longest text, in characters"
        inputMode="numeric"
        hint="Leave it empty for an action without a text."
        {...form.field('textLimit')}
      />
      <DialogButtons form={form} onCancel={onClose} save={action ? 'Save' : 'Add'} />
    </form>
  );
};

/** Adds an action of the workspace's own, or changes one. */
export const LinkedInActionDialog = ({ open, ...form }: DialogProps) => (
  <Dialog
    open={open}
    size="sm"
    title={form.action ? 'Edit the action' : 'New LinkedIn action'}
    onClose={form.onClose}
  >
    <ActionForm {...form} />
  </Dialog>
);
