import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isAnyChecked } from '../../../shared/lib/list-selection.ts';
import { BulkFrame, SelectionBar } from '../../../shared/operations/bulk-bar.tsx';
import { AFFECTS } from '../act.ts';
import { selectionOf, useBulkActivities } from '../bulk.queries.ts';
import { setBulk, useBulk } from '../bulk.state.ts';
import { type SelectedProps, useSelected } from '../use-selected.ts';
import { bulkActions, MoreActions } from './bulk-actions.tsx';
import { BulkQuestions } from './bulk-questions.tsx';

interface BulkBarProps extends SelectedProps {
  readonly onClear: () => void;
}

const stopAsking = (): void => setBulk({ question: null });

const Selected = (props: BulkBarProps) => {
  const { address, selection, onClear } = props;
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
    <SelectionBar
      place={bar}
      label="Selected activities"
      said={said}
      all={all}
      actions={bulkActions(address.view, run)}
      more={<MoreActions view={address.view} onDeed={run} />}
      busy={bulk.isPending}
      error={bulk.error}
      onAll={selection.checkAll}
      onClear={onClear}
    >
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
    </SelectionBar>
  );
};

/** What can be done to everything selected, how far a long one has come, and what it left. */
export const BulkBar = (props: BulkBarProps) => {
  const { running, left } = useBulk();
  return (
    <BulkFrame
      running={running?.operationId ?? null}
      left={left}
      affects={AFFECTS}
      onEnd={(ended) => setBulk({ running: null, left: ended })}
      onSeen={() => setBulk({ left: null })}
    >
      {isAnyChecked(props.selection) && <Selected {...props} />}
    </BulkFrame>
  );
};
