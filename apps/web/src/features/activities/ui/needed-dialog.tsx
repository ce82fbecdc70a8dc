import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useDefinedFields } from '../../../shared/fields/fields.queries.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import type { NewValues } from '../new-activity.ts';
import type { Needed } from '../prompt.state.ts';
import { OwnField } from './own-field.tsx';

interface NeededProps {
  readonly row: ActivityRow;
  readonly needed: Needed;
  readonly onClose: () => void;
}

interface Values {
  readonly custom: NewValues['custom'];
}

/** What is required of an activity and is missing, asked for before it is completed. */
export const NeededDialog = ({ row, needed: { keys, verb, onGiven }, onClose }: NeededProps) => {
  const fields = useDefinedFields('activity').filter(({ key }) => keys.includes(key));
  const form = useForm<Values, Parameters<Needed['onGiven']>[0]>({
    id: `needed.${row.id}`,
    initial: { custom: {} },
    check: ({ custom }) =>
      Object.fromEntries(
        fields.flatMap(({ key, label }) => {
          const given = custom[key];
          const wrong = given ? given.wrong : `${label} cannot be empty.`;
          return wrong ? [[`custom.${key}`, wrong]] : [];
        }),
      ),
    submit: ({ custom }) =>
      Promise.resolve(Object.fromEntries(Object.entries(custom).map(([key, { written }]) => [key, written]))),
    onDone: (custom) => {
      form.discard();
      onClose();
      onGiven(custom);
    },
  });
  const { value, onChange } = form.field('custom');
  return (
    <Dialog open size="sm" title={`${verb} “${row.subject}”`} onClose={onClose}>
      <form {...form.props} className="grid grid-cols-1 gap-3 px-5 pb-5">
        <p className="text-ink-2">This has to be given first.</p>
        {fields.map((field) => (
          <OwnField
            key={field.key}
            of={field}
            custom={value}
            onChange={onChange}
            error={form.errorAt(`custom.${field.key}`)}
          />
        ))}
        <DialogButtons form={form} onCancel={onClose} save={verb} />
      </form>
    </Dialog>
  );
};
