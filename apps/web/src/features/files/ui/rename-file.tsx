import type { RecordFile } from '@daybook/shared/files/record-file';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { AFFECTED, renameFile } from '../files.queries.ts';

interface RenameProps {
  readonly file: RecordFile;
  readonly onClose: () => void;
}

const check = ({ name }: { name: string }) => ({
  ...(name.trim() === '' && { name: 'Give the file a name.' }),
});

const RenameForm = ({ file, onClose }: RenameProps) => {
  const client = useQueryClient();
  const done = useDone();
  const form = useForm({
    id: `file.${file.id}`,
    initial: useMemo(() => ({ name: file.name }), [file.name]),
    check,
    submit: ({ name }) => renameFile(file.id, name),
    onDone: ({ file: { name }, operationId }) => {
      for (const resource of AFFECTED) void client.invalidateQueries({ queryKey: [resource] });
      done(`Renamed to ${name}`, operationId);
      onClose();
    },
  });
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      {form.problem && <FieldError>{form.problem}</FieldError>}
      <TextField
        label="Name"
        maxLength={200}
        {...(file.versions > 1 && { hint: `All ${file.versions} versions go by it.` })}
        {...form.field('name')}
      />
      <DialogButtons form={form} onCancel={onClose} save="Rename" />
    </form>
  );
};

/** Gives a file, with all its versions, another name. */
export const RenameFile = ({ file, onClose }: RenameProps) => (
  <Dialog open size="sm" title="Rename the file" onClose={onClose}>
    <RenameForm file={file} onClose={onClose} />
  </Dialog>
);
