import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import type { RefObject } from 'react';
import { choiceOptions, useChoices } from '../../../shared/choices/choices.state.ts';
import { Later, part } from '../../../shared/ui/later.tsx';
import type { BulkQuestion } from '../bulk.state.ts';
import { AssignMenu } from './assign-menu.tsx';
import { ChoiceMenu, type MenuChoice } from './choice-menu.tsx';
import { RescheduleMenu, SnoozeMenu } from './when-menus.tsx';

const bulkDialog = part(async () => (await import('./bulk-dialog.tsx')).BulkDialog);

interface QuestionProps {
  readonly question: BulkQuestion;
  /** "12 activities". */
  readonly what: string;
  /** Type whose outcomes are asked for. */
  readonly outcomeType: ActivityRow['type'] | null;
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
  readonly onDeed: (deed: ActivityDeed, ownerName?: string) => void;
}

const OutcomeMenu = ({ what, outcomeType, anchor, onClose, onDeed }: QuestionProps) => {
  const offered = choiceOptions(useChoices(), 'outcome', outcomeType ?? 'call');
  const choices: MenuChoice[] = offered.map(({ value: outcome, label }, i) => ({
    ...(i < 9 && { digit: String(i + 1) }),
    label,
    run: () => onDeed({ do: 'complete', outcome }),
  }));
  const without: MenuChoice = {
    digit: '0',
    label: 'Complete without an outcome',
    run: () => onDeed({ do: 'complete' }),
  };
  const calls = outcomeType === 'call' ? 'the calls' : 'those with an outcome';
  return (
    <ChoiceMenu
      title={`Complete ${what}. How did ${calls} go?`}
      choices={[...choices, without]}
      anchor={anchor}
      onClose={onClose}
    />
  );
};

/** What has to be known before something is done to everything selected. */
export const BulkQuestions = (props: QuestionProps) => {
  const { question, what, anchor, onClose, onDeed } = props;
  const menu = { anchor, onClose };
  switch (question) {
    case 'complete':
      return <OutcomeMenu {...props} />;
    case 'snooze':
      return (
        <SnoozeMenu {...menu} title={`Snooze ${what}`} onPick={(until) => onDeed({ do: 'snooze', until })} />
      );
    case 'reschedule':
      return (
        <RescheduleMenu
          {...menu}
          title={`Move ${what} to`}
          onPick={(due) => onDeed({ do: 'reschedule', due })}
        />
      );
    case 'assign':
      return (
        <AssignMenu
          {...menu}
          title={`Assign ${what} to`}
          onPick={({ id, name }) => onDeed({ do: 'reassign', ownerId: id }, name)}
        />
      );
    case 'tag':
    case 'untag':
    case 'change':
      return <Later of={bulkDialog} with={{ question, what, onClose, onDeed }} />;
    default:
      return null;
  }
};
