import { Check, RotateCcw } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { ONLY_LOOK } from '../may-change.ts';
import { personOf } from '../person-of.ts';
import { stopAskingAbout } from '../prompt.state.ts';
import { ActivityState } from './activity-state.tsx';
import { BesideMessage } from './beside-message.tsx';
import { ChainLines } from './chain-lines.tsx';
import type { DetailProps } from './detail-props.ts';
import { type DetailTab, PanelTabs } from './detail-tabs.tsx';
import { FollowUpTab, LinksTab, PlanTab, ResultTab } from './form-tabs.tsx';
import { KindFields } from './kind-fields.tsx';
import { PersonCard } from './person-card.tsx';

const ActivityInfo = lazily(async () => (await import('./activity-info.tsx')).ActivityInfo);

const Attachments = lazily(async () => (await import('./attachments.tsx')).Attachments);

const AppointmentClashes = lazily(async () => (await import('./appointment-clashes.tsx')).AppointmentClashes);

const Participants = lazily(async () => (await import('./participants.tsx')).Participants);

const UNREACHABLE = 'Daybook cannot be reached, so this cannot be saved now.';

/** The second half of a double click falls on the button that comes next, which nobody meant. */
const isSecond = ({ detail }: { readonly detail: number }): boolean => detail > 1;

/** A text message goes out by one's own phone; done is when it was sent. */
const isToSend = ({ type, direction }: Pick<DetailProps['activity'], 'type' | 'direction'>): boolean =>
  type === 'sms' && direction === 'outgoing';

/** The main thing to do with an activity: complete it, or make it open again. */
export const MainAction = ({ activity, edit, verbs }: Pick<DetailProps, 'activity' | 'edit' | 'verbs'>) => {
  const reachable = useReachable();
  const button = useRef<HTMLSpanElement>(null);
  const complete = () => edit.complete(button.current);
  useCommands(
    [
      {
        id: 'activity.complete',
        label: 'Complete',
        keys: ['c'],
        group: 'Activities',
        when: () => activity.status === 'open' && verbs.mayChange(activity),
        run: complete,
      },
    ],
    'panel',
  );
  const blocked = reachable ? undefined : UNREACHABLE;
  if (activity.status === 'trashed' || !verbs.mayChange(activity)) return null;
  return (
    <span ref={button} data-completes>
      {activity.status === 'open' ? (
        <Button
          variant="filled"
          icon={Check}
          keys="c"
          blocked={blocked}
          onClick={(event) => !isSecond(event) && complete()}
        >
          {isToSend(activity) ? 'Mark sent' : 'Mark complete'}
        </Button>
      ) : (
        <Button
          icon={RotateCcw}
          keys="c"
          blocked={blocked}
          onClick={(event) => !isSecond(event) && void verbs.actions.reopen(activity)}
        >
          Reopen
        </Button>
      )}
    </span>
  );
};

/** What is written in it, of what this person may only read. */
const Writable = ({ may, children }: { readonly may: boolean; readonly children: ReactNode }) => (
  <fieldset disabled={!may} className="min-w-0 disabled:opacity-75">
    {children}
  </fieldset>
);

const firstName = (title: string): string => title.split(' ')[0] ?? title;

const ActivityTab = ({ activity, edit, verbs, renderEarlier, renderTemplates }: DetailProps) => {
  const person = personOf(activity);
  const record = person ?? activity.primary;
  return (
    <div className="flex flex-col gap-5">
      <Writable may={verbs.mayChange(activity)}>
        <KindFields
          activity={activity}
          edit={edit}
          mayChange={verbs.mayChange(activity)}
          renderTemplates={renderTemplates}
        />
        <Suspense fallback={null}>
          <div className="pt-5">
            <Participants activity={activity} edit={edit} />
          </div>
        </Suspense>
      </Writable>
      <Suspense fallback={null}>
        <Attachments activity={activity} may={verbs.mayChange(activity)} />
      </Suspense>
      {record && renderEarlier(record.id, `Earlier with ${person ? firstName(person.title) : record.title}`)}
    </div>
  );
};

