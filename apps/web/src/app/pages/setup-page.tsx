import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { setupQuery } from '../../features/people/door.queries.ts';
import { FirstSteps } from '../../features/people/ui/first-steps.tsx';
import { SetupForm } from '../../features/people/ui/setup-form.tsx';
import { PATTERNS } from '../../shared/lib/paths.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Door } from '../door/door.tsx';
import { NotSetUp } from '../door/not-set-up.tsx';
import { forgetSetupToken, takeSetupToken } from '../door/setup-token.ts';

const AlreadyDone = () => (
  <Door
    title="Daybook is set up already"
    lead="Sign in, or ask an admin of your workspace for an invitation."
  >
    <div>
      <ButtonLink variant="filled" to={PATTERNS.signIn}>
        Sign in
      </ButtonLink>
    </div>
  </Door>
);

/** The first start: the workspace, its first admin, and what to begin with. */
export const Page = () => {
  const [token] = useState(takeSetupToken);
  const [search, setSearch] = useSearchParams();
  const { data: setup, error, refetch, isFetching } = useQuery(setupQuery());
  if (search.get('step') === 'start') {
    return (
      <Door title="Your workspace is ready">
        <FirstSteps />
      </Door>
    );
  }
  if (error && !setup) {
    return (
      <Door title="Set up Daybook">
        <ErrorState
          what="Daybook could not be asked."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      </Door>
    );
  }
  if (!setup) return null;
  if (!setup.needed) return <AlreadyDone />;
  if (token === '') return <NotSetUp />;
  const begin = () => {
    forgetSetupToken();
    setSearch({ step: 'start' }, { replace: true });
  };
  return (
    <Door title="Set up Daybook" lead="Your workspace and the first account in it, which is its admin.">
      <SetupForm token={token} onDone={begin} />
    </Door>
  );
};
