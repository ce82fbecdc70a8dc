import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronDown, Network } from 'lucide-react';
import { Button } from '../../../shared/ui/button.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { Menu } from '../../../shared/ui/menu.tsx';
import { timelineQuery } from '../timeline.queries.ts';
import { useRememberedFilter } from '../use-remembered-filter.ts';
import { useTimelineFilter } from '../use-timeline-filter.ts';
import { TimelineToolbar } from './timeline-toolbar.tsx';

interface RollUpProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

const ROLL_UP = { true: 'Account and all related', false: 'This account only' } as const;

/** With what happened on an account's contacts, opportunities and other records, or without. */
const RollUp = ({ on, onChange }: RollUpProps) => (
  <Menu
    label="Whose entries"
    align="end"
    items={[
      { label: ROLL_UP.true, checked: on, onSelect: () => onChange(true) },
      { label: ROLL_UP.false, checked: !on, onSelect: () => onChange(false) },
    ]}
    renderTrigger={(props, ref) => (
      <Button {...props} ref={ref} icon={Network}>
        {ROLL_UP[`${on}`]}
        <Icon of={ChevronDown} size={14} />
      </Button>
    )}
  />
);

interface FiltersProps {
  readonly recordId: string;
  readonly type: RecordType;
}

/** What of a record's timeline is shown; remembered by type of record. */
export const TimelineFilters = ({ recordId, type }: FiltersProps) => {
  const { filter, unknown, change } = useTimelineFilter();
  useRememberedFilter(RECORD_TYPE_LABELS[type].one);
  const { data } = useInfiniteQuery({ ...timelineQuery(recordId, filter), enabled: unknown.length === 0 });
  return (
    <TimelineToolbar filter={filter} change={change} counts={data?.pages[0]?.counts}>
      {type === 'account' && <RollUp on={filter.rollUp} onChange={(rollUp) => change({ rollUp })} />}
    </TimelineToolbar>
  );
};
