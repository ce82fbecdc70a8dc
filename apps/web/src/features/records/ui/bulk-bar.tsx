import type { RecordDeed } from '@daybook/shared/records/bulk';
import { RECORD_TYPE_LABELS, type RecordState, type RecordType } from '@daybook/shared/records/record-type';
import {
  Archive,
  ArchiveRestore,
  Ellipsis,
  type LucideIcon,
  RotateCcw,
  Tag,
  Trash2,
  UserRoundPen,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { type Command, useCommands } from '../../../shared/lib/keyboard.ts';
import { isAnyChecked } from '../../../shared/lib/list-selection.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import type { ListSelection } from '../../../shared/lib/use-list-selection.ts';
import { BulkLeft, BulkRunning } from '../../../shared/operations/bulk-ended.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { IconMenu } from '../../../shared/ui/menu.tsx';
import { PAGE_X } from '../../../shared/ui/page.tsx';
import { AFFECTS, type BulkGiven, type BulkProgress, selectionOf, useBulkRecords } from '../bulk.queries.ts';
import type { ListFilter } from '../list-filter.ts';
import { useSelectedRecords } from '../use-selected-records.ts';
import { BulkDialog, type BulkQuestion } from './bulk-dialog.tsx';

interface Action {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly does: BulkQuestion | RecordDeed;
}

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

const useBulkCommands = (actions: readonly Action[], press: (action: Action) => void): void => {
  const commands = actions.map(
    (action): Command => ({
      id: `bulk.${action.label}`,
      label: `${action.label}: what is selected`,
      group: 'What is selected',
      ...(action.keys && { keys: [action.keys] }),
      run: () => press(action),
    }),
  );
  useCommands(commands, 'card');
};

const SelectionBar = ({ type, filter, selection, onClear, onProgress }: BarProps) => {
  const formats = useFormats();
  const narrow = useNarrow();
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
  const actions = actionsFor(state);
  const press = ({ does }: Action) => (typeof does === 'string' ? setQuestion(does) : run({ deed: does }));
  useBulkCommands(actions, press);
  return (
    <div
      role="toolbar"
      aria-label={`Selected ${RECORD_TYPE_LABELS[type].many.toLowerCase()}`}
      className="flex flex-wrap items-center gap-x-2 gap-y-1.5"
    >
      <span role="status" className="mr-1 font-medium tabular-nums">
        {said}
      </span>
      {all !== null && (
        <Button size="sm" variant="quiet" keys="Mod+A" onClick={selection.checkAll}>
          {`Select all ${formats.number(all)}`}
        </Button>
      )}
      {actions.map((action) => {
        const { label, icon, keys } = action;
        const common = { icon, size: 'sm', ...(keys && { keys }), onClick: () => press(action) } as const;
        return narrow ? (
          <IconButton key={label} {...common} label={label} disabled={bulk.isPending} />
        ) : (
          <Button key={label} {...common} busy={bulk.isPending}>
            {label}
          </Button>
        );
      })}
      {state !== 'trashed' && (
        <IconMenu
          size="sm"
          icon={Ellipsis}
          label="More"
          items={[
            { label: 'Change a field', onSelect: () => setQuestion('change') },
            { label: 'Take tags off', onSelect: () => setQuestion('untag') },
          ]}
        />
      )}
      <span className="flex-1" />
      {bulk.error && <span className="text-late">{problemSentence(bulk.error)}</span>}
      <IconButton size="sm" icon={X} label="Select nothing" keys="Escape" onClick={onClear} />
      {question !== null && (
        <BulkDialog
          type={type}
          question={question}
          what={what}
          onClose={() => setQuestion(null)}
          onGiven={run}
        />
      )}
    </div>
  );
};

/** What can be done to everything selected, how far a long one has come, and what it left. */
export const RecordBulkBar = (props: BarProps) => {
  const { selection, progress, onProgress } = props;
  const { running, left } = progress;
  return (
    <div className={`${PAGE_X} sticky bottom-0 z-1 flex flex-col gap-2 border-t border-line bg-surface py-2`}>
      {running !== null && (
        <BulkRunning
          operationId={running}
          affects={AFFECTS}
          onEnd={(ended) => onProgress({ running: null, left: ended })}
        />
      )}
      {left && <BulkLeft left={left} onClose={() => onProgress({ ...progress, left: null })} />}
      {isAnyChecked(selection) && <SelectionBar {...props} />}
    </div>
  );
};
