import type { Activity } from '@daybook/shared/activities/activity';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { type ReactNode, Suspense } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { lazily } from '../../../shared/ui/lazily.ts';
import { Select } from '../../../shared/ui/select.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { linkedInActionsQuery } from '../linkedin.queries.ts';
import type { ActivityEdit } from '../use-activity-edit.ts';
import { useMessage } from '../use-message.ts';
import { useServerDraft } from '../use-server-draft.ts';
import { Edited } from './edited.tsx';
import { OtherDraft } from './other-draft.tsx';

const MessageEditor = lazily(
  async () => (await import('../../../shared/editor/message-editor.tsx')).MessageEditor,
);

/** Chooses a template to write with, or keeps the text as one. */
export interface TemplateSlot {
  readonly text: string;
  readonly onInsert: (text: string) => void;
}

/** Which template a message is made from. */
export interface TemplateChoiceSlot {
  readonly templateId: string | null;
  /** The message is that of the template. */
  readonly use: boolean;
  readonly onChoose: (values: {
    readonly templateId?: string | null;
    readonly useTemplate?: boolean;
    readonly message?: string;
    readonly messageSubject?: string;
  }) => void;
}

interface MessageProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
  readonly mayChange: boolean;
  readonly renderTemplates: (slot: TemplateSlot) => ReactNode;
}

/** "182 of 300". Over the limit it says by how much; nothing is cut. */
export const Letters = ({ length, limit }: { readonly length: number; readonly limit: number | null }) => {
  const formats = useFormats();
  if (limit === null) return null;
  const over = length - limit;
  return (
    <span
      role="status"
      className={clsx('text-sm tabular-nums', over > 0 ? 'font-medium text-late' : 'text-ink-2')}
    >
      {formats.number(length)} of {formats.number(limit)}
      {over > 0 && `, ${formats.number(over)} too many`}
    </span>
  );
};

/** What a LinkedIn activity does there; hidden actions are offered only where they are chosen already. */
const ActionField = ({ edit }: Pick<MessageProps, 'edit'>) => {
  const { data: actions = [] } = useQuery(linkedInActionsQuery());
  const field = edit.field('action');
  const value = field.value ?? 'message';
  const options = actions
    .filter(({ code, hidden }) => !hidden || code === value)
    .map(({ code, label }) => ({ value: code, label }));
  return (
    <Edited
      field={field}
      show={(code) => options.find((one) => one.value === (code ?? 'message'))?.label ?? 'Another action'}
    >
      <Select label="Action" options={options} value={value} onChange={field.choose} />
    </Edited>
  );
};

const SubjectField = ({ edit, limit }: Pick<MessageProps, 'edit'> & { readonly limit: number }) => {
  const field = edit.field('messageSubject');
  return (
    <Edited field={field} show={(value) => value}>
      <TextField
        label="Subject of the message"
        value={field.value}
        onChange={field.onChange}
        hint={<Letters length={field.value.length} limit={limit} />}
      />
    </Edited>
  );
};

const Writing = (props: MessageProps) => {
  const { activity, edit, mayChange, renderTemplates } = props;
  const field = edit.field('message');
  const draft = useServerDraft(activity, edit);
  const { values, length, limit, gaps } = useMessage(activity, field.value);
  return (
    <Edited field={field} show={(value) => value}>
      <Suspense fallback={<Skeleton className="h-52" />}>
        <MessageEditor
          label="Message"
          value={field.value}
          onChange={field.onChange}
          onBlur={draft.flush}
          values={values}
          readOnly={!mayChange}
          count={<Letters length={length} limit={limit} />}
          renderTools={(insert) => renderTemplates({ text: field.value, onInsert: insert })}
        />
      </Suspense>
      {draft.theirs && (
        <OtherDraft
          theirs={draft.theirs}
          here={{ message: field.value, messageSubject: edit.field('messageSubject').value }}
          onKeep={draft.keepMine}
          onTake={draft.takeTheirs}
        />
      )}
      {gaps.length > 0 && (
        <p role="status" className="mt-1 text-sm text-late">
          Not known: {gaps.join(', ')}.
        </p>
      )}
    </Edited>
  );
};

/** What is written to the person: on LinkedIn, by email or as a text message. */
export const MessageFields = (props: MessageProps) => {
  const { activity, edit } = props;
  const { value } = edit.field('message');
  const { action, hasText } = useMessage(activity, value);
  const subjectLimit = action?.subjectLimit ?? null;
  return (
    <div className="flex flex-col gap-4">
      {activity.type === 'linkedin' && <ActionField {...props} />}
      {subjectLimit !== null && <SubjectField {...props} limit={subjectLimit} />}
      {(hasText || value !== '') && <Writing {...props} />}
    </div>
  );
};
