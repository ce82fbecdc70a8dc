import type { ActivityRow } from '@daybook/shared/activities/activity';
import { activityType } from '@daybook/shared/activities/activity-type';
import { isOtherTopic } from '@daybook/shared/activities/choice.rules';
import { isSnoozed } from '@daybook/shared/activities/due.rules';
import type { EpochMs } from '@daybook/shared/kernel/time';
import { clsx } from 'clsx';
import { AlarmClock, Check, Ellipsis, MapPin, Repeat2, RotateCcw, User } from 'lucide-react';
import { type MouseEvent, memo, Suspense, useState } from 'react';
import { choiceLabel, isFailed, useChoices } from '../../../shared/choices/choices.state.ts';
import type { Formats } from '../../../shared/lib/format.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { Tick } from '../../../shared/ui/tick.tsx';
import { useIsCompleting } from '../completing.state.ts';
import { momentSentence } from '../due-sentence.ts';
import { clockText, type DueWords } from '../due-words.ts';
import { ONLY_LOOK } from '../may-change.ts';

const ActivityCells = lazily(async () => (await import('./activity-cells.tsx')).ActivityCells);

/** What can be done from a row. Stays the same object. */
export interface RowActions {
  /** Whether this person may do more with it than look. */
  readonly mayChange: (row: ActivityRow) => boolean;
  readonly tick: (row: ActivityRow, anchor: Element | null) => void;
  readonly snooze: (row: ActivityRow, anchor: Element | null) => void;
  readonly menu: (row: ActivityRow) => readonly MenuItem[];
  readonly restore: (row: ActivityRow) => void;
}

interface RowProps {
  readonly row: ActivityRow;
  readonly words: DueWords;
  readonly selected: boolean;
  readonly tabIndex: 0 | -1;
  /** Done among what is still to do. */
  readonly struck: boolean;
  /** Whose it is, where the list has several owners. */
  readonly showOwner: boolean;
  /** The columns chosen for the list; empty: what matters most of the row. */
  readonly columns: string;
  /** Nothing can be saved now. */
  readonly blocked: boolean;
  /** The current minute. */
  readonly now: EpochMs;
  readonly actions: RowActions;
}

/** The second press of a double click would hit the row that has moved into its place. */
const onlyOnce = (event: MouseEvent): void => {
  if (event.detail > 1) event.stopPropagation();
};

/** The row of an activity, where it is on screen. */
export const rowElement = (id: string): Element | null =>
  document.querySelector(`[data-activity="${CSS.escape(id)}"]`)?.closest('tr') ?? null;

/** "Priya Raman · Northwind Robotics". */
const aboutText = ({ primary, account }: ActivityRow): string =>
  [primary?.title, account && account.id !== primary?.id ? account.title : undefined]
    .filter(Boolean)
    .join('\u2002·\u2002');

/** "Ben Adeyemi", with his own clock where it is another one: "Ben Adeyemi, 11:00 in Chicago". */
const ownerText = ({ owner, due }: ActivityRow, formats: Formats): string => {
  const clock = due !== null && 'at' in due ? clockText(due.at, owner.zone, formats) : '';
  return clock.includes(' in ') ? `${owner.name}${clock.slice(clock.indexOf(','))}` : owner.name;
};

const Tags = ({ row, showOwner, now }: Pick<RowProps, 'row' | 'showOwner' | 'now'>) => {
  const formats = useFormats();
  const choices = useChoices();
  const open = row.status === 'open';
  const hidden = row.snoozedUntil !== null && isSnoozed(row.snoozedUntil, now);
  return (
    <span className="flex min-w-0 shrink justify-end gap-1.5 max-sm:hidden">
      {hidden && row.snoozedUntil && (
        <Tag icon={AlarmClock}>Until {momentSentence(row.snoozedUntil, formats, now)}</Tag>
      )}
      {!open && row.outcome && (
        <Tag tint={isFailed(choices, row.outcome) ? 'late' : 'neutral'}>
          {choiceLabel(choices, row.outcome)}
        </Tag>
      )}
      {open && row.repeats && <Tag icon={Repeat2}>Repeats</Tag>}
      {open && row.priority === 'high' && <Tag>High priority</Tag>}
      {!isOtherTopic(row.topic) && <Tag>{choiceLabel(choices, row.topic)}</Tag>}
      {row.location && <Tag icon={MapPin}>{row.location}</Tag>}
      {showOwner && <Tag icon={User}>{ownerText(row, formats)}</Tag>}
    </span>
  );
};

