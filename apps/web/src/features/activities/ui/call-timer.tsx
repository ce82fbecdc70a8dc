import type { Activity } from '@daybook/shared/activities/activity';
import { useQuery } from '@tanstack/react-query';
import { Phone, Square, Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { now } from '../../../shared/lib/clock.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { buttonClass } from '../../../shared/ui/button-class.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { callMinutes, endCall, startCall, useCallSince } from '../call-timer.state.ts';
import { personOf, telLink } from '../person-of.ts';
import { contactQuery } from '../related.queries.ts';
import type { ActivityEdit } from '../use-activity-edit.ts';

const SECOND = 1000;

const clockText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** How long it has gone on, to the second. */
const Elapsed = ({ since }: { readonly since: number }) => {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-label="Length of the call" className="font-medium tabular-nums">
      {clockText(at - since)}
    </span>
  );
};

const dialLink = (phone: string): string => `tel:${phone.replace(/[^\d+*#,;]/g, '')}`;

interface TimerProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
}

/** T-37, T-38: dials, and measures the call; stopping writes down how long it was. */
export const CallTimer = ({ activity, edit }: TimerProps) => {
  const person = personOf(activity);
  const { data: contact } = useQuery({ ...contactQuery(person?.id ?? ''), enabled: person !== null });
  const since = useCallSince(activity.id);
  const minutes = edit.field('durationMinutes');
  const href = activity.phone ? dialLink(activity.phone) : contact && telLink(contact);
  const stop = () => {
    const measured = callMinutes(activity.id);
    endCall(activity.id);
    if (measured !== null) minutes.choose(measured);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {href && (
        <a href={href} className={buttonClass('plain', 'sm')} onClick={() => startCall(activity.id)}>
          <Icon of={Phone} size={14} />
          Dial {activity.phone || contact?.phones[0]?.text}
        </a>
      )}
      {since === null ? (
        <Button size="sm" icon={Timer} onClick={() => startCall(activity.id)}>
          Start timer
        </Button>
      ) : (
        <>
          <Button size="sm" icon={Square} onClick={stop}>
            Stop timer
          </Button>
          <Elapsed since={since} />
        </>
      )}
    </div>
  );
};
