import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { Value } from '../../../shared/fields/form-field.ts';
import { ChoiceChips } from '../../../shared/ui/chips.tsx';
import type { RecordField } from '../record-fields.ts';
import type { NounOf } from '../records.queries.ts';

/** What another account of a contact means: they moved there, or were never where they stood. */
export type AccountChange = 'moved' | 'correction';

/** The account a contact is taken from for another one; undefined where nothing of that kind is being changed. */
export const accountBefore = <T extends RecordType>(
  record: NounOf[T],
  { name }: Pick<RecordField<T>, 'name'>,
  value: Value,
): RecordRef | undefined => {
  if (record.type !== 'contact' || name !== 'accountId' || record.account === null) return undefined;
  const chosen = value !== null && typeof value === 'object' && 'id' in value ? value.id : null;
  return chosen === null || chosen === record.account.id ? undefined : record.account;
};

const WORDS: Readonly<Record<AccountChange, (from: string) => string>> = {
  moved: (from) => `What happened up to now stays with ${from}.`,
  correction: (from) => `They were never at ${from}: what happened moves along.`,
};

interface ChoiceProps {
  readonly from: string;
  readonly value: AccountChange;
  readonly onChange: (value: AccountChange) => void;
}

/** Asks what becomes of the past when a contact is given another account. */
export const AccountChangeChoice = ({ from, value, onChange }: ChoiceProps) => (
  <div className="flex flex-col gap-1.5">
    <ChoiceChips
      label="What the change means"
      options={[
        { value: 'moved', label: 'Moved there' },
        { value: 'correction', label: 'Correction' },
      ]}
      value={value}
      onChange={onChange}
    />
    <p className="text-sm text-ink-2">{WORDS[value](from)}</p>
  </div>
);
