import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import { dueDay } from '@daybook/shared/activities/due.rules';
import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { activityQuery } from '../activities.queries.ts';
import { useRepeatActions } from '../use-repeat-actions.ts';
import { RepeatFields } from './repeat-fields.tsx';

interface FormProps {
  readonly activity: Activity;
  readonly onClose: () => void;
}

const UNREACHABLE = 'Daybook cannot be reached, so this cannot be saved now.';

const RepeatForm = ({ activity, onClose }: FormProps) => {
  const reachable = useReachable();
  const actions = useRepeatActions(activity);
  const { repeat, due, owner } = activity;
  const [value, setValue] = useState<RepeatInput | null>(
    repeat && { rule: repeat.rule, basis: repeat.basis },
  );
  const [problem, setProblem] = useState('');
  const save = () => {
    if (value !== null) {
      void actions
        .repeat(value, (error) => setProblem(problemSentence(error)))
        .then((done) => done && onClose());
      return;
    }
    if (repeat) void actions.stop();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`How “${activity.subject}” repeats`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" blocked={reachable ? undefined : UNREACHABLE} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-1 gap-3 px-5 pb-5">
        {due === null ? (
          <p>Give it a due date first: that is what it repeats from.</p>
        ) : (
          <RepeatFields value={value} onChange={setValue} day={dueDay(due, owner.zone)} />
        )}
        <p role="alert" className="text-sm text-late">
          {problem}
        </p>
      </div>
    </Dialog>
  );
};

/** How an activity comes again. */
export const RepeatDialog = ({
  row,
  onClose,
}: {
  readonly row: ActivityRow;
  readonly onClose: () => void;
}) => {
  const { data: activity } = useQuery(activityQuery(row.id));
  return activity ? <RepeatForm activity={activity} onClose={onClose} /> : null;
};
