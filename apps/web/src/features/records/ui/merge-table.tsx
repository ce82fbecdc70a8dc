import type { MergeSide } from '@daybook/shared/records/merge.rules';
import { clsx } from 'clsx';
import { useId } from 'react';
import type { Control, Value } from '../../../shared/fields/form-field.ts';
import { ShownValue } from '../../../shared/fields/ui/shown-value.tsx';
import { isBlank, type MergeRow } from '../merge-fields.ts';

const TEXTS: ReadonlySet<Control['kind']> = new Set(['line', 'prose', 'email', 'url', 'linkedin']);

/** Read as text: a link inside of what is pressed to choose would lead away. */
const Said = ({ control, value }: { readonly control: Control; readonly value: Value }) => {
  if (Array.isArray(value) && control.kind !== 'choices')
    return <span className="whitespace-pre-wrap">{value.join('\n')}</span>;
  if (control.kind === 'record' && value !== null && typeof value === 'object' && 'title' in value)
    return value.title;
  if (typeof value === 'string' && TEXTS.has(control.kind))
    return <span className="whitespace-pre-wrap">{value}</span>;
  return <ShownValue control={control} value={value} />;
};

interface CellProps {
  readonly row: MergeRow;
  readonly side: MergeSide;
  readonly group: string;
  readonly onChoose: () => void;
}

const Cell = ({ row, side, group, onChoose }: CellProps) => {
  const value = row[side];
  const chosen = row.side === side;
  return (
    <label
      className={clsx(
        'flex min-w-0 cursor-pointer items-start gap-2 rounded-md border px-2.5 py-1.5 text-base',
        chosen ? 'border-pen bg-pen-soft' : 'border-line',
        !chosen && !row.both && 'text-ink-2',
      )}
    >
      <input
        type="radio"
        name={group}
        checked={chosen}
        onChange={onChoose}
        className="mt-1 accent-(--color-pen)"
      />
      <span className="min-w-0 wrap-anywhere">
        {isBlank(value) ? (
          <span className="text-ink-3">Nothing</span>
        ) : (
          <Said control={row.field.control} value={value} />
        )}
      </span>
    </label>
  );
};

/** The fields in which two records differ, each with the value that stays chosen. */
export const MergeTable = ({
  rows,
  onChoose,
}: {
  readonly rows: readonly MergeRow[];
  readonly onChoose: (key: string, side: MergeSide) => void;
}) => {
  const id = useId();
  return (
    <div className="flex flex-col gap-2.5">
      {rows.map((row) => (
        <fieldset key={row.key} className="grid grid-cols-2 gap-2">
          <legend className="mb-1 text-sm text-ink-2">
            {row.field.label}
            {row.both && ' · both stay, the chosen one first'}
          </legend>
          {(['kept', 'other'] as const).map((side) => (
            <Cell
              key={side}
              row={row}
              side={side}
              group={`${id}-${row.key}`}
              onChoose={() => onChoose(row.key, side)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
};
