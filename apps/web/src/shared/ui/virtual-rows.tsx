import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { type RowHandlers, RowShell } from './row-shell.tsx';
import { useWindowing } from './use-windowing.ts';
import { flatten, type ListGroup, type Place } from './virtual-rows-flat.ts';

export interface VirtualRowsProps<Row> extends RowHandlers<Row> {
  /** What the list is of. */
  readonly label: string;
  /** Laid out again when this is a new array: keep it the same while it is the same. */
  readonly groups: readonly ListGroup<Row>[];
  /** Must stay the same function. */
  readonly rowKey: (row: Row) => string;
  readonly rowHeight: number;
  readonly headingHeight?: number;
  readonly selected: string | null;
  /** Which rows are checked. */
  readonly checked?: { readonly has: (key: string) => boolean };
  /** Boxes to check are drawn on every row. */
  readonly picking?: boolean;
  /** There are more rows to fetch; called when the end comes near. */
  readonly onMore?: (() => void) | undefined;
  /** Told which places, headings counted, are drawn: `[from, to)`. Must stay the same function. */
  readonly onSight?: ((from: number, to: number) => void) | undefined;
  /** Column headings, as a `<thead>`. */
  readonly head?: ReactNode;
}

// A table whose rows are gone through by keys is a grid; the focus stays on it and `aria-activedescendant` moves.
const GRID = { role: 'grid', tabIndex: 0 };

const NEAR_END = 25;

const Heading = ({
  top,
  height,
  children,
}: {
  readonly top: number;
  readonly height: number;
  readonly children: ReactNode;
}) => (
  <tr
    className="absolute inset-x-0 top-0 flex items-end px-4.5 pb-1 md:px-7"
    style={{ height, transform: `translateY(${top}px)` }}
  >
    <td className="w-full">{children}</td>
  </tr>
);

/**
 * Around the selected row while the list has the focus. Beside the table and not in its rows: whenever the focus came or
 * went, the browser would look through all of them for what looks different.
 */
const Ring = (style: { readonly bottom: number; readonly height: number }) => (
  <div
    aria-hidden
    className="pointer-events-none absolute inset-x-0 outline-pen peer-focus-visible/rows:outline-2 peer-focus-visible/rows:-outline-offset-2 print:hidden"
    style={style}
  />
);

/** The selected row is always among those drawn, so that screen readers can find it. */
const withSelected = <Row,>(places: Place<Row>[], selected: Place<Row> | undefined): Place<Row>[] =>
  !selected || places.some((place) => place.index === selected.index) ? places : [...places, selected];

/** A grid of any length of which only what is in sight is drawn. `VirtualList` and `DataTable` are made of it. */
export const VirtualRows = <Row,>(props: VirtualRowsProps<Row>) => {
  const {
    label,
    groups,
    rowKey,
    rowHeight,
    headingHeight = 36,
    selected,
    checked,
    picking = false,
    onMore,
    onSight,
    head,
  } = props;
  const { renderRow, onSelect, onOpen, onOpenFull, checking } = props;
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const flat = useMemo(
    () => flatten(groups, rowKey, { row: rowHeight, heading: headingHeight }),
    [groups, rowKey, rowHeight, headingHeight],
  );
  const chosen = useMemo(() => (selected === null ? undefined : flat.find(selected)), [flat, selected]);
  const { from, to, reveal } = useWindowing(body, flat);

  const chosenTop = chosen?.top;
  useEffect(() => {
    if (selected !== null && chosenTop !== undefined) reveal(chosenTop, rowHeight);
  }, [reveal, selected, chosenTop, rowHeight]);
  useEffect(() => {
    if (to >= flat.count - NEAR_END) onMore?.();
  }, [onMore, to, flat.count]);
  useEffect(() => onSight?.(from, to), [onSight, from, to]);

  const draw = (place: Place<Row>) =>
    'row' in place ? (
      <RowShell
        {...{ renderRow, onSelect, onOpen, onOpenFull, checking, picking }}
        key={place.key}
        row={place.row}
        name={place.key}
        index={place.index}
        top={place.top}
        id={`${id}-${place.key}`}
        height={rowHeight}
        selected={place === chosen || place.index === chosen?.index}
        checked={checked?.has(place.key) ?? false}
      />
    ) : (
      <Heading key={place.key} top={place.top} height={headingHeight}>
        {place.heading}
      </Heading>
    );
  return (
    <div className="relative">
      <table
        {...GRID}
        aria-label={label}
        aria-rowcount={onMore ? -1 : flat.count}
        {...(chosen && { 'aria-activedescendant': `${id}-${chosen.key}` })}
        {...(checking && { 'aria-multiselectable': true })}
        data-takes-focus
        className="peer/rows block w-full outline-none"
      >
        {head}
        <tbody ref={body} className="relative block" style={{ height: flat.height }}>
          {withSelected(flat.slice(from, to), chosen).map(draw)}
        </tbody>
      </table>
      {chosen && <Ring bottom={flat.height - chosen.top - rowHeight} height={rowHeight} />}
    </div>
  );
};
