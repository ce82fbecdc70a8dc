import { REMINDERS, reminderWords } from '@daybook/shared/activities/reminder.rules';
import type { Me } from '@daybook/shared/people/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type SystemNotices, systemNotices } from '../../../shared/lib/system-notices.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { changeMe } from '../me.queries.ts';

const NEVER = 'never';

const WHY: Readonly<Record<SystemNotices, string>> = {
  on: 'This browser shows reminders also while another window is in front.',
  off: 'Let this browser show reminders also while another window is in front.',
  denied: 'This browser was told not to show any. Its own settings for this site change that.',
  insecure: 'Browsers allow this on https only, or on the computer Daybook runs on.',
  missing: 'This browser cannot show any.',
};

const Browser = () => {
  const [state, setState] = useState(systemNotices);
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm text-ink-2">
      <span className="min-w-0 flex-1">{WHY[state]}</span>
      {state === 'off' && (
        <Button onClick={() => void Notification.requestPermission().then(() => setState(systemNotices()))}>
          Show reminders in this browser
        </Button>
      )}
    </div>
  );
};

/** When and where one is reminded of appointments. */
export const RemindersSection = ({ me }: { readonly me: Me }) => {
  const client = useQueryClient();
  const { mutate, variables, isPending } = useMutation({
    mutationFn: (remindBefore: number | null) => changeMe({ remindBefore }),
    meta: { affects: ['session'] },
    onSettled: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
  const value = isPending ? variables : me.remindBefore;
  return (
    <Section title="Reminders">
      <div className="flex max-w-xl flex-col gap-4">
        <Select
          label="Remind me of appointments"
          hint="Each activity can have another one, among its Info."
          value={value === null || value === undefined ? NEVER : String(value)}
          options={[
            ...REMINDERS.map((minutes) => ({ value: String(minutes), label: reminderWords(minutes) })),
            { value: NEVER, label: 'Never' },
          ]}
          onChange={(chosen) => mutate(chosen === NEVER ? null : Number(chosen))}
        />
        <Browser />
      </div>
    </Section>
  );
};
