import { useMutation, useQuery } from '@tanstack/react-query';
import { ArrowRight, Building2, type LucideIcon, Upload } from 'lucide-react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { PATTERNS } from '../../../shared/lib/paths.ts';
import { operationQuery, RunningOperation } from '../../../shared/operations/running-operation.tsx';
import { ButtonLink } from '../../../shared/ui/button.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { addDemo } from '../demo.queries.ts';

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: string;
  readonly onChoose: () => void;
  readonly busy?: boolean;
}

const Choice = ({ icon, title, children, onChoose, busy = false }: ChoiceProps) => (
  <button
    type="button"
    onClick={busy ? undefined : onChoose}
    aria-busy={busy}
    className="flex items-start gap-3.5 rounded-md border border-line bg-surface p-4 text-left transition-colors duration-100 hover:border-pen"
  >
    <span className="flex size-8 shrink-0 items-center justify-center rounded-sm bg-pen-soft text-pen-ink">
      <Icon of={icon} />
    </span>
    <span className="flex flex-col gap-0.5">
      <span className="font-medium">{title}</span>
      <span className="text-sm text-ink-2">{children}</span>
    </span>
  </button>
);

/** While the demo company moves in; it leads to its day once it is there. */
const MovingIn = ({ operationId }: { readonly operationId: string }) => {
  const navigate = useNavigate();
  const { data: operation } = useQuery(operationQuery(operationId));
  const ended = operation !== undefined && operation.state !== 'running';
  useEffect(() => {
    if (ended) void navigate(PATTERNS.today, { replace: true });
  }, [ended, navigate]);
  return (
    <div className="flex flex-col gap-4">
      <p aria-live="polite" className="text-ink-2">
        The demo company is moving in. You need not wait: it goes on by itself.
      </p>
      <RunningOperation id={operationId} />
      <div>
        <ButtonLink to={PATTERNS.today} replace>
          Go to Today
        </ButtonLink>
      </div>
    </div>
  );
};

/** What to begin with in a workspace that has just been made. */
export const FirstSteps = () => {
  const navigate = useNavigate();
  const demo = useMutation({ mutationFn: addDemo, meta: { affects: ['operations', 'workspace'] } });
  if (demo.data) return <MovingIn operationId={demo.data.operationId} />;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">What would you like to begin with?</p>
      <Choice icon={Upload} title="Import contacts" onChoose={() => void navigate(PATTERNS.import)}>
        From a file that LinkedIn, HubSpot, Salesforce, Pipedrive, Google or Outlook wrote, or any other
        table.
      </Choice>
      <Choice
        icon={Building2}
        title="Look around with demo data"
        onChoose={() => demo.mutate()}
        busy={demo.isPending}
      >
        A made-up company with a year of history. One click removes it again.
      </Choice>
      <Choice
        icon={ArrowRight}
        title="Start empty"
        onChoose={() => void navigate(PATTERNS.today, { replace: true })}
      >
        Go straight to your day.
      </Choice>
    </div>
  );
};
