import type { Activity } from '@daybook/shared/activities/activity';
import { activityType } from '@daybook/shared/activities/activity-type';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Tabs } from '../../../shared/ui/tabs.tsx';

/** The parts of an activity: what is written to the person, all that is known of it, what happened before. */
export const DETAIL_TABS = ['activity', 'info', 'timeline', 'plan', 'result', 'follow-up', 'links'] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

/** Where there is a text to write, the first part is that. */
export const tabLabel = ({ type }: Pick<Activity, 'type'>, tab: DetailTab): string =>
  ({
    activity: activityType(type).fields.includes('message') ? 'Message' : 'Activity',
    info: 'Info',
    plan: 'Plan',
    result: 'Result',
    'follow-up': 'Follow-up',
    links: 'Links',
    timeline: 'Timeline',
  })[tab];

/** Which part is shown, from the address. */
export const useDetailTab = (): { tab: DetailTab; searchOf: (tab: DetailTab) => URLSearchParams } => {
  const [params] = useSearchParams();
  const tab = DETAIL_TABS.find((key) => key === params.get('tab')) ?? 'activity';
  const searchOf = (key: DetailTab) => {
    const next = new URLSearchParams(params);
    if (key === 'activity') next.delete('tab');
    else next.set('tab', key);
    return next;
  };
  return { tab, searchOf };
};

/** Which part the panel shows, and going to another. */
const usePanelTabs = () => {
  const { tab, searchOf } = useDetailTab();
  const [, setParams] = useSearchParams();
  const show = (key: string) =>
    setParams(searchOf(DETAIL_TABS.find((one) => one === key) ?? 'activity'), {
      replace: true,
      preventScrollReset: true,
    });
  return { tab, show };
};

interface PanelTabsProps {
  readonly activity: Pick<Activity, 'type' | 'subject'>;
  readonly renderPart: (tab: DetailTab) => ReactNode;
}

/** The parts of an activity in a panel. */
export const PanelTabs = ({ activity, renderPart }: PanelTabsProps) => {
  const { tab, show } = usePanelTabs();
  return (
    <Tabs
      label={`Parts of “${activity.subject}”`}
      current={tab}
      onChange={show}
      tabs={DETAIL_TABS.map((key) => ({
        key,
        label: tabLabel(activity, key),
        content: key === tab && renderPart(key),
      }))}
    />
  );
};
