import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { RefObject } from 'react';
import { useStage } from '../use-activity-actions.ts';
import { trashSeries } from '../use-repeat-actions.ts';
import type { Verbs } from '../use-verbs.ts';
import { ChoiceMenu } from './choice-menu.tsx';

interface DeleteMenuProps {
  readonly row: ActivityRow;
  readonly anchor: RefObject<Element | null>;
  readonly verbs: Verbs;
  readonly onClose: () => void;
}

/** Of one that repeats: whether it is skipped once, or ends. */
export const DeleteMenu = ({ row, anchor, verbs, onClose }: DeleteMenuProps) => {
  const stage = useStage();
  const then = (run: () => unknown) => () => {
    onClose();
    run();
  };
  return (
    <ChoiceMenu
      title={`Delete “${row.subject}”`}
      anchor={anchor}
      onClose={onClose}
      choices={[
        {
          digit: '1',
          label: 'Only this one; the next is planned',
          run: then(() => verbs.actions.trash(row)),
        },
        { digit: '2', label: 'This and all that follow', run: then(() => trashSeries(stage, row)) },
      ]}
    />
  );
};
