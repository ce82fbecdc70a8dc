import { activityType } from '@daybook/shared/activities/activity-type';
import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { type Block, DAY_MINUTES } from '../calendar-days.ts';
import type { CalendarDrag } from '../use-calendar-drag.ts';

export interface BlockProps {
  readonly block: Block;
  readonly selected: boolean;
  readonly dragged: boolean;
  readonly mayChange: boolean;
  readonly showOwner: boolean;
  readonly drag: CalendarDrag;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

const percent = (part: number): string => `${part * 100}%`;

/** An appointment in its day. */
export const CalendarBlock = (props: BlockProps) => {
  const { block, selected, dragged, mayChange, showOwner, drag, onSelect, onOpen, onKey } = props;
  const formats = useFormats();
  const { entry, from, to, lane, lanes } = block;
  const { id, subject, due, endAt, status, type, primary, owner } = entry;
  const time = `${formats.time(due.at)}${endAt ? ` to ${formats.time(endAt)}` : ''}`;
  const about = [showOwner && owner.name, primary?.title].filter(Boolean).join(', ');
  const when = about ? `${time} · ${about}` : time;
  return (
    <div
      className="absolute px-px"
      style={{
        top: percent(from / DAY_MINUTES),
        height: percent((to - from) / DAY_MINUTES),
        left: percent(lane / lanes),
        width: percent(1 / lanes),
      }}
    >
      <button
        type="button"
        data-entry={id}
        aria-label={[subject, when, activityType(type).label, status === 'done' && 'done']
          .filter(Boolean)
          .join(', ')}
        aria-pressed={selected}
        title={`${time} ${subject}`}
        onFocus={onSelect}
        onKeyDown={onKey}
        onClick={(event) => {
          // A press of Enter is a click that no movement came before.
          if (event.detail === 0 || !drag.wasMoved()) onOpen();
        }}
        {...(mayChange && {
          onPointerDown: drag.start(id, 'move', selected),
          onPointerMove: drag.move,
          onPointerUp: drag.drop,
          onPointerCancel: drag.cancel,
        })}
        className={clsx(
          'flex h-full w-full flex-col overflow-hidden rounded-sm border border-l-3 bg-surface px-1.5 py-0.5 text-left text-xs leading-4',
          selected ? 'z-2 touch-none border-pen ring-1 ring-pen' : 'border-line-strong hover:border-pen',
          status === 'done' && 'text-ink-2 line-through',
          dragged && 'opacity-80 shadow-lg',
        )}
      >
        <span className="flex min-w-0 items-center gap-1">
          <span className="max-sm:hidden [&>*]:size-4">
            <ActivityIcon type={type} />
          </span>
          <span className="truncate font-medium">{subject}</span>
        </span>{' '}
        <span className="truncate text-ink-2">{when}</span>
      </button>
      {mayChange && (
        <span
          aria-hidden
          className="absolute inset-x-1 bottom-0 h-1.5 cursor-ns-resize touch-none"
          onPointerDown={drag.start(id, 'end', selected)}
          onPointerMove={drag.move}
          onPointerUp={drag.drop}
          onPointerCancel={drag.cancel}
        />
      )}
    </div>
  );
};
