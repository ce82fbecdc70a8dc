import type { RecordState } from '@daybook/shared/records/record-type';
import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore, MoreHorizontal, Trash2, Undo2 } from 'lucide-react';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { type AnyRecord, type Move, moveRecord } from '../records.queries.ts';

const DONE: Readonly<Record<Move, string>> = {
  archive: 'archived',
  unarchive: 'taken out of the archive',
  trash: 'moved to the trash, where it stays for 30 days',
  restore: 'restored',
};

/** Archives, deletes and brings back; each can be undone. */
export const useMoveRecord = (record: Pick<AnyRecord, 'id' | 'title'>) => {
  const done = useDone();
  const { mutate, isPending } = useMutation({
    mutationFn: (move: Move) => moveRecord(record.id, move),
    meta: { affects: ['records', 'timeline', 'activities', 'operations'] },
    onSuccess: ({ operationId }, move) => done(`${record.title} ${DONE[move]}.`, operationId),
  });
  return { move: mutate, busy: isPending };
};

const itemsFor = (
  state: RecordState,
  move: (move: Move) => void,
  actions: readonly MenuItem[],
): readonly MenuItem[] => {
  const archive: MenuItem =
    state === 'archived'
      ? { label: 'Take out of the archive', icon: ArchiveRestore, onSelect: () => move('unarchive') }
      : { label: 'Archive', icon: Archive, onSelect: () => move('archive') };
  if (state === 'trashed') return [{ label: 'Restore', icon: Undo2, onSelect: () => move('restore') }];
  return [
    archive,
    ...actions,
    null,
    { label: 'Delete', icon: Trash2, danger: true, onSelect: () => move('trash') },
  ];
};

const NOTHING: readonly MenuItem[] = [];

/** `before` stands at the beginning, `actions` before what is dangerous, `more` at the end. */
export const RecordMenu = ({
  record,
  before = NOTHING,
  actions = NOTHING,
  more = NOTHING,
}: {
  readonly record: AnyRecord;
  readonly before?: readonly MenuItem[];
  readonly actions?: readonly MenuItem[];
  readonly more?: readonly MenuItem[];
}) => {
  const { move } = useMoveRecord(record);
  return (
    <IconMenu
      icon={MoreHorizontal}
      label="More"
      align="end"
      items={[...before, ...itemsFor(record.state, move, actions), ...more]}
    />
  );
};
