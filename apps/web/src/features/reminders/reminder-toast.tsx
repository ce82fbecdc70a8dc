import type { Notice } from '@daybook/shared/notices/notice';
import { answer, api } from '../../shared/api/client.ts';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { dismissToast, showToast } from '../../shared/ui/toast.state.ts';

const LATER_MINUTES = 10;

const again = async (id: string): Promise<void> => {
  try {
    await answer(
      api.activities[':id']['remind-again'].$post({ param: { id }, json: { minutes: LATER_MINUTES } }),
    );
    showToast({ text: `You are reminded again in ${LATER_MINUTES} minutes.` });
  } catch (error) {
    showToast({ text: problemSentence(error), tone: 'late' });
  }
};

/** "Discovery call, 10:30", with Open and a way to be told again. Answers its id. */
export const showReminder = (
  activity: NonNullable<Notice['activity']>,
  when: string,
  open: () => void,
): number => {
  const id: number = showToast({
    stays: true,
    text: (
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          {activity.subject}
          {when && `, ${when}`}
        </span>
        <Button
          size="sm"
          onClick={() => {
            dismissToast(id);
            void again(activity.id);
          }}
        >
          In {LATER_MINUTES} minutes
        </Button>
      </span>
    ),
    action: { label: 'Open', run: open },
  });
  return id;
};
