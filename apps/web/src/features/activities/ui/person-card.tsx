import type { Activity } from '@daybook/shared/activities/activity';
import { type WorkingDay, workingDay } from '@daybook/shared/activities/working-day.rules';
import type { Contact } from '@daybook/shared/contacts/contact';
import type { RecordRef } from '@daybook/shared/records/record';
import { useQuery } from '@tanstack/react-query';
import { Clock, Mail, Phone } from 'lucide-react';
import { Link } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { durationText } from '../../../shared/lib/format.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { IconLink } from '../../../shared/ui/icon-button.tsx';
import { mailLink, personOf, profileLink, telLink } from '../person-of.ts';
import { contactQuery } from '../related.queries.ts';

interface ReachProps {
  readonly contact: Contact;
  readonly subject: string;
  /** The profile has a field of its own beside. */
  readonly profileBeside: boolean;
}

const Reach = ({ contact, subject, profileBeside }: ReachProps) => {
  const tel = telLink(contact);
  const mail = mailLink(contact, subject);
  const profile = profileLink(contact);
  const name = contact.title;
  return (
    <span className="flex shrink-0 gap-1.5">
      {tel && <IconLink variant="plain" icon={Phone} label={`Call ${name}`} href={tel} />}
      {mail && <IconLink variant="plain" icon={Mail} label={`Email ${name}`} keys="e" href={mail} />}
      {profile && !profileBeside && (
        <IconLink
          variant="plain"
          icon="linkedin"
          label={`LinkedIn profile of ${name}`}
          keys="o"
          href={profile}
          target="_blank"
        />
      )}
    </span>
  );
};

const workingDayText = ({ state, minutes }: WorkingDay): string => {
  const length = durationText(minutes);
  if (state === 'during') return `Their working day started ${length} ago.`;
  if (state === 'before') return `Their working day starts in ${length}.`;
  return state === 'after' ? `Their working day ended ${length} ago.` : 'It is the weekend there.';
};

/** The clock of somebody who lives by another one. */
const TheirClock = ({ contact }: { readonly contact: Contact }) => {
  const formats = useFormats();
  const now = useMinute();
  if (contact.zone === null || contact.zone === formats.zone) return null;
  const first = contact.firstName || contact.title;
  return (
    <p className="flex items-start gap-3 rounded-md bg-sunken px-3.5 py-2.5">
      <span className="mt-0.5 text-ink-2">
        <Icon of={Clock} />
      </span>
      <span>
        {formats.clockIn(contact.zone, now)}, where {first} works.{' '}
        {workingDayText(workingDay(contact.zone, now))}
      </span>
    </p>
  );
};

/** One record, and what belongs beside its name. */
export const RecordLine = ({
  record,
  account,
  subject,
  contact,
  profileBeside = false,
}: {
  record: RecordRef;
  account: RecordRef | null;
  subject: string;
  profileBeside?: boolean;
  contact: Contact | undefined;
}) => {
  const second = [contact?.jobTitle, account && account.id !== record.id ? account.title : undefined];
  return (
    <div className="flex min-h-10 items-center gap-3">
      <Avatar name={record.title} square={record.type !== 'contact'} size="md" />
      <span className="flex min-w-0 flex-1 flex-col">
        <Link to={recordPath(record)} className="truncate font-semibold hover:underline">
          {record.title}
        </Link>
        <span className="line-clamp-2 text-ink-2">{second.filter(Boolean).join(', ')}</span>
      </span>
      {contact && <Reach contact={contact} subject={subject} profileBeside={profileBeside} />}
    </div>
  );
};

/** Whom or what an activity is about, and how to reach them. */
export const PersonCard = ({ activity }: { readonly activity: Activity }) => {
  const person = personOf(activity);
  const { data: contact } = useQuery({ ...contactQuery(person?.id ?? ''), enabled: person !== null });
  const record = person ?? activity.primary;
  if (record === null) return null;
  return (
    <div className="flex flex-col gap-4">
      <RecordLine
        record={record}
        account={activity.account}
        subject={activity.subject}
        contact={contact}
        profileBeside={activity.type === 'linkedin'}
      />
      {activity.primary && activity.primary.id !== record.id && (
        <RecordLine record={activity.primary} account={null} subject="" contact={undefined} />
      )}
      {contact && <TheirClock contact={contact} />}
    </div>
  );
};
