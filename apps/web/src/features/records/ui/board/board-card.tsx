import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { Stage } from '@daybook/shared/stages/stage';
import { clsx } from 'clsx';
import { MoreHorizontal } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { useToday } from '../../../../shared/lib/clock.ts';
import { recordPath } from '../../../../shared/lib/paths.ts';
import { useFormats } from '../../../../shared/lib/preferences.state.ts';
import { Avatar } from '../../../../shared/ui/avatar.tsx';
import { IconMenu, type MenuItem } from '../../../../shared/ui/menu.tsx';

/** Pixels from one card to the next. */
export const CARD_HEIGHT = 104;

interface CardProps {
  readonly sale: Opportunity;
  readonly index: number;
  /** Where it can go. */
  readonly stages: readonly Stage[];
  /** Nothing for those who may only look. */
  readonly onMove: ((sale: Opportunity, to: Stage) => void) | undefined;
  readonly onDrag: (sale: Opportunity | null) => void;
}

const Closing = ({ sale: { expectedClosingOn: on, closedAt } }: { readonly sale: Opportunity }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  if (closedAt !== null)
    return <span title={formats.fullMoment(closedAt)}>{formats.moment(closedAt, today)}</span>;
  if (on === null) return <span className="text-ink-3">No date</span>;
  const late = on < today;
  return (
    <span title={formats.fullDay(on)} className={clsx(late && 'font-medium text-late')}>
      {formats.shortDay(on, today)}
      {late && <span className="sr-only">, late</span>}
    </span>
  );
};

const itemsFor = (
  sale: Opportunity,
  stages: readonly Stage[],
  onMove: (sale: Opportunity, to: Stage) => void,
): readonly MenuItem[] => [
  'Move to',
  ...stages.map(
    (stage): MenuItem => ({
      label: stage.label,
      checked: stage.code === sale.stage,
      onSelect: () => {
        if (stage.code !== sale.stage) onMove(sale, stage);
      },
    }),
  ),
];

const Card = ({ sale, index, stages, onMove, onDrag }: CardProps) => {
  const formats = useFormats();
  const about = sale.account ?? sale.contact;
  return (
    <li
      data-card={sale.id}
      draggable={onMove !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', sale.title);
        onDrag(sale);
      }}
      onDragEnd={() => onDrag(null)}
      style={{ height: CARD_HEIGHT - 8, transform: `translateY(${index * CARD_HEIGHT}px)` }}
      className={clsx(
        'absolute inset-x-0 top-0 flex flex-col justify-between rounded-md border border-line bg-surface px-3 py-2.5 shadow-card',
        'focus-within:border-pen hover:border-line-strong',
        onMove && 'cursor-grab active:cursor-grabbing',
      )}
    >
      <div className="flex min-w-0 items-start gap-1">
        <span className="min-w-0 flex-1">
          <Link
            to={recordPath(sale)}
            draggable={false}
            className="block truncate font-medium hover:underline"
            title={sale.title}
          >
            {sale.title}
          </Link>
          <span className="block truncate text-sm text-ink-2">{about?.title ?? 'No account'}</span>
        </span>
        {onMove && (
          <span className="-mt-1 -mr-1.5">
            <IconMenu
              icon={MoreHorizontal}
              label={`Move ${sale.title}`}
              size="sm"
              align="end"
              items={itemsFor(sale, stages, onMove)}
            />
          </span>
        )}
      </div>
      <div className="flex items-center justify-between gap-2 text-sm">
        <span className="min-w-0 truncate font-medium tabular-nums">
          {sale.value === null ? (
            <span className="font-normal text-ink-3">No value</span>
          ) : (
            formats.money(sale.value)
          )}
        </span>
        <span className="flex shrink-0 items-center gap-2 text-ink-2">
          <Closing sale={sale} />
          {sale.owner && (
            <span title={sale.owner.name}>
              <Avatar name={sale.owner.name} size="sm" />
              <span className="sr-only">{sale.owner.name}</span>
            </span>
          )}
        </span>
      </div>
    </li>
  );
};

/** One sale on the board; drawn again only when something about it changes. */
export const BoardCard = memo(Card);
