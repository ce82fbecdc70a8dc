import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { linkQuery } from '../../features/people/door.queries.ts';
import { JoinForm, ResetForm } from '../../features/people/ui/link-form.tsx';
import { Problem } from '../../shared/api/problem.ts';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { PATTERNS } from '../../shared/lib/paths.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Door } from '../door/door.tsx';
import { letIn } from '../door/let-in.ts';

const NoLink = ({
  error,
  onRetry,
  busy,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly busy: boolean;
}) => {
  if (!(error instanceof Problem) || error.code !== 'link.expired') {
    return (
      <Door title="This link">
        <ErrorState what="The link could not be read." error={error} onRetry={onRetry} busy={busy} />
      </Door>
    );
  }
  return (
    <Door title="This link is no longer valid" lead={problemSentence(error)}>
      <div>
        <ButtonLink to={PATTERNS.signIn}>Sign in</ButtonLink>
      </div>
    </Door>
  );
};

/** An invitation, or a link to set a new password. */
export const Page = () => {
  const { token = '' } = useParams();
  const { data: link, error, refetch, isFetching } = useQuery(linkQuery(token));
  if (error && !link) return <NoLink error={error} onRetry={() => void refetch()} busy={isFetching} />;
  if (!link) return null;
  const onDone = () => letIn(PATTERNS.today);
  if (link.purpose === 'reset') {
    return (
      <Door title="Choose a new password" lead={`For ${link.name}, ${link.email}.`}>
        <ResetForm token={token} link={link} onDone={onDone} />
      </Door>
    );
  }
  return (
    <Door title={`Join ${link.workspaceName}`} lead={`You will sign in as ${link.email}.`}>
      <JoinForm token={token} link={link} onDone={onDone} />
    </Door>
  );
};
