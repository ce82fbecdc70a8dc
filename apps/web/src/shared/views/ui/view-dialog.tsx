import type { SavedView, ViewList } from '@daybook/shared/views/saved-view';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from '../../lib/use-form.ts';
import { useDone } from '../../operations/undo.queries.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldError } from '../../ui/field.tsx';
import { DialogButtons } from '../../ui/form-buttons.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changeView, createView } from '../views.queries.ts';

interface ViewDialogProps {
  readonly list: ViewList;
  /** null: a new one. */
  readonly view: SavedView | null;
  /** What a new one keeps: the list as its address has it. */
  readonly query: string;
  readonly onClose: () => void;
  readonly onSaved: (view: SavedView) => void;
}

const check = ({ name }: { name: string }) => ({
  ...(name.trim() === '' && { name: 'Give the view a name.' }),
});

const ViewForm = ({ list, view, query, onClose, onSaved }: ViewDialogProps) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    () => ({
      name: view?.name ?? '',
      shared: view?.shared ?? false,
      pinned: view?.pinned ?? true,
    }),
    [view],
  );
  const form = useForm({
    id: view ? `view.${view.id}` : `view.new.${list}`,
    initial,
    check,
    submit: (values, key) =>
      view
        ? changeView(view.id, { ...values, version: view.version })
        : createView({ ...values, list, query }, key),
    onDone: ({ savedView, operationId }) => {
      void client.invalidateQueries({ queryKey: ['views'] });
      done(`The view ${savedView.name} is saved.`, operationId);
      onSaved(savedView);
      onClose();
    },
  });
  const shared = form.field('shared');
  const pinned = form.field('pinned');
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      {form.problem && <FieldError>{form.problem}</FieldError>}
      <TextField label="Name" maxLength={60} {...form.field('name')} />
      <Checkbox label="Everybody sees it" checked={shared.value} onChange={shared.onChange} />
      <Checkbox
        label="Pin it: it stands with the views and in the navigation"
        checked={pinned.value}
        onChange={pinned.onChange}
      />
      <DialogButtons form={form} onCancel={onClose} />
    </form>
  );
};

/** Keeps a list as it is shown under a name, or renames, shares and pins one that is kept. */
export const ViewDialog = (props: ViewDialogProps) => (
  <Dialog open title={props.view ? 'Edit the view' : 'Save as a view'} onClose={props.onClose}>
    <ViewForm {...props} />
  </Dialog>
);
