import type { Activity } from '@daybook/shared/activities/activity';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Select } from '../../../shared/ui/select.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { linkedInActionsQuery } from '../linkedin.queries.ts';
import type { ActivityEdit } from '../use-activity-edit.ts';
import { useMessage } from '../use-message.ts';
import { Edited } from './edited.tsx';

interface MessageProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
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
const ActionField = ({ edit }: MessageProps) => {
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

const SubjectField = ({ edit, limit }: MessageProps & { readonly limit: number }) => {
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

/** What is written to the person: on LinkedIn, by email or as a text message. */
export const MessageFields = (props: MessageProps) => {
  const { activity, edit } = props;
  const field = edit.field('message');
  const { length, limit, action, hasText } = useMessage(activity, field.value);
  const subjectLimit = action?.subjectLimit ?? null;
  return (
    <div className="flex flex-col gap-4">
      {activity.type === 'linkedin' && <ActionField {...props} />}
      {subjectLimit !== null && <SubjectField {...props} limit={subjectLimit} />}
      {(hasText || field.value !== '') && (
        <Edited field={field} show={(value) => value}>
          <TextArea
            label="Message"
            rows={6}
            value={field.value}
            onChange={field.onChange}
            hint={<Letters length={length} limit={limit} />}
          />
        </Edited>
      )}
    </div>
  );
};
