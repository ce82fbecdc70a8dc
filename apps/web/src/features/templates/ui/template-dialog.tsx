import { NO_VALUES } from '@daybook/shared/messages/message-field';
import type { Template } from '@daybook/shared/templates/template';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MessageEditor } from '../../../shared/editor/message-editor.tsx';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeTemplate, createTemplate } from '../templates.queries.ts';

interface TemplateDialogProps {
  /** null: a new one. */
  readonly template: Template | null;
  /** What a new one starts with. */
  readonly text?: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

const check = ({ name, text }: { name: string; text: string }) => ({
  ...(name.trim() === '' && { name: 'Give the template a name.' }),
  ...(text.trim() === '' && { text: 'Write the text.' }),
});

const TemplateForm = ({ template, text = '', onClose }: Omit<TemplateDialogProps, 'open'>) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    () => ({
      name: template?.name ?? '',
      folder: template?.folder ?? '',
      text: template?.text ?? text,
      shared: template?.shared ?? false,
    }),
    [template, text],
  );
  const form = useForm({
    id: template ? `template.${template.id}` : 'template.new',
    initial,
    check,
    submit: (values, key) =>
      template
        ? changeTemplate(template.id, { ...values, version: template.version })
        : createTemplate(values, key),
    onDone: ({ template: { name }, operationId }) => {
      void client.invalidateQueries({ queryKey: ['templates'] });
      done(`The template ${name} is saved.`, operationId);
      onClose();
    },
  });
  const body = form.field('text');
  const shared = form.field('shared');
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      {form.problem && <FieldError>{form.problem}</FieldError>}
      <TextField label="Name" maxLength={120} {...form.field('name')} />
      <TextField
        label="Folder"
        maxLength={60}
        hint="Templates of one folder stand together."
        {...form.field('folder')}
      />
      <div className="flex flex-col gap-1">
        <span className="text-sm text-ink-2">Text</span>
        <MessageEditor label="Text" value={body.value} onChange={body.onChange} values={NO_VALUES} />
        {body.error && <FieldError>{body.error}</FieldError>}
      </div>
      <Checkbox label="Everybody may use it" checked={shared.value} onChange={shared.onChange} />
      <DialogButtons form={form} onCancel={onClose} />
    </form>
  );
};

/** Keeps a text as a template, or changes one. */
export const TemplateDialog = ({ open, ...form }: TemplateDialogProps) => (
  <Dialog open={open} title={form.template ? 'Edit the template' : 'New template'} onClose={form.onClose}>
    <TemplateForm {...form} />
  </Dialog>
);
