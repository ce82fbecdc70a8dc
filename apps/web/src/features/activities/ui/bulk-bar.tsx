import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { isAnyChecked } from '../../../shared/lib/list-selection.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { BulkLeft, BulkRunning } from '../../../shared/operations/bulk-ended.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { PAGE_X } from '../../../shared/ui/page.tsx';
import { AFFECTS } from '../act.ts';
import { selectionOf, useBulkActivities } from '../bulk.queries.ts';
import { setBulk, useBulk } from '../bulk.state.ts';
import { type SelectedProps, useSelected } from '../use-selected.ts';
import { BulkActions } from './bulk-actions.tsx';
import { BulkQuestions } from './bulk-questions.tsx';

interface BulkBarProps extends SelectedProps {
  readonly onClear: () => void;
}

const stopAsking = (): void => setBulk({ question: null });

const SelectionBar = (props: BulkBarProps) => {
  const { address, selection, onClear } = props;
  const formats = useFormats();
  const { question } = useBulk();
  const { what, said, all, isTooMany, outcomeType, count } = useSelected(props);
  const bulk = useBulkActivities(onClear);
  const bar = useRef<HTMLDivElement>(null);
  const run = (deed: ActivityDeed, ownerName?: string) => {
    stopAsking();
    if (bulk.isPending || isTooMany || count === 0) return;
    bulk.mutate({ select: selectionOf(address, selection), deed, ...(ownerName && { ownerName }) });
  };
  const needsNoAnswer = question === 'complete' && outcomeType === null;
  // A key may have asked before this bar had come.
  const answer = useEffectEvent(() => {
    if (question === 'delete') run({ do: 'trash' });
    else if (question === 'reopen') run({ do: 'reopen' });
    else if (needsNoAnswer) run({ do: 'complete' });
  });
  useEffect(() => {
    if (question !== null) answer();
  }, [question]);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected activities"
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
      <BulkActions view={address.view} busy={bulk.isPending} onDeed={run} />
      <span className="flex-1" />
      {bulk.error && <span className="text-late">{problemSentence(bulk.error)}</span>}
      <IconButton size="sm" icon={X} label="Select nothing" keys="Escape" onClick={onClear} />
      {question !== null && !needsNoAnswer && (
        <BulkQuestions
          question={question}
          what={what}
          outcomeType={outcomeType}
          anchor={bar}
          onClose={stopAsking}
          onDeed={run}
        />
      )}
    </div>
  );
};

/** What can be done to everything selected, how far a long one has come, and what it left. */
export const BulkBar = (props: BulkBarProps) => {
  const { running, left } = useBulk();
  return (
    <div className={`${PAGE_X} flex shrink-0 flex-col gap-2 border-t border-line bg-surface py-2`}>
      {running && (
        <BulkRunning
          operationId={running.operationId}
          affects={AFFECTS}
          onEnd={(ended) => setBulk({ running: null, left: ended })}
        />
      )}
      {left && <BulkLeft left={left} onClose={() => setBulk({ left: null })} />}
      {isAnyChecked(props.selection) && <SelectionBar {...props} />}
    </div>
  );
};
