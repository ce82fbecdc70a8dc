import type { LinkedInAction } from '@daybook/shared/linkedin/linkedin-action';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { changeAction, linkedInActionsQuery } from '../linkedin.queries.ts';
import { LinkedInActionDialog } from './linkedin-action-dialog.tsx';

const useLimitText = () => {
  const formats = useFormats();
  return ({ textLimit, subjectLimit }: LinkedInAction): string => {
    if (textLimit === null) return 'Without a text';
    const text = `Up to ${formats.number(textLimit)} characters`;
    return subjectLimit === null ? text : `${text}, subject up to ${formats.number(subjectLimit)}`;
  };
};

const ActionRow = ({ action }: { readonly action: LinkedInAction }) => {
  const [editing, setEditing] = useState(false);
  const done = useDone();
  const limitText = useLimitText();
  const hide = useMutation({
    mutationFn: () => changeAction(action.code, { hidden: !action.hidden }),
    meta: { affects: ['linkedin', 'operations'] },
    onSuccess: ({ operationId }) =>
      done(action.hidden ? `${action.label} is offered again.` : `${action.label} is hidden.`, operationId),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="font-medium wrap-anywhere">{action.label}</span>
        <span className="text-sm text-ink-2">
          {limitText(action)}
          {action.hidden && ', hidden'}
        </span>
      </div>
      <span className="flex gap-2">
        {!action.builtIn && (
          <Button size="sm" aria-label={`Edit ${action.label}`} onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
        <Button
          size="sm"
          aria-label={`${action.hidden ? 'Show' : 'Hide'} ${action.label}`}
          busy={hide.isPending}
          onClick={() => hide.mutate()}
        >
          {action.hidden ? 'Show' : 'Hide'}
        </Button>
      </span>
      <LinkedInActionDialog action={action} open={editing} onClose={() => setEditing(false)} />
    </li>
  );
};

/** What a LinkedIn activity can be: the actions that come with Daybook, and the workspace's own. */
export const LinkedInActionsSection = () => {
  const [adding, setAdding] = useState(false);
  const { data: actions, error, refetch, isFetching } = useQuery(linkedInActionsQuery());
  return (
    <Section
      title="LinkedIn actions"
      lead="What can be planned on LinkedIn. A hidden action is no longer offered; activities that have it keep it."
      actions={
        <Button variant="filled" icon={Plus} onClick={() => setAdding(true)}>
          New action
        </Button>
      }
    >
      {actions && (
        <ul className="flex flex-col">
          {actions.map((action) => (
            <ActionRow key={action.code} action={action} />
          ))}
        </ul>
      )}
      {!actions && error && (
        <ErrorState
          what="The actions could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!actions && !error && <SkeletonRows label="Reading the actions" rows={4} />}
      <LinkedInActionDialog action={null} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
};
