import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import { ok } from '@daybook/shared/kernel/result';
import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import { useMemo } from 'react';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import { perform, type Stage } from './act.ts';
import { type Changed, rowOf } from './activities.queries.ts';
import { trashed } from './predict.ts';
import { repeatSend } from './repeat.queries.ts';
import { repeatWords } from './repeat-choices.ts';
import { useStage } from './use-activity-actions.ts';

type Answer = Promise<Changed | undefined>;

/** Puts a repeating activity in the trash, with all that would follow. */
export const trashSeries = (stage: Stage, row: ActivityRow): Answer =>
  perform(stage, {
    before: row,
    prediction: trashed(row),
    send: () => repeatSend.trashSeries(row.id),
    said: `Deleted “${row.subject}” and all that follow`,
  });

/** What a person does to how an activity comes again. */
export const useRepeatActions = (activity: Activity) => {
  const stage = useStage();
  const formats = useFormats();
  return useMemo(() => {
    const row = rowOf(activity);
    const act = (
      repeats: boolean,
      said: string,
      send: () => Promise<Changed>,
      onRefused?: (error: unknown) => void,
    ) =>
      perform(stage, {
        before: row,
        prediction: ok({ ...row, repeats }),
        send,
        said,
        ...(onRefused && { onRefused }),
      });
    return {
      repeat: (repeat: RepeatInput, onRefused: (error: unknown) => void): Answer =>
        act(
          true,
          `“${row.subject}” repeats: ${repeatWords(repeat, formats).replace(/^Every/, 'every')}`,
          () => repeatSend.repeat(row.id, repeat),
          onRefused,
        ),
      stop: (): Answer =>
        act(false, `“${row.subject}” does not repeat any more`, () => repeatSend.stop(row.id)),
      likeThis: (): Answer =>
        act(true, `All that follow “${row.subject}” are made like this one`, () =>
          repeatSend.likeThis(row.id),
        ),
    };
  }, [activity, stage, formats]);
};
