import type { Activity } from '@daybook/shared/activities/activity';
import type { Contact } from '@daybook/shared/contacts/contact';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../shared/ui/record-page.tsx';
import { openProfile } from '../hand-off.ts';
import { useKeywords } from '../keywords.state.ts';
import { personOf } from '../person-of.ts';
import { contactQuery } from '../related.queries.ts';
import { useMessage } from '../use-message.ts';
import { useDetailTab } from './detail-tabs.tsx';
import { HandOffCard } from './hand-off-card.tsx';
import { ProfileField } from './profile-field.tsx';
import { SearchKeywords } from './search-keywords.tsx';

interface LinkedInPanelProps {
  readonly activity: Activity;
  readonly readOnly: boolean;
  /** The message as it stands on the screen. */
  readonly text: string;
  /** Whom it is with, above their profile. */
  readonly person?: ReactNode;
  /** The search is shown only where there is no profile yet. */
  readonly narrow: boolean;
}

const Panel = ({
  activity,
  readOnly,
  text,
  person,
  narrow,
  contact,
}: LinkedInPanelProps & { readonly contact: Contact }) => {
  const client = useQueryClient();
  const keywords = useKeywords(contact);
  const { over } = useMessage(activity, text);
  return (
    <>
      <Card>
        <div className="flex flex-col gap-4">
          {person}
          <ProfileField
            key={contact.id}
            contact={contact}
            readOnly={readOnly}
            copies={activity.status === 'open'}
            onSearch={keywords.search}
            onOpen={() => (contact.linkedin ? openProfile(client, activity) : keywords.search())}
          />
        </div>
      </Card>
      {(!narrow || contact.linkedin === null) && (
        <Card title="Search keywords">
          <SearchKeywords keywords={keywords} />
        </Card>
      )}
      <HandOffCard
        activityId={activity.id}
        over={over}
        onAnyway={() => openProfile(client, activity, true)}
      />
    </>
  );
};

const Nobody = () => {
  const { searchOf } = useDetailTab();
  return (
    <Card>
      <p className="text-ink-2">
        Nobody is named yet.{' '}
        <Link to={{ search: String(searchOf('info')) }} className="text-pen hover:underline">
          Say whom it is about
        </Link>
        , and their profile stands here.
      </p>
    </Card>
  );
};

/** Everything about the person on LinkedIn: their profile, the search for it, and how the message got there. */
export const LinkedInPanel = (props: LinkedInPanelProps) => {
  const person = personOf(props.activity);
  const { data: contact } = useQuery({ ...contactQuery(person?.id ?? ''), enabled: person !== null });
  if (contact) return <Panel {...props} contact={contact} />;
  if (person === null) return <Nobody />;
  return props.person ? <Card>{props.person}</Card> : null;
};
