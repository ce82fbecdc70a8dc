import { type ActivityTypeCode, activityType } from '@daybook/shared/activities/activity-type';
import { bucketOf, isLate } from '@daybook/shared/activities/due.rules';
import type { RecordActivity } from '@daybook/shared/activities/record-activities';
import { dayAt, type LocalDate } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { Ellipsis, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import type { Formats } from '../../../shared/lib/format.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { ToggleChip } from '../../../shared/ui/chips.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { NoteText } from '../../../shared/ui/note-text.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tick } from '../../../shared/ui/tick.tsx';
import { GroupHeading } from '../../../shared/ui/virtual-list.tsx';
import { dueSentence, momentSentence } from '../due-sentence.ts';
import { ONLY_LOOK } from '../may-change.ts';
import { nextActivityQuery, recordActivitiesQuery } from '../record-activities.queries.ts';
import { isNarrowed, type Related } from '../related-address.ts';
import { useRelated } from '../use-related.ts';
import { useVerbs, type Verbs } from '../use-verbs.ts';
import { RelationFilter } from './relation-filter.tsx';

/** Z-53: the filter a record's activities have. */
const FILTERS: readonly { readonly label: string; readonly types: readonly ActivityTypeCode[] }[] = [
  { label: 'Calls', types: ['call', 'video_call'] },
  { label: 'Emails', types: ['email'] },
  { label: 'Meetings', types: ['meeting'] },
  { label: 'Tasks', types: ['task'] },
  { label: 'Lunches', types: ['lunch'] },
  { label: 'Quotes', types: ['quote'] },
];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const whenText = (row: RecordActivity, formats: Formats, now: number): string => {
  if (row.completedAt !== null) return capitalised(momentSentence(row.completedAt, formats, now));
  return row.due === null ? 'No date' : capitalised(dueSentence(row.due, formats, now));
};

const isOverdue = (row: RecordActivity, now: number): boolean =>
  row.status === 'open' &&
  (bucketOf(row.dueDay as LocalDate, dayAt(now, row.owner.zone)) === 'overdue' || isLate(row.due, now));

/** Whose it is, and the company, people and deals it concerns; the page's own record is not named again. */
const concernsText = ({ owner, primary, account, records }: RecordActivity, recordId: string): string => {
  const about = [primary, ...records, account].filter((ref) => ref !== null && ref.id !== recordId);
  const titles = new Map(about.map((ref) => [ref?.id, ref?.title]));
  return [owner.name, ...titles.values()].join(' · ');
};

interface RowProps {
  readonly recordId: string;
  readonly row: RecordActivity;
  readonly verbs: Verbs;
}

/** Z-45 to Z-50: when, type, owner, notes, company and deals, and an ellipsis to edit and delete. */
const Row = ({ recordId, row, verbs }: RowProps) => {
  const formats = useFormats();
  const now = useMinute();
  const navigate = useNavigate();
  const done = row.status === 'done';
  const place = useRef<HTMLLIElement>(null);
  const mayChange = verbs.mayChange(row);
  const items: readonly MenuItem[] = [
    { label: 'Edit', icon: Pencil, onSelect: () => void navigate(activityPath(row.id)) },
    ...(done ? [{ label: 'Reopen', icon: RotateCcw, onSelect: () => verbs.tick(row, place.current) }] : []),
    null,
    { label: 'Delete', icon: Trash2, danger: true, onSelect: () => verbs.remove(row, place.current) },
  ];
  return (
    <li ref={place} className="flex min-h-12.5 items-center gap-3 py-1.5">
      <Tick
        done={done}
        label={`${done ? 'Reopen' : 'Complete'} “${row.subject}”`}
        blocked={mayChange ? undefined : ONLY_LOOK}
        onPress={() => verbs.tick(row, place.current)}
      />
      <ActivityIcon type={row.type} label={activityType(row.type).label} />
      <span className="flex min-w-0 flex-1 flex-col md:flex-row md:items-center md:gap-3">
        <span className="min-w-0 md:flex-1">
          <Link
            to={activityPath(row.id)}
            className={clsx('block truncate hover:underline', done ? 'text-ink-2' : 'font-medium')}
          >
            {row.subject}
          </Link>
          <span className="block truncate text-sm text-ink-2 max-md:line-clamp-2 max-md:whitespace-normal">
            {concernsText(row, recordId)}
          </span>
          {row.notes && (
            <span className="line-clamp-2 text-sm text-ink-2">
              <NoteText>{row.notes}</NoteText>
            </span>
          )}
        </span>
        <span
          className={clsx(
            'shrink-0 tabular-nums max-md:text-sm md:text-right',
            isOverdue(row, now) ? 'font-semibold text-late' : 'text-ink-2',
          )}
        >
          {whenText(row, formats, now)}
        </span>
      </span>
      {mayChange && (
        <IconMenu size="sm" icon={Ellipsis} label={`More for “${row.subject}”`} align="end" items={items} />
      )}
    </li>
  );
};

interface GroupProps {
  readonly recordId: string;
  readonly status: 'open' | 'done';
  readonly title: string;
  readonly nothing: string;
  readonly types: readonly ActivityTypeCode[];
  readonly related: Related;
}

const Group = ({ recordId, status, title, nothing, types, related }: GroupProps) => {
  const verbs = useVerbs();
  const formats = useFormats();
  const query = useInfiniteQuery(recordActivitiesQuery(recordId, status, types, related));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isWhole = types.length + related.external.length + related.internal.length === 0;
  const [first] = query.data?.pages ?? [];
  return (
    <section aria-label={title}>
      <GroupHeading
        {...(isWhole && first && { count: formats.counted(first.counts[status], first.capped[status]) })}
      >
        {title}
      </GroupHeading>
      {query.isPending && <SkeletonRows label={`Reading: ${title}`} rows={3} />}
      {query.error && (
        <ErrorState
          what="These activities could not be read."
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && rows.length === 0 && !query.hasNextPage && (
        <p className="py-3 text-ink-2">{isWhole ? nothing : 'Nothing fits the filter.'}</p>
      )}
      <ul aria-label={title}>
        {rows.map((row) => (
          <Row key={row.id} recordId={recordId} row={row} verbs={verbs} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      )}
    </section>
  );
};

/** What there is to do with others of the customer, where the list leaves it out. */
const WithRelated = ({ recordId, onShow }: { readonly recordId: string; readonly onShow: () => void }) => {
  const formats = useFormats();
  const { data: within } = useQuery(nextActivityQuery(recordId));
  const { data: own } = useInfiniteQuery(recordActivitiesQuery(recordId, 'open'));
  const [shown] = own?.pages ?? [];
  const more = (within?.open ?? 0) - (shown?.counts.open ?? within?.open ?? 0);
  if (more <= 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-3 text-ink-2">
      {`${formats.counted(more, within?.capped === true)} more ${more === 1 ? 'is' : 'are'} planned with related records.`}
      <Button size="sm" onClick={onShow}>
        Show all related
      </Button>
    </p>
  );
};

interface RecordActivitiesProps {
  readonly record: RecordRef;
  /** Nothing for those who may only look. */
  readonly onAdd: (() => void) | undefined;
}

/** What is to do on a record and what was done, filtered by kind. */
export const RecordActivities = ({ record, onAdd }: RecordActivitiesProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const types = FILTERS.find(({ label }) => label === chosen)?.types ?? [];
  const { related, change } = useRelated();
  const group = { recordId: record.id, types, related };
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <fieldset aria-label="Kinds of activity" className="flex min-w-0 gap-1.5 overflow-x-auto p-1">
          <ToggleChip pressed={chosen === null} onPress={() => setChosen(null)}>
            All
          </ToggleChip>
          {FILTERS.map(({ label }) => (
            <ToggleChip
              key={label}
              pressed={chosen === label}
              onPress={() => setChosen(chosen === label ? null : label)}
            >
              {label}
            </ToggleChip>
          ))}
        </fieldset>
        <div className="flex flex-wrap items-center gap-2">
          {onAdd && (
            <Button size="sm" icon={Plus} onClick={onAdd}>
              Add activity
            </Button>
          )}
          <RelationFilter related={related} change={change} />
        </div>
      </div>
      <Group {...group} status="open" title="Activities to do" nothing="Nothing is planned." />
      {!isNarrowed(related) && (
        <WithRelated recordId={record.id} onShow={() => change({ relation: 'all' })} />
      )}
      <Group {...group} status="done" title="Completed activities" nothing="Nothing was done yet." />
    </div>
  );
};
