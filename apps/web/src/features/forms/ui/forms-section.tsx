import { type Form, MOST_SENT_COUNTED } from '@daybook/shared/forms/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  ClipboardList,
  Code,
  ExternalLink,
  List,
  MoreHorizontal,
  Pencil,
  Plus,
  Power,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { changeForm, deleteForm, formsQuery } from '../forms.queries.ts';
import { FormDialog } from './form-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { SubmissionsDialog } from './submissions-dialog.tsx';

const affects = ['forms', 'operations'] as const;

const useDeeds = ({ id, name, open, version }: Form) => {
  const done = useDone();
  const toggle = useMutation({
    mutationFn: () => changeForm(id, { open: !open, version }),
    meta: { affects },
    onSuccess: ({ operationId }) => done(`The form ${name} is ${open ? 'closed' : 'open'}.`, operationId),
  });
  const remove = useMutation({
    mutationFn: () => deleteForm(id),
    meta: { affects },
    onSuccess: ({ operationId }) => done(`The form ${name} is deleted.`, operationId),
  });
  return { toggle, remove };
};

const Sent = ({ form: { submissions, lastAt } }: { readonly form: Form }) => {
  const formats = useFormats();
  const now = useMinute();
  if (lastAt === null) return <span className="text-sm text-ink-2">Nobody has sent it yet</span>;
  const more = submissions >= MOST_SENT_COUNTED ? 'More than ' : '';
  return (
    <span className="text-sm text-ink-2" title={formats.fullMoment(lastAt)}>
      {`${more}${formats.count(submissions, 'submission', 'submissions')} · Last: ${formats.ago(lastAt, now)}`}
    </span>
  );
};

const FormRow = ({ form }: { readonly form: Form }) => {
  const [shown, show] = useState<'edit' | 'share' | 'list' | null>(null);
  const { toggle, remove } = useDeeds(form);
  const hide = () => show(null);
  return (
    <li className="flex items-start justify-between gap-4 border-t border-line py-3 first:border-t-0">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium wrap-anywhere">{form.name}</span>
          {!form.open && <Tag>Closed</Tag>}
        </span>
        <span className="text-sm text-ink-2">New contacts go to {form.owner.name}</span>
        <Sent form={form} />
      </div>
      <span className="flex items-center gap-2">
        <Button size="sm" icon={Code} onClick={() => show('share')} aria-label={`Share ${form.name}`}>
          Share
        </Button>
        <IconMenu
          icon={MoreHorizontal}
          label={`More for ${form.name}`}
          items={[
            { label: 'Edit', icon: Pencil, onSelect: () => show('edit') },
            { label: 'Submissions', icon: List, onSelect: () => show('list') },
            {
              label: 'Open its page',
              icon: ExternalLink,
              onSelect: () => window.open(form.path, '_blank', 'noopener'),
            },
            { label: form.open ? 'Close' : 'Open again', icon: Power, onSelect: () => toggle.mutate() },
            null,
            {
              label: 'Delete',
              icon: Trash2,
              danger: true,
              ...(form.submissions > 0 && { blocked: 'It was sent, so it stays for the history.' }),
              onSelect: () => remove.mutate(),
            },
          ]}
        />
      </span>
      <FormDialog form={form} open={shown === 'edit'} onClose={hide} />
      <ShareDialog form={form} open={shown === 'share'} onClose={hide} />
      <SubmissionsDialog form={form} open={shown === 'list'} onClose={hide} />
    </li>
  );
};

/** Forms that visitors of web pages fill in. */
export const FormsSection = () => {
  const [adding, setAdding] = useState(false);
  const { data: forms, error, refetch, isFetching } = useQuery(formsQuery());
  const add = (
    <Button variant="filled" icon={Plus} onClick={() => setAdding(true)}>
      New form
    </Button>
  );
  return (
    <Section
      title="Forms"
      lead="Visitors of your web pages fill them in. Each submission finds or makes the contact and stands on the timeline."
      actions={forms && forms.length > 0 && add}
    >
      {forms && forms.length > 0 && (
        <ul className="flex flex-col">
          {forms.map((form) => (
            <FormRow key={form.id} form={form} />
          ))}
        </ul>
      )}
      {forms?.length === 0 && (
        <EmptyState icon={ClipboardList} action={add}>
          Forms go here: to ask for a demo, for a call back, for anything a visitor may want of you.
        </EmptyState>
      )}
      {!forms && error && (
        <ErrorState
          what="The forms could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!forms && !error && <SkeletonRows label="Reading the forms" rows={2} />}
      <FormDialog form={null} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
};
