import { clsx } from 'clsx';
import { type MouseEvent, memo, type ReactNode } from 'react';

export interface RowState {
  readonly selected: boolean;
  readonly checked: boolean;
  /** For the row's own controls: only those of the selected row are in the tab order. */
  readonly tabIndex: 0 | -1;
}

export interface RowHandlers<Row> {
  /** The cells of a row, as `<td>`. Must stay the same function, or every row is drawn again. */
  readonly renderRow: (row: Row, state: RowState) => ReactNode;
  readonly onSelect: (key: string) => void;
  /** A click on the row, not on a control in it. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** A double click. */
  readonly onOpenFull?: ((row: Row) => void) | undefined;
}

interface RowShellProps<Row> extends RowHandlers<Row> {
  readonly row: Row;
  readonly name: string;
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly selected: boolean;
  readonly checked: boolean;
}

const CONTROL = 'a, button, input, select, textarea, label';

const onRowItself = ({ target }: MouseEvent): boolean =>
  target instanceof Element && !target.closest(CONTROL);

const lookOf = (selected: boolean, checked: boolean): string => {
  if (selected)
    return 'bg-pen-soft before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-pen';
  return checked ? 'bg-sunken' : 'hover:bg-sunken/60';
};

const Shell = <Row,>(props: RowShellProps<Row>) => {
  const { row, name, id, index, top, height, selected, checked, renderRow, onSelect, onOpen, onOpenFull } =
    props;
  return (
    <tr
      id={id}
      aria-rowindex={index + 1}
      aria-selected={selected}
      {...(checked && { 'aria-description': 'Added to the selection' })}
      onClick={(event) => {
        onSelect(name);
        if (onRowItself(event)) onOpen?.(row);
      }}
      onDoubleClick={(event) => {
        if (onRowItself(event)) onOpenFull?.(row);
      }}
      className={clsx(
        'group/row absolute inset-x-0 top-0 flex items-center px-4.5 contain-strict md:px-7',
        lookOf(selected, checked),
      )}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {renderRow(row, { selected, checked, tabIndex: selected ? 0 : -1 })}
    </tr>
  );
};

/** One row of a windowed list; drawn again only when something about it changes. */
// memo() forgets the type parameter; the cast gives it back.
export const RowShell = memo(Shell) as typeof Shell;
