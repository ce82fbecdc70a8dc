import type { Activity } from '@daybook/shared/activities/activity';
import type { RecordRef } from '@daybook/shared/records/record';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { OutsideLink } from '../../../shared/ui/outside-link.tsx';
import { RECORD_ICONS } from '../../../shared/ui/record-icons.ts';
import { Attachments } from './attachments.tsx';

const unique = (records: readonly (RecordRef | null)[]): RecordRef[] => [
  ...new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : []))).values(),
];

const Records = ({ records }: { readonly records: readonly RecordRef[] }) => (
  <section aria-label="Records" className="flex flex-col gap-1.5">
    <h2 className="text-sm text-ink-2">About</h2>
    <ul className="flex flex-col gap-1">
      {records.map((record) => (
        <li key={record.id} className="flex items-center gap-2.5">
          <Icon of={RECORD_ICONS[record.type]} />
          <Link to={recordPath(record)} className="min-w-0 truncate hover:underline">
            {record.title}
          </Link>
          <span className="text-sm text-ink-3">{RECORD_TYPE_LABELS[record.type].one}</span>
        </li>
      ))}
    </ul>
  </section>
);

interface LinksProps {
  readonly activity: Activity;
  readonly may: boolean;
  /** What belongs to the account: its website, its people, its sales, the links kept on it. */
  readonly renderLinks: (account: RecordRef) => ReactNode;
}

/** F-09: everything that is linked to the activity, and to its account. */
export const LinksForm = ({ activity, may, renderLinks }: LinksProps) => {
  const { primary, account, records, participants, link } = activity;
  const about = unique([primary, account, ...records, ...participants.map(({ contact }) => contact)]);
  const href = /^https?:\/\//i.test(link) ? link : '';
  return (
    <div className="flex flex-col gap-5">
      {about.length > 0 && <Records records={about} />}
      {href && (
        <OutsideLink href={href} className="w-fit">
          {href}
        </OutsideLink>
      )}
      <Attachments activity={activity} may={may} />
      {account ? (
        renderLinks(account)
      ) : (
        <EmptyState>Once this is about an account, what belongs to it will stand here.</EmptyState>
      )}
    </div>
  );
};
