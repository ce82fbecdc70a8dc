import type { CustomField } from '@daybook/shared/fields/custom-field';
import { customTypeLabel, definedOn, type FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { RECORD_TYPE_LABELS, RECORD_TYPES } from '@daybook/shared/records/record-type';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { firstProblem } from '../../../shared/api/problem-words.ts';
import { fieldsQuery } from '../../../shared/fields/fields.queries.ts';
import { swapped } from '../../../shared/lib/swapped.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { EntryButtons, RetiredEntries, RetiredEntry } from '../../../shared/ui/kept-list.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { changeField, orderFields } from '../fields.queries.ts';
import { FieldDialog } from './field-dialog.tsx';

const NOUNS: readonly { readonly value: FieldNoun; readonly label: string }[] = [
  ...RECORD_TYPES.map((type) => ({ value: type, label: RECORD_TYPE_LABELS[type].many })),
  { value: 'activity', label: 'Activities' },
];
const AFFECTS = ['workspace', 'operations', 'records', 'activities'] as const;

/** Takes a field off what is shown, or offers it again. */
const useRetiring = ({ of, key, label }: CustomField) => {
  const done = useDone();
  const { mutate, error } = useMutation({
    mutationFn: (retired: boolean) => changeField(of, key, { retired }),
    meta: { affects: AFFECTS, ownErrors: true },
    onSuccess: ({ operationId }, retired) =>
      done(`${label} is ${retired ? 'retired. What is in it is kept.' : 'offered again.'}`, operationId),
  });
  return { retire: mutate, trouble: firstProblem(error) };
};

interface RowProps {
  readonly field: CustomField;
  readonly onEdit: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

const FieldRow = ({ field, onEdit, onUp, onDown }: RowProps) => {
  const { retire, trouble } = useRetiring(field);
  const { label, type, several, required, description } = field;
  const facts = [customTypeLabel(type), several && 'several', required && 'required'].filter(Boolean);
  return (
    <li className="flex items-start gap-3 border-b border-line py-2">
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">{label}</p>
        <p className="text-sm text-ink-2">{facts.join(', ')}</p>
        {description && <p className="text-sm text-ink-3 wrap-anywhere">{description}</p>}
        {trouble && (
          <p role="alert" className="text-sm text-late">
            {trouble}
          </p>
        )}
      </div>
      <IconButton icon={Pencil} label={`Edit ${label}`} variant="plain" onClick={onEdit} />
      <EntryButtons label={label} onUp={onUp} onDown={onDown} onRetire={() => retire(true)} />
    </li>
  );
};

const RetiredField = ({ field }: { readonly field: CustomField }) => {
  const { retire, trouble } = useRetiring(field);
  return <RetiredEntry label={field.label} trouble={trouble} onOffer={() => retire(false)} />;
};

interface ListProps {
  readonly of: FieldNoun;
  readonly fields: readonly CustomField[];
  readonly onEdit: (field: CustomField) => void;
}

const FieldList = ({ of, fields, onEdit }: ListProps) => {
  const done = useDone();
  const shown = definedOn(fields, of);
  const retired = fields.filter((field) => field.of === of && field.retired);
  const keys = shown.map(({ key }) => key);
  const order = useMutation({
    mutationFn: (wanted: string[]) => orderFields({ of, keys: wanted }),
    meta: { affects: AFFECTS },
    onSuccess: ({ operationId }) => done('The fields are in another order.', operationId),
  });
  const move = (from: number, to: number) =>
    to < 0 || to >= keys.length ? undefined : () => order.mutate(swapped(keys, from, to));
  return (
    <>
      {shown.length === 0 && (
        <p className="text-ink-2">None yet. Add what you want to know that no field asks for.</p>
      )}
      <ul aria-label="Fields that are offered" className="flex flex-col">
        {shown.map((field, i) => (
          <FieldRow
            key={field.key}
            field={field}
            onEdit={() => onEdit(field)}
            onUp={move(i, i - 1)}
            onDown={move(i, i + 1)}
          />
        ))}
      </ul>
      <RetiredEntries count={retired.length}>
        {retired.map((field) => (
          <RetiredField key={field.key} field={field} />
        ))}
      </RetiredEntries>
    </>
  );
};

/** The fields that a workspace defines beside those that all have. */
export const FieldsSection = () => {
  const [of, setOf] = useState<FieldNoun>('contact');
  const [edited, setEdited] = useState<CustomField | 'new' | null>(null);
  const { data, error, refetch } = useQuery(fieldsQuery());
  return (
    <section aria-label="Fields" className="flex max-w-2xl flex-col gap-4 py-6">
      <div className="flex flex-col gap-1">
        <h2 className="font-serif text-xl font-medium">Fields of your own</h2>
        <p className="max-w-prose text-ink-2">
          They stand on each record and activity behind the fields everybody has, and can be filtered by,
          exported and found in the history.
        </p>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-60">
          <Select label="On" options={NOUNS} value={of} onChange={setOf} />
        </div>
        <Button icon={Plus} onClick={() => setEdited('new')}>
          Add field
        </Button>
      </div>
      {data && <FieldList of={of} fields={data} onEdit={setEdited} />}
      {!data && error && (
        <ErrorState what="The fields could not be read." error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonRows label="Reading the fields" rows={3} />}
      <FieldDialog
        of={of}
        field={edited === 'new' ? null : edited}
        open={edited !== null}
        onClose={() => setEdited(null)}
      />
    </section>
  );
};
