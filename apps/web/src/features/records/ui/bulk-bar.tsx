import type { RecordDeed } from '@daybook/shared/records/bulk';
import { RECORD_TYPE_LABELS, type RecordState, type RecordType } from '@daybook/shared/records/record-type';
import { Archive, ArchiveRestore, Ellipsis, RotateCcw, Tag, Trash2, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { type Command, useCommands } from '../../../shared/lib/keyboard.ts';
import { isAnyChecked } from '../../../shared/lib/list-selection.ts';
import type { ListSelection } from '../../../shared/lib/use-list-selection.ts';
import { type BulkAction, BulkFrame, SelectionBar } from '../../../shared/operations/bulk-bar.tsx';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { AFFECTS, type BulkGiven, type BulkProgress, selectionOf, useBulkRecords } from '../bulk.queries.ts';
import type { ListFilter } from '../list-filter.ts';
import { useSelectedRecords } from '../use-selected-records.ts';
import { BulkDialog, type BulkQuestion } from './bulk-dialog.tsx';

type Action = Omit<BulkAction, 'onPress'> & { readonly does: BulkQuestion | RecordDeed };

const ASSIGN: Action = { label: 'Assign', icon: UserRoundPen, keys: 'a', does: 'assign' };
const TAG: Action = { label: 'Tag', icon: Tag, keys: 't', does: 'tag' };
const ARCHIVE: Action = { label: 'Archive', icon: Archive, keys: 'e', does: { do: 'archive' } };
const UNARCHIVE: Action = { label: 'Put back', icon: ArchiveRestore, does: { do: 'unarchive' } };
const DELETE: Action = { label: 'Delete', icon: Trash2, keys: 'Delete', does: { do: 'trash' } };
const RESTORE: Action = { label: 'Restore', icon: RotateCcw, does: { do: 'restore' } };

const actionsFor = (state: RecordState): readonly Action[] => {
  if (state === 'trashed') return [RESTORE];
  return state === 'archived' ? [UNARCHIVE, ASSIGN, TAG, DELETE] : [ASSIGN, TAG, ARCHIVE, DELETE];
};

interface BarProps {
  readonly type: RecordType;
  readonly filter: ListFilter;
  readonly selection: ListSelection;
  readonly onClear: () => void;
  readonly progress: BulkProgress;
  readonly onProgress: (progress: BulkProgress) => void;
}

const useBulkCommands = (actions: readonly BulkAction[]): void => {
  const commands = actions.map(
    ({ label, keys, onPress }): Command => ({
      id: `bulk.${label}`,
      label: `${label}: what is selected`,
      group: 'What is selected',
      ...(keys && { keys: [keys] }),
      run: onPress,
    }),
  );
  useCommands(commands, 'card');
};

const Selected = ({ type, filter, selection, onClear, onProgress }: BarProps) => {
  const [question, setQuestion] = useState<BulkQuestion | null>(null);
  const { what, said, all, isTooMany, count } = useSelectedRecords(type, filter, selection);
  const bulk = useBulkRecords(type, (progress) => {
    onProgress(progress);
    onClear();
  });
  const run = (given: BulkGiven) => {
    setQuestion(null);
    if (bulk.isPending || isTooMany || count === 0) return;
    bulk.mutate({ select: selectionOf(filter, selection), ...given });
  };
  const state = filter.state ?? 'live';
  const actions = actionsFor(state).map(({ does, ...action }) => ({
    ...action,
    onPress: () => (typeof does === 'string' ? setQuestion(does) : run({ deed: does })),
  }));
  useBulkCommands(actions);
  const more = state !== 'trashed' && (
    <IconMenu
      size="sm"
      icon={Ellipsis}
      label="More"
      items={[
        { label: 'Change a field', onSelect: () => setQuestion('change') },
        { label: 'Take tags off', onSelect: () => setQuestion('untag') },
      ]}
    />
  );
  return (
    <SelectionBar
      label={`Selected ${RECORD_TYPE_LABELS[type].many.toLowerCase()}`}
      said={said}
      all={all}
      actions={actions}
      more={more}
      busy={bulk.isPending}
      error={bulk.error}
      onAll={selection.checkAll}
      onClear={onClear}
    >
      {question !== null && (
        <BulkDialog
          type={type}
          question={question}
          what={what}
          onClose={() => setQuestion(null)}
          onGiven={run}
        />
      )}
    </SelectionBar>
  );
};

/** What can be done to everything selected, how far a long one has come, and what it left. */
export const RecordBulkBar = (props: BarProps) => {
  const { selection, progress, onProgress } = props;
  const { running, left } = progress;
  return (
    <BulkFrame
      running={running}
      left={left}
      affects={AFFECTS}
      onEnd={(ended) => onProgress({ running: null, left: ended })}
      onSeen={() => onProgress({ ...progress, left: null })}
    >
      {isAnyChecked(selection) && <Selected {...props} />}
    </BulkFrame>
  );
};
