import { useMutation } from '@tanstack/react-query';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { type ComboItem, MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { type AnyRecord, setTags, tagsQuery } from '../records.queries.ts';

const asItem = (name: string): ComboItem => ({ value: name, label: name });

const search = async (text: string, signal: AbortSignal): Promise<readonly ComboItem[]> =>
  (await tagsQuery(text, signal)).items.map(({ name }) => asItem(name));

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
  return (
    <MultiCombobox
      label="Tags"
      hideLabel
      placeholder="Add a tag"
      search={search}
      value={record.tags.map(asItem)}
      onChange={(items) => mutate(items.map((item) => item.value))}
      create={{ label: (text) => `New tag “${text}”`, run: (text) => mutate([...record.tags, text]) }}
    />
  );
};