const Actions = ({
  row,
  tabIndex,
  blocked,
  actions,
}: Pick<RowProps, 'row' | 'tabIndex' | 'blocked' | 'actions'>) => {
  const done = row.status === 'done';
  const mayChange = actions.mayChange(row);
  if (row.status === 'trashed') {
    if (!mayChange) return null;
    return (
      <Button
        size="sm"
        icon={RotateCcw}
        tabIndex={tabIndex}
        disabled={blocked}
        onClick={() => actions.restore(row)}
      >
        Restore
      </Button>
    );
  }
  return (
    <span className="-mr-1.5 flex shrink-0 items-center" onClickCapture={onlyOnce}>
      {mayChange && (
        <IconButton
          size="sm"
          icon={done ? RotateCcw : Check}
          label={done ? 'Reopen' : 'Complete'}
          keys="c"
          tabIndex={tabIndex}
          disabled={blocked}
          onClick={() => actions.tick(row, rowElement(row.id))}
        />
      )}
      {mayChange && !done && (
        <IconButton
          size="sm"
          icon={AlarmClock}
          label="Snooze"
          keys="s"
          tabIndex={tabIndex}
          disabled={blocked}
          onClick={() => actions.snooze(row, rowElement(row.id))}
        />
      )}
      <IconMenu
        size="sm"
        icon={Ellipsis}
        label={`More for “${row.subject}”`}
        tabIndex={tabIndex}
        items={actions.menu(row)}
      />
    </span>
  );
};

const When = ({ words, done }: { readonly words: DueWords; readonly done: boolean }) => (
  <span
    title={words.full}
    className={clsx(
      'block min-w-18 shrink-0 text-right whitespace-nowrap tabular-nums',
      words.late ? 'font-semibold text-late' : 'text-ink-2',
      done && 'text-sm',
    )}
  >
    {words.text}
  </span>
);

/** One activity in a list. Its actions appear when it is selected or pointed at. */
export const ActivityRowView = memo((props: RowProps) => {
  const { row, words, selected, tabIndex, struck, showOwner, columns, blocked, now, actions } = props;
  const [pointed, setPointed] = useState(false);
  const completing = useIsCompleting(row.id);
  const done = row.status === 'done';
  return (
    <div
      data-activity={row.id}
      className="flex min-w-0 flex-1 items-center gap-3 self-stretch"
      onPointerEnter={({ pointerType }) => setPointed(pointerType === 'mouse')}
      onPointerLeave={() => setPointed(false)}
    >
      {row.status !== 'trashed' && (
        <Tick
          done={done || completing}
          label={`${done ? 'Reopen' : 'Complete'} “${row.subject}”`}
          keys="c"
          tabIndex={tabIndex}
          disabled={blocked}
          blocked={actions.mayChange(row) ? undefined : ONLY_LOOK}
          onPress={() => actions.tick(row, rowElement(row.id))}
        />
      )}
      <ActivityIcon type={row.type} label={activityType(row.type).label} />
      <span className={clsx('flex min-w-0 flex-1 flex-col', columns !== '' && 'md:min-w-44')}>
        <span className={clsx('truncate', struck || completing ? 'text-ink-2 line-through' : 'font-medium')}>
          {row.subject}
        </span>
        <span className="truncate text-sm text-ink-2">{aboutText(row)}</span>
      </span>
      {columns === '' ? (
        <Tags row={row} showOwner={showOwner} now={now} />
      ) : (
        <span className="max-md:hidden md:contents">
          <Suspense fallback={null}>
            <ActivityCells row={row} columns={columns} />
          </Suspense>
        </span>
      )}
      <span className={columns === '' ? 'contents' : 'flex shrink-0 justify-end md:w-32'}>
        {selected || pointed ? (
          <>
            <span className="md:hidden">
              <When words={words} done={done} />
            </span>
            <span className="max-md:hidden">
              <Actions row={row} tabIndex={tabIndex} blocked={blocked} actions={actions} />
            </span>
          </>
        ) : (
          <When words={words} done={done} />
        )}
      </span>
    </div>
  );
});
ActivityRowView.displayName = 'ActivityRowView';
