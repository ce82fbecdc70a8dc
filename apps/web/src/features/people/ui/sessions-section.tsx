import type { SessionInfo } from '@daybook/shared/people/access';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { describeAgent } from '../describe-agent.ts';
import { endOtherSessions, endSession, sessionsQuery } from '../people.queries.ts';

const meta = { affects: ['session'] as const };

const Session = ({ session }: { readonly session: SessionInfo }) => {
  const formats = useFormats();
  const now = useMinute();
  const name = describeAgent(session.agent);
  const end = useMutation({
    mutationFn: () => endSession(session.id),
    meta,
    onSuccess: () => showToast({ text: `${name} is signed out.` }),
  });
  return (
    <li className="flex items-center justify-between gap-4 border-t border-line py-3 first:border-t-0">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex items-center gap-2">
          <span className="font-medium">{name}</span>
          {session.current && <Tag tint="done">This browser</Tag>}
        </span>
        <span className="text-sm text-ink-2">
          {session.address && `${session.address} · `}
          <span title={formats.fullMoment(session.seenAt)}>
            Last used: {formats.ago(session.seenAt, now)}
          </span>
          {' · '}
          <span title={formats.fullMoment(session.createdAt)}>
            Signed in: {formats.ago(session.createdAt, now)}
          </span>
        </span>
      </div>
      {!session.current && (
        <Button
          size="sm"
          busy={end.isPending}
          onClick={() => end.mutate()}
          aria-label={`End the session on ${name}`}
        >
          End
        </Button>
      )}
    </li>
  );
};

const EndOthers = ({ others }: { readonly others: number }) => {
  const end = useMutation({
    mutationFn: endOtherSessions,
    meta,
    onSuccess: ({ ended }) =>
      showToast({
        text: ended === 1 ? 'One other session has ended.' : `${ended} other sessions have ended.`,
      }),
  });
  if (others === 0) return null;
  return (
    <Button busy={end.isPending} onClick={() => end.mutate()}>
      End all others
    </Button>
  );
};

/** Where the person is signed in, and how to end that elsewhere. */
export const SessionsSection = () => {
  const { data: sessions, error, refetch, isFetching } = useQuery(sessionsQuery());
  const others = sessions?.filter(({ current }) => !current).length ?? 0;
  return (
    <Section
      title="Sessions"
      lead="Where you are signed in. A session that is not used for thirty days ends by itself."
      actions={<EndOthers others={others} />}
    >
      {sessions && (
        <ul className="flex max-w-2xl flex-col">
          {sessions.map((session) => (
            <Session key={session.id} session={session} />
          ))}
        </ul>
      )}
      {!sessions && error && (
        <ErrorState
          what="Your sessions could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!sessions && !error && <SkeletonRows label="Reading your sessions" rows={2} />}
    </Section>
  );
};
