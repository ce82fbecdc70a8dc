import type { CalendarFeed } from '@daybook/shared/activities/calendar-feed';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { calendarFeedQuery, createCalendarFeed } from '../calendar-feed.queries.ts';
import { MadeFeedDialog, RenewFeedDialog, RevokeFeedDialog } from './calendar-feed-dialogs.tsx';

/** Since when there is an address, and whether it is read. */
const Facts = ({ feed }: { readonly feed: CalendarFeed }) => {
  const formats = useFormats();
  const now = useMinute();
  const { createdAt, readAt, withDays } = feed;
  return (
    <p className="text-ink-2">
      {readAt === null ? (
        'No calendar has read it yet'
      ) : (
        <span title={formats.fullMoment(readAt)}>{`Last read: ${formats.ago(readAt, now)}`}</span>
      )}
      {' · '}
      <span title={formats.fullMoment(createdAt)}>{`Made: ${formats.ago(createdAt, now)}`}</span>
      {withDays ? ' · Appointments and days' : ' · Appointments only'}
    </p>
  );
};

interface StateProps {
  readonly busy: boolean;
  readonly onMake: (withDays: boolean) => void;
}

const NoFeed = ({ busy, onMake }: StateProps) => {
  const [withDays, setWithDays] = useState(true);
  return (
    <div className="flex flex-col items-start gap-4">
      <p>Make an address and give it to your other calendar: what you plan here then shows there too.</p>
      <Checkbox
        checked={withDays}
        onChange={setWithDays}
        label="Also what is due on a day at any time"
        hint="Without it the calendar holds appointments and calls that have an hour."
      />
      <Button icon={CalendarPlus} busy={busy} onClick={() => onMake(withDays)}>
        Make an address
      </Button>
    </div>
  );
};

const HasFeed = ({ feed, busy, onMake }: StateProps & { readonly feed: CalendarFeed }) => {
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const close = () => setAsking(null);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <Facts feed={feed} />
      <span className="flex gap-2">
        <Button size="sm" onClick={() => setAsking('renew')}>
          Make a new address
        </Button>
        <Button size="sm" onClick={() => setAsking('revoke')}>
          Revoke
        </Button>
      </span>
      <RenewFeedDialog
        feed={feed}
        open={asking === 'renew'}
        busy={busy}
        onClose={close}
        onMake={(withDays) => {
          close();
          onMake(withDays);
        }}
      />
      <RevokeFeedDialog open={asking === 'revoke'} onClose={close} />
    </div>
  );
};

/** The address at which other calendars read what one has planned. */
export const CalendarFeedSection = () => {
  const client = useQueryClient();
  const { data: feed, error, refetch, isFetching } = useQuery(calendarFeedQuery());
  const [url, setUrl] = useState<string | null>(null);
  const make = useMutation({
    mutationFn: (withDays: boolean) => createCalendarFeed({ withDays }),
    meta: { affects: ['programs', 'operations'] },
    onSuccess: (made) => {
      client.setQueryData(calendarFeedQuery().queryKey, made.feed);
      setUrl(made.url);
      if (made.url === null) showToast({ text: 'The address was shown already. Make a new one.' });
    },
  });
  const state = { busy: make.isPending, onMake: make.mutate };
  return (
    <Section
      title="In other calendars"
      lead="Google Calendar, Outlook, Apple Calendar and others can read your activities at a secret address. They only read; nothing they do changes Daybook."
    >
      <FormProblem>{make.error ? problemSentence(make.error) : undefined}</FormProblem>
      {feed === undefined && error && (
        <ErrorState
          what="Whether there is an address could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {feed === undefined && !error && <SkeletonRows label="Reading the calendar address" rows={1} />}
      {feed === null && <NoFeed {...state} />}
      {feed && <HasFeed feed={feed} {...state} />}
      <MadeFeedDialog url={url} onClose={() => setUrl(null)} />
    </Section>
  );
};