/** T-75: what is known of the activity, and of whom it is with. */
const InfoTab = ({ activity, edit, verbs, renderRecord, renderOwnFields }: DetailProps) => {
  const record = personOf(activity) ?? activity.primary;
  const may = verbs.mayChange(activity);
  return (
    <Suspense fallback={null}>
      <div className="flex flex-col gap-6">
        <Writable may={may}>
          <ActivityInfo activity={activity} edit={edit} />
        </Writable>
        {renderOwnFields(activity, may)}
        {record && renderRecord(record)}
      </div>
    </Suspense>
  );
};

const TimelineTab = ({ activity, renderTimeline }: DetailProps) => {
  const record = personOf(activity) ?? activity.primary;
  return record ? (
    // Its headings stay while it scrolls, on what the panel is drawn on.
    <div className="in-[aside]:[--paper:var(--surface)] in-[dialog]:[--paper:var(--surface)]">
      {renderTimeline(record)}
    </div>
  ) : (
    <EmptyState>This activity is about no record, so it is on no timeline.</EmptyState>
  );
};

const TABS: Readonly<Record<DetailTab, (props: DetailProps) => ReactNode>> = {
  activity: ActivityTab,
  info: InfoTab,
  plan: PlanTab,
  result: ResultTab,
  'follow-up': FollowUpTab,
  links: LinksTab,
  timeline: TimelineTab,
};

const FIELD = 'input:not([type="radio"]), textarea, select, [contenteditable="true"]';

/** The field somebody is writing in. */
export const fieldInUse = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement && document.activeElement.matches(FIELD)
    ? document.activeElement
    : null;

/** Leaves it for what is around it, where the keys go on working: the sheet, the list beside the panel, the page. */
const leaveField = (): void => {
  const around =
    fieldInUse()?.closest('dialog') ??
    document.querySelector<HTMLElement>('main [data-takes-focus]') ??
    document.querySelector<HTMLElement>('main h1');
  around?.focus({ preventScroll: true });
};

/** Escape leaves a field first, which saves it; only then does it close what is open. */
const useLeavingFields = (): void => {
  useCommands(
    [
      {
        id: 'field.leave',
        label: 'Leave the field',
        keys: ['Escape'],
        keyOnly: true,
        whileTyping: true,
        when: () => fieldInUse() !== null,
        run: leaveField,
      },
    ],
    'panel',
  );
};

/** What is in one part of it. */
export const DetailContent = (props: DetailProps & { readonly tab: DetailTab }) => {
  const { tab } = props;
  useLeavingFields();
  const Tab = TABS[tab];
  return <Tab {...props} />;
};

/** Where it stands, and that one may only look, where that is so. */
export const DetailState = ({
  activity,
  verbs,
  dueAbove = false,
}: Pick<DetailProps, 'activity' | 'verbs'> & { readonly dueAbove?: boolean }) => {
  const { id } = activity;
  useEffect(() => () => stopAskingAbout(id), [id]);
  return (
    <>
      <ActivityState activity={activity} verbs={verbs} dueAbove={dueAbove} />
      <ChainLines activity={activity} />
      <Suspense fallback={null}>
        <AppointmentClashes activity={activity} />
      </Suspense>
      {!verbs.mayChange(activity) && <p className="text-sm text-ink-2">{ONLY_LOOK}</p>}
    </>
  );
};

/** One activity in a panel: whom it is with, where it stands, and all that can be written about it. */
export const ActivityDetail = (props: DetailProps) => {
  const { activity, edit, verbs } = props;
  return (
    <div className="flex flex-col gap-4">
      <PersonCard activity={activity} />
      <DetailState activity={activity} verbs={verbs} />
      <PanelTabs
        activity={activity}
        renderPart={(tab) => (
          <div className="flex flex-col gap-5">
            {tab === 'activity' && activity.type === 'linkedin' && (
              <BesideMessage activity={activity} edit={edit} verbs={verbs} narrow />
            )}
            <DetailContent {...props} tab={tab} />
          </div>
        )}
      />
    </div>
  );
};
