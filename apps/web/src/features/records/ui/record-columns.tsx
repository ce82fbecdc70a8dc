import type { Contact } from '@daybook/shared/contacts/contact';
import type { LocalDate } from '@daybook/shared/kernel/time';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { RecordType } from '@daybook/shared/records/record-type';
import { Link } from 'react-router';
import { useMinute, useToday } from '../../../shared/lib/clock.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import type { Column } from '../../../shared/ui/data-table.tsx';
import type { AnyRecord, NounOf } from '../records.queries.ts';
import { StageTag } from './stage-tag.tsx';

const Name = ({ record, detail }: { readonly record: AnyRecord; readonly detail?: string }) => (
  <span className="flex items-center gap-2.5">
    <Avatar name={record.title} size="sm" {...(record.type !== 'contact' && { square: true })} />
    <span className="min-w-0">
      <Link to={recordPath(record)} className="block truncate font-medium hover:underline">
        {record.title}
      </Link>
      {detail && <span className="block truncate text-sm text-ink-2">{detail}</span>}
    </span>
  </span>
);

const LastActivity = ({ at }: { readonly at: AnyRecord['lastActivityAt'] }) => {
  const formats = useFormats();
  const now = useMinute();
  if (at === null) return <span className="text-ink-3">None yet</span>;
  return <span title={formats.fullMoment(at)}>{formats.ago(at, now)}</span>;
};

/** Late where it should have been closed by now. */
const Closing = ({ sale: { expectedClosingOn: on, closedAt } }: { readonly sale: Opportunity }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  if (on === null) return null;
  const late = closedAt === null && on < today;
  return (
    <span title={formats.fullDay(on)} className={late ? 'text-late' : undefined}>
      {formats.shortDay(on, today)}
      {late && <span className="sr-only">, late</span>}
    </span>
  );
};

const Value = ({ value }: { readonly value: Opportunity['value'] }) => {
  const formats = useFormats();
  return value === null ? null : formats.money(value);
};

type ColumnOf<T> = Column<T>;

const name = <T extends AnyRecord>(detail?: (record: T) => string): ColumnOf<T> => ({
  key: 'title',
  label: 'Name',
  width: 3,
  sortable: true,
  render: (record) => <Name record={record} detail={detail?.(record) ?? ''} />,
});
const account = <T extends AnyRecord>(): ColumnOf<T> => ({
  key: 'account',
  label: 'Account',
  width: 2,
  wideOnly: true,
  render: ({ account: of }) => of && <Link to={recordPath(of)}>{of.title}</Link>,
});
const owner = <T extends AnyRecord>(): ColumnOf<T> => ({
  key: 'owner',
  label: 'Owner',
  width: 1.5,
  wideOnly: true,
  render: ({ owner: of }) => of?.name,
});
const activity = <T extends AnyRecord>(): ColumnOf<T> => ({
  key: 'activity',
  label: 'Last activity',
  width: '7.5rem',
  align: 'end',
  sortable: true,
  render: (record) => <LastActivity at={record.lastActivityAt} />,
});

const Day = ({ on }: { readonly on: LocalDate | null }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  return on === null ? null : <span title={formats.fullDay(on)}>{formats.shortDay(on, today)}</span>;
};

const amount = <T extends AnyRecord>(
  label: string,
  read: (record: T) => Opportunity['value'],
): ColumnOf<T> => ({
  key: 'amount',
  label,
  width: '8rem',
  align: 'end',
  render: (record) => <Value value={read(record)} />,
});
const day = <T extends AnyRecord>(label: string, read: (record: T) => LocalDate | null): ColumnOf<T> => ({
  key: label,
  label,
  width: '7.5rem',
  align: 'end',
  wideOnly: true,
  render: (record) => <Day on={read(record)} />,
});

/** The columns of each type's list. */
export const COLUMNS: { readonly [T in RecordType]: readonly ColumnOf<NounOf[T]>[] } = {
  account: [
    name(({ website }) => website),
    {
      key: 'contacts',
      label: 'Contacts',
      width: '6rem',
      align: 'end',
      wideOnly: true,
      render: ({ contactCount }) => contactCount || '',
    },
    owner(),
    activity(),
  ],
  contact: [
    name(({ jobTitle }: Contact) => jobTitle),
    account(),
    { key: 'email', label: 'Email', width: 2, wideOnly: true, render: ({ emails }) => emails[0] },
    {
      key: 'stage',
      label: 'Lifecycle',
      width: '7rem',
      wideOnly: true,
      render: ({ lifecycleStage }) => <StageTag list="lifecycle" code={lifecycleStage} />,
    },
    owner(),
    activity(),
  ],
  opportunity: [
    name(),
    account(),
    {
      key: 'stage',
      label: 'Stage',
      width: '8rem',
      sortable: true,
      wideOnly: true,
      render: ({ stage }) => <StageTag list="pipeline" code={stage} />,
    },
    {
      key: 'value',
      label: 'Value',
      width: '8rem',
      align: 'end',
      sortable: true,
      render: ({ value }) => <Value value={value} />,
    },
    {
      key: 'closing',
      label: 'Closing',
      width: '8rem',
      align: 'end',
      sortable: true,
      wideOnly: true,
      render: (sale) => <Closing sale={sale} />,
    },
    owner(),
  ],
  deal: [
    name(),
    account(),
    amount('Value', ({ value }) => value),
    day('Agreed on', ({ agreedOn }) => agreedOn),
    owner(),
    activity(),
  ],
  campaign: [
    name(({ deal }) => deal?.title ?? ''),
    { ...account(), label: 'Customer' },
    {
      key: 'agency',
      label: 'Agent or agency',
      width: 2,
      wideOnly: true,
      render: ({ agent, agency }) =>
        [agent, agency]
          .flatMap((of) => of ?? [])
          .map((of) => (
            <Link key={of.id} to={recordPath(of)} className="block truncate">
              {of.title}
            </Link>
          )),
    },
    day('Starts on', ({ startsOn }) => startsOn),
    day('Ends on', ({ endsOn }) => endsOn),
    amount('Budget', ({ budget }) => budget),
  ],
  contract: [
    name(({ number }) => number),
    account(),
    day('Starts on', ({ startsOn }) => startsOn),
    day('Ends on', ({ endsOn }) => endsOn),
    owner(),
    activity(),
  ],
};
