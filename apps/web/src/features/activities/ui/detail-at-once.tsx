import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ReactNode } from 'react';
import { personOf } from '../person-of.ts';
import type { Verbs } from '../use-verbs.ts';
import { ActivityState } from './activity-state.tsx';
import { PanelTabs } from './detail-tabs.tsx';
import { RecordLine } from './person-card.tsx';

interface AtOnceProps {
  readonly row: ActivityRow;
  readonly verbs: Verbs;
  /** Stands where the rest will be, once that takes a while. */
  readonly children?: ReactNode;
}

/** What a list knows of an activity, as `ActivityDetail` will show it: there in the frame after the press. */
export const DetailAtOnce = ({ row, verbs, children }: AtOnceProps) => {
  const record = personOf(row) ?? row.primary;
  return (
    <div className="flex flex-col gap-4">
      {record && <RecordLine record={record} account={row.account} subject="" contact={undefined} />}
      <ActivityState activity={row} verbs={verbs} />
      <PanelTabs activity={row} renderPart={() => children} />
    </div>
  );
};
