import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import type { Value } from '../../../shared/fields/form-field.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { duplicatesQuery } from '../records.queries.ts';

interface DuplicatesProps {
  readonly type: 'contact' | 'account';
  /** The form as it is typed. */
  readonly values: Readonly<Record<string, Value>>;
  readonly onOpen: () => void;
}

const text = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;
const firstLine = (value: Value | undefined): string | undefined =>
  Array.isArray(value) ? text(value[0]) : undefined;
const idOf = (value: Value | undefined): string | undefined =>
  value && typeof value === 'object' && 'id' in value ? value.id : undefined;

const likeOf = (type: 'contact' | 'account', values: DuplicatesProps['values']) =>
  type === 'account'
    ? { name: text(values['name']) }
    : {
        firstName: text(values['firstName']),
        lastName: text(values['lastName']),
        email: firstLine(values['emails']),
        phone: firstLine(values['phones']),
        linkedin: text(values['linkedin']),
        accountId: idOf(values['accountId']),
      };

/** Warns, while one types, of somebody or something that is probably there already. */
export const LikelyDuplicates = ({ type, values, onOpen }: DuplicatesProps) => {
  const like = useDeferredValue(likeOf(type, values));
  const { data } = useQuery({ ...duplicatesQuery(type, like), placeholderData: keepPreviousData });
  const items = data?.items ?? [];
  return (
    <div role="status">
      {items.length > 0 && (
        <div className="rounded-md border border-line bg-amber-soft px-4 py-3 text-amber">
          <p className="font-semibold">Perhaps already there</p>
          <ul className="mt-1 flex flex-col gap-1">
            {items.map(({ record, why }) => (
              <li key={record.id}>
                <Link to={recordPath(record)} onClick={onOpen} className="font-medium underline">
                  {record.title}
                </Link>
                {record.detail && `, ${record.detail}`} · {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
