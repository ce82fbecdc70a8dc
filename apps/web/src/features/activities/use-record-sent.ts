import type { Activity, NewActivity } from '@daybook/shared/activities/activity';
import type { Channel } from '@daybook/shared/activities/channel';
import { ok } from '@daybook/shared/kernel/result';
import { dayAt, toInstant } from '@daybook/shared/kernel/time';
import { v7 } from 'uuid';
import { now } from '../../shared/lib/clock.ts';
import { usePreferences } from '../../shared/lib/preferences.state.ts';
import { useMe } from '../../shared/session/session.queries.ts';
import { perform, tellRefusal } from './act.ts';
import { type Changed, send } from './activities.queries.ts';
import { neededFields } from './needed-fields.ts';
import { emptyValues } from './new-activity.ts';
import { ask } from './prompt.state.ts';
import { useStage } from './use-activity-actions.ts';
import { predictedRow } from './use-new-activity.ts';

interface Sent {
  readonly channel: Channel;
  readonly subject: string;
  readonly message: string;
}

const WORDS: Readonly<Record<Channel, string>> = {
  email: 'an email',
  sms: 'a text message',
  linkedin: 'a LinkedIn message',
};

/** Writes down that a message about an activity went out: done, after it, with its text on the timelines. */
export const useRecordSent = (activity: Activity): ((sent: Sent) => Promise<Changed | undefined>) => {
  const { zone } = usePreferences();
  const stage = useStage();
  const me = useMe();
  return ({ channel, subject, message }) => {
    const { primary, account, participants, id } = activity;
    const made: NewActivity = {
      id: v7(),
      type: channel,
      subject: subject.trim() || activity.subject,
      primaryId: primary?.id ?? null,
      participants: participants.map(({ contact, role }) => ({ id: contact.id, role })),
      message,
      ...(channel === 'email' && { messageSubject: subject }),
      completedAt: toInstant(now()),
      followsId: id,
    };
    const values = emptyValues(dayAt(now(), zone), { primary, account });
    const row = predictedRow(made, values, me);
    const record = (custom?: NewActivity['custom']): Promise<Changed | undefined> =>
      perform(stage, {
        before: null,
        prediction: ok(row),
        send: () => send.create(custom ? { ...made, custom } : made),
        said: `Recorded that ${WORDS[channel]} was sent`,
        onRefused: (error) => {
          const keys = neededFields(error);
          const needed = { keys, verb: 'Record', onGiven: (given: typeof custom) => void record(given) };
          if (keys.length > 0) ask({ kind: 'needed', row, anchor: null, needed });
          else tellRefusal(error, row.subject);
        },
      });
    return record();
  };
};
