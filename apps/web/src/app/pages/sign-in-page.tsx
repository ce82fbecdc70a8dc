import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { setupQuery } from '../../features/people/door.queries.ts';
import { SignInForm } from '../../features/people/ui/sign-in-form.tsx';
import { afterSignIn } from '../../shared/lib/paths.ts';
import { Door } from '../door/door.tsx';
import { letIn } from '../door/let-in.ts';
import { NotSetUp } from '../door/not-set-up.tsx';

/** Signing in, and back to where one wanted to be. */
export const Page = () => {
  const [search] = useSearchParams();
  const { data: setup } = useQuery(setupQuery());
  if (setup?.needed) return <NotSetUp />;
  return (
    <Door title="Sign in" lead="Forgotten your password? Ask an admin for a link to set a new one.">
      <SignInForm onDone={() => letIn(afterSignIn(search.get('from')))} />
    </Door>
  );
};
