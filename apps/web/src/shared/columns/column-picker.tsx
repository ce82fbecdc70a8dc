import { type ListColumn, MOST_COLUMNS } from '@daybook/shared/records/record-columns.rules';
import { ArrowDown, ArrowUp, GripVertical, Plus, RotateCcw, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { movedTo } from '../lib/moved-to.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NarrowingBox } from '../ui/narrowing-box.tsx';
import type { ChosenColumns } from './chosen-columns.ts';
import { useOfferBack } from './use-offer-back.ts';

interface RowProps {
  readonly column: ListColumn;
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  /** It is taken up, and let go. */
  readonly onDrag: () => void;
  readonly onDrop: () => void;
  /** What is dragged is over this row. */
  readonly onOver: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A column of the list: taken by its grip it moves, with the mouse or with the arrow keys. */
const ColumnRow = ({ column: { label }, place, count, onMove, onRemove, ...drag }: RowProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(place + step);
  };
  return (
    <li
      draggable
      onDragStart={({ dataTransfer }) => {
        // Without anything to carry, Firefox does not begin.
        dataTransfer.setData('text/plain', label);
        drag.onDrag();
      }}
      onDragEnter={drag.onOver}
      onDragEnd={drag.onDrop}
      onDragOver={(event) => event.preventDefault()}
      className="flex items-center gap-1 border-b border-line last:border-b-0"
    >
      <button
        type="button"
        aria-label={`${label}, column ${place + 1} of ${count}`}
        aria-description="The up and down arrow keys move it."
        onKeyDown={onKeyDown}
        className="flex h-9 min-w-0 flex-1 cursor-grab items-center gap-2 rounded-sm px-1.5 text-left"
      >
        <Icon of={GripVertical} className="text-ink-3" />
        <span className="truncate">{label}</span>
      </button>
      <IconButton
        size="sm"
        icon={ArrowUp}
        label={`Move ${label} up`}
        disabled={place === 0}
        onClick={() => onMove(place - 1)}
      />
      <IconButton
        size="sm"
        icon={ArrowDown}
        label={`Move ${label} down`}
        disabled={place === count - 1}
        onClick={() => onMove(place + 1)}
      />
      <IconButton size="sm" icon={X} label={`Take ${label} off`} onClick={onRemove} />
    </li>
  );
};

interface PickerProps {
  /** While it is closed, it offers the way back to the columns from before. */
  readonly open: boolean;
  readonly chosen: ChosenColumns;
  /** What a row begins with: "name", "subject". */
  readonly lead: string;
  /** What is said where nothing else is shown. */
  readonly bare: string;
  /** What a phone has room for. */
  readonly onPhone: string;
  /** How the list is sorted. */
  readonly sort: ReactNode;
  readonly onClose: () => void;
}

/** The columns of a list as they are put in order, with what is said about it. */
const useChoosing = ({ columns, keys, show, showFirst }: ChosenColumns) => {
  const [said, setSaid] = useState('');
  const move = (key: string, to: number) => {
    const column = columns.find((one) => one.key === key);
    const other = columns[to];
    if (column === undefined || other === undefined) return;
    show(movedTo(keys, keys.indexOf(key), keys.indexOf(other.key)));
    setSaid(`${column.label} is column ${to + 1} of ${columns.length}.`);
  };
  return {
    said,
    move,
    remove: ({ key, label }: ListColumn) => {
      show(keys.filter((one) => one !== key));
      setSaid(`${label} is off the list.`);
    },
    add: ({ key, label }: ListColumn) => {
      show([...keys, key]);
      setSaid(`${label} is the last column.`);
    },
    reset: () => {
      showFirst();
      setSaid('The list has its first columns again.');
    },
  };
};

const HEADING = 'text-sm font-medium text-ink-2';

/** Which fields a list shows, in which order, and what it is sorted by. */
export const ColumnPicker = ({ open, ...choice }: PickerProps) => {
  useOfferBack(open, choice.chosen);
  return open ? <Choosing {...choice} /> : null;
};

const Choosing = ({ chosen, lead, bare, onPhone, sort, onClose }: Omit<PickerProps, 'open'>) => {
  const { said, move, remove, add, reset } = useChoosing(chosen);
  const { all, columns, isFirst } = chosen;
  const dragged = useRef<string | null>(null);
  const others = all.filter(({ key }) => columns.every((column) => column.key !== key));
  const isFull = columns.length >= MOST_COLUMNS;
  return (
    <NarrowingBox
      label="Columns"
      onClose={onClose}
      onReset={isFirst ? undefined : reset}
      resetLabel="Reset the columns"
      resetIcon={RotateCcw}
      className="max-w-4xl"
    >
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        <section aria-label="Shown" className="min-w-0">
          <h2 className={HEADING}>Shown behind the {lead}, in this order</h2>
          {columns.length === 0 && <p className="py-2 text-ink-3">{bare}</p>}
          <ol aria-label="Columns that are shown">
            {columns.map((column, place) => (
              <ColumnRow
                key={column.key}
                column={column}
                place={place}
                count={columns.length}
                onMove={(to) => move(column.key, to)}
                onRemove={() => remove(column)}
                onDrag={() => {
                  dragged.current = column.key;
                }}
                onDrop={() => {
                  dragged.current = null;
                }}
                onOver={() => {
                  if (dragged.current !== null && dragged.current !== column.key)
                    move(dragged.current, place);
                }}
              />
            ))}
          </ol>
          <p className="pt-2 text-sm text-ink-3 md:hidden">{onPhone}</p>
        </section>
        <section aria-label="More fields" className="flex min-w-0 flex-col gap-2">
          <h2 className={HEADING}>{isFull ? `${MOST_COLUMNS} are as many as a row holds` : 'More fields'}</h2>
          <div className="flex flex-wrap gap-1.5">
            {others.map((column) => (
              <Button
                key={column.key}
                size="sm"
                icon={Plus}
                aria-label={`Show ${column.label}`}
                disabled={isFull}
                onClick={() => add(column)}
              >
                {column.label}
              </Button>
            ))}
          </div>
          {sort}
        </section>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </NarrowingBox>
  );
};
