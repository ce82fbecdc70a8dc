import { may } from '@daybook/shared/people/may.rules';
import type { Me } from '@daybook/shared/people/user';
import type { Template } from '@daybook/shared/templates/template';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileText, MoreHorizontal, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { WhenOpened } from '../../../shared/ui/when-opened.tsx';
import { findTemplates, firstWords, whereabouts } from '../template-words.ts';
import { deleteTemplate, templatesQuery } from '../templates.queries.ts';

const TemplateDialog = lazily(async () => (await import('./template-dialog.tsx')).TemplateDialog);

const TemplateRow = ({ template }: { readonly template: Template }) => {
  const [editing, setEditing] = useState(false);
  const done = useDone();
  const remove = useMutation({
    mutationFn: () => deleteTemplate(template.id),
    meta: { affects: ['templates', 'operations'] },
    onSuccess: ({ operationId }) => done(`The template ${template.name} is deleted.`, operationId),
  });
  return (
    <li className="flex items-center justify-between gap-4 border-t border-line py-3 first:border-t-0">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="font-medium wrap-anywhere">{template.name}</span>
        <span className="truncate text-sm text-ink-2">
          {whereabouts(template)} · {firstWords(template.text)}
        </span>
      </div>
      {template.mayChange && (
        <IconMenu
          icon={MoreHorizontal}
          label={`More for ${template.name}`}
          items={[
            { label: 'Edit', icon: Pencil, onSelect: () => setEditing(true) },
            null,
            { label: 'Delete', icon: Trash2, danger: true, onSelect: () => remove.mutate() },
          ]}
        />
      )}
      <WhenOpened open={editing}>
        <TemplateDialog template={template} open={editing} onClose={() => setEditing(false)} />
      </WhenOpened>
    </li>
  );
};

/** Texts kept for writing again: one's own, and those that everybody may use. */
export const TemplatesSection = ({ me }: { readonly me: Me }) => {
  const [adding, setAdding] = useState(false);
  const [sought, setSought] = useState('');
  const { data: templates, error, refetch, isFetching } = useQuery(templatesQuery());
  const add = may({ ...me, teamMates: [] }, 'template.create') && (
    <Button variant="filled" icon={Plus} onClick={() => setAdding(true)}>
      New template
    </Button>
  );
  const found = findTemplates(templates ?? [], sought);
  return (
    <Section
      title="Templates"
      lead="Texts for LinkedIn, email and text messages. Fields are filled in for each person."
      actions={templates && templates.length > 0 && add}
    >
      {templates && templates.length > 0 && (
        <>
          <TextField
            label="Search templates"
            hideLabel
            placeholder="Search"
            value={sought}
            onChange={setSought}
          />
          <ul className="flex flex-col">
            {found.map((template) => (
              <TemplateRow key={template.id} template={template} />
            ))}
          </ul>
          {found.length === 0 && <p className="text-ink-2">No template has these words.</p>}
        </>
      )}
      {templates?.length === 0 && (
        <EmptyState icon={FileText} action={add}>
          Templates go here: texts you write again and again.
        </EmptyState>
      )}
      {!templates && error && (
        <ErrorState
          what="The templates could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!templates && !error && <SkeletonRows label="Reading the templates" rows={3} />}
      <WhenOpened open={adding}>
        <TemplateDialog template={null} open={adding} onClose={() => setAdding(false)} />
      </WhenOpened>
    </Section>
  );
};
