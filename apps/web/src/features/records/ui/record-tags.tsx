import { useMutation } from '@tanstack/react-query';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { TagPicker } from '../../../shared/tags/tag-picker.tsx';
import { type AnyRecord, setTags } from '../records.queries.ts';

/** The tags of a record, chosen from those in use or made on the spot. */
export const RecordTags = ({
  record,
  readOnly,
}: {
  readonly record: AnyRecord;
  readonly readOnly: boolean;
}) => {
  const done = useDone();
  const { mutate } = useMutation({
    mutationFn: (tags: readonly string[]) => setTags(record.id, tags),
    meta: { affects: ['records', 'operations'] },
    onSuccess: ({ operationId }) => done('Tags saved.', operationId),
  });
  if (readOnly) return <p>{record.tags.join(', ') || 'No tags'}</p>;
  return <TagPicker hideLabel value={record.tags} onChange={mutate} />;
};
