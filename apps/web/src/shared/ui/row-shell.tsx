import { clsx } from 'clsx';
import { type MouseEvent, memo, type ReactNode } from 'react';
import { useLongPress } from './use-long-press.ts';

export interface RowState {
  readonly selected: boolean;
  readonly checked: boolean;
  /** For the row's own controls: only those of the selected row are in the tab order. */
  readonly tabIndex: 0 | -1;
}

/** How rows are checked for doing something to several. Must stay the same object. */
export interface Checking<Row> {
  readonly nameOf: (row: Row) => string;
  readonly toggle: (key: string) => void;
  /** From the selected row to this one. */
  readonly to: (key: string) => void;
}

export interface RowHandlers<Row> {
  /** The cells of a row, as `<td>`. Must stay the same function, or every row is drawn again. */
  readonly renderRow: (row: Row, state: RowState) => ReactNode;
  readonly onSelect: (key: string) => void;
  /** A click on the row, not on a control in it. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** A double click. */
  readonly onOpenFull?: ((row: Row) => void) | undefined;
  readonly checking?: Checking<Row> | undefined;
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
  /** Boxes to check are there, also where nobody points. */
  readonly picking: boolean;
}

const CONTROL = 'a, button, input, select, textarea, label';

const onRowItself = ({ target }: MouseEvent): boolean =>
  target instanceof Element && !target.closest(CONTROL);

const nothing = (): void => undefined;

interface CheckCellProps<Row>
  extends Pick<RowShellProps<Row>, 'row' | 'name' | 'checked' | 'selected' | 'picking'> {
  readonly checking: Checking<Row>;
}

/** The box at the edge; all of the edge can be pressed. It comes when one points, and stays while any is checked. */
const Check = <Row,>({ row, name, checked, selected, picking, checking }: CheckCellProps<Row>) => (
  <td
    data-check
    className={clsx(
      'md:absolute md:inset-y-0 md:left-0 md:w-7',
      picking ? 'max-md:w-8 max-md:shrink-0 max-md:self-stretch' : 'max-md:hidden',
    )}
  >
    <label className="flex size-full cursor-pointer items-center md:justify-center">
      <input
        type="checkbox"
        aria-label={`Select “${checking.nameOf(row)}”`}
        checked={checked}
        tabIndex={selected ? 0 : -1}
        onChange={nothing}
        onClick={({ shiftKey }) => (shiftKey ? checking.to(name) : checking.toggle(name))}
        className={clsx(
          'checkbox flex size-4 shrink-0 cursor-pointer appearance-none items-center justify-center rounded-xs border checked:border-pen checked:bg-pen',
          // Without colour rather than see-through: that would be a layer for every row.
          picking
            ? 'border-line-strong bg-surface'
            : 'border-transparent group-hover/row:border-line-strong group-hover/row:bg-surface focus:border-line-strong focus:bg-surface',
        )}
      />
    </label>
  </td>
);
// memo() forgets the type parameter; the cast gives it back.
const CheckCell = memo(Check) as typeof Check;

const lookOf = (selected: boolean, checked: boolean): string => {
  if (selected)
    return 'bg-pen-soft before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-pen';
  return checked ? 'bg-sunken' : 'hover:bg-sunken/60';
};

const Shell = <Row,>(props: RowShellProps<Row>) => {
  const { row, name, id, index, top, height, selected, checked, picking, checking } = props;
  const { renderRow, onSelect, onOpen, onOpenFull } = props;
  const hold = useLongPress(checking && (() => checking.toggle(name)));
  const press = (event: MouseEvent) => {
    if (hold.wasHeld()) return;
    if (event.target instanceof Element && event.target.closest('[data-check]')) return;
    if (!onRowItself(event)) onSelect(name);
    else if (checking && event.shiftKey) checking.to(name);
    else if (checking && (event.metaKey || event.ctrlKey)) checking.toggle(name);
    else {
      onSelect(name);
      onOpen?.(row);
    }
  };
  return (
    <tr
      id={id}
      aria-rowindex={index + 1}
      aria-selected={selected}
      {...(checked && { 'aria-description': 'Added to the selection' })}
      {...(checking && hold.handlers)}
      // A control in the row has its own way with a finger that stays.
      onPointerDown={(event) => onRowItself(event) && hold.handlers.onPointerDown(event)}
      onClick={press}
      // Pressing with Shift checks rows; it marks no text.
      onMouseDown={(event) => checking && event.shiftKey && event.preventDefault()}
      onDoubleClick={(event) => {
        if (onRowItself(event)) onOpenFull?.(row);
      }}
      className={clsx(
        'group/row absolute inset-x-0 top-0 flex items-center px-4.5 contain-strict md:px-7',
        lookOf(selected, checked),
      )}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {checking && <CheckCell {...{ row, name, checked, selected, picking, checking }} />}
      {renderRow(row, { selected, checked, tabIndex: selected ? 0 : -1 })}
    </tr>
  );
};

/** One row of a windowed list; drawn again only when something about it changes. */
export const RowShell = memo(Shell) as typeof Shell;
