import type { Erasable } from '@daybook/shared/records/erasing';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { operationQuery, RunningOperation } from '../../../shared/operations/running-operation.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { erasableQuery, erasePerson } from '../erasing.queries.ts';

interface EraseProps {
  readonly id: string;
  readonly onClose: () => void;
  /** The person is gone, or going: their page has nothing to show any more. */
  readonly onGone: () => void;
}

const TITLE = 'Erase for good';

const Statement = ({ name, activities, shared }: Erasable) => {
  const formats = useFormats();
  return (
    <div className="flex flex-col gap-2.5">
      <p>
        {name} is removed with every copy, for good. Undo and the trash do not bring them back. What goes:
      </p>
      <ul className="list-disc pl-5 text-ink-2">
        <li>all fields, addresses and what they were before</li>
        <li>{formats.count(activities, 'activity', 'activities')} about them, with notes and messages</li>
        <li>their rows in the files of imports, and files not imported yet in which they stand</li>
      </ul>
      <p className="text-ink-2">
        What stays: {formats.count(shared, 'activity', 'activities')} about others, without their name, and on
        the account that something happened, and when. Backups made before still hold them: delete those or
        let them run out.
      </p>
    </div>
  );
};

const Form = ({
  erasable,
  id,
  onClose,
  onBegun,
}: {
  readonly erasable: Erasable;
  readonly id: string;
  readonly onClose: () => void;
  readonly onBegun: (operationId: string) => void;
}) => {
  const form = useForm({
    id: `contact.erase.${id}`,
    initial: { name: '', keepOut: false },
    // A name that is to be erased is not kept in the browser either.
    secret: ['name'],
    submit: (values, key) => erasePerson(id, values, key),
    onDone: ({ operationId }) => onBegun(operationId),
  });
  const { value: keepOut, onChange: onKeepOut } = form.field('keepOut');
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pt-1 pb-4">
      <Statement {...erasable} />
      <TextField label={`Type “${erasable.name}” to confirm`} autoComplete="off" {...form.field('name')} />
      <Checkbox
        checked={keepOut}
        onChange={onKeepOut}
        label="Do not import again"
        hint="Keeps keyed hashes of their addresses, from which nobody can be read, so that a later import leaves them out."
      />
      <FormProblem>{form.problem}</FormProblem>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="danger" busy={form.busy} disabled={form.values.name.trim() === ''}>
          Erase for good
        </Button>
      </div>
    </form>
  );
};

const Progress = ({ operationId, onGone }: { readonly operationId: string; readonly onGone: () => void }) => {
  const { data } = useQuery(operationQuery(operationId));
  const ended = data !== undefined && data.state !== 'running';
  return (
    <div className="flex flex-col gap-4 px-5 pt-1 pb-4">
      <RunningOperation id={operationId} />
      <p role="status">
        {ended
          ? (data.failure ?? 'Erased. No copy is left here.')
          : 'This goes on by itself. You can close this and go on working.'}
      </p>
      <div className="flex justify-end">
        <Button onClick={onGone}>Close</Button>
      </div>
    </div>
  );
};

/** Asks for the name, says what goes and what stays, and follows the erasing. */
export const EraseDialog = ({ id, onClose, onGone }: EraseProps) => {
  const [operationId, setOperationId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ ...erasableQuery(id), enabled: operationId === null });
  const close = operationId === null ? onClose : onGone;
  return (
    <Dialog open onClose={close} title={TITLE}>
      {operationId !== null && <Progress operationId={operationId} onGone={onGone} />}
      {operationId === null && data && (
        <Form erasable={data} id={id} onClose={onClose} onBegun={setOperationId} />
      )}
      {operationId === null && !data && (
        <div className="px-5 pb-4">
          {error ? (
            <ErrorState what="This could not be read." error={error} onRetry={() => void refetch()} />
          ) : (
            <SkeletonRows label="Reading what would go" />
          )}
        </div>
      )}
    </Dialog>
  );
};
