import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ListAddress } from '../../features/activities/list-address.ts';
import { listPath, VIEW_LABELS } from '../../features/activities/list-links.ts';
import { markItem, unmarkItem, useQueue } from '../../features/activities/queue.state.ts';
import { beforeIn, placeIn, type Queue, type QueueItem } from '../../features/activities/queue.ts';
import { onward } from '../../features/activities/queue-passed.ts';
import { QUEUE_END } from '../../features/activities/queue-path.ts';
import { ActivityView } from '../../features/activities/ui/activity-view.tsx';
import { FollowUpDock } from '../../features/activities/ui/follow-up-dock.tsx';
import { QueueBar } from '../../features/activities/ui/queue-bar.tsx';
import { QueueEnd } from '../../features/activities/ui/queue-end.tsx';
import { QueueStart } from '../../features/activities/ui/queue-start.tsx';
import { useListAddress } from '../../features/activities/use-list-address.ts';
import {
  useGoingOn,
  useLeaveQueue,
  usePassingOver,
  useQueueMoves,
  useReadNext,
} from '../../features/activities/use-queue-work.ts';
import { KeyHints } from '../../shared/ui/page.tsx';
import { ACTIVITY_SLOTS } from '../activity-slots.tsx';
import { useTimelineCount } from '../use-timeline-count.ts';

const HINTS = [
  { keys: ['c'], label: 'complete' },
  { keys: ['j'], label: 'skip' },
  { keys: ['s'], label: 'snooze' },
  { keys: ['r'], label: 'reschedule' },
  { keys: ['k'], label: 'one back' },
  { keys: ['z'], label: 'undo' },
  { keys: ['q'], label: 'to the list' },
];

interface ItemProps {
  readonly queue: Queue;
  readonly id: string;
  readonly address: ListAddress;
  readonly go: (id: string | null) => void;
}

/** One item, with the queue above it. */
const Item = ({ queue, id, address, go }: ItemProps) => {
  const client = useQueryClient();
  const onLeave = useLeaveQueue(queue.list, id);
  const timelineCount = useTimelineCount(id);
  const passing = usePassingOver(queue, id, go);
  useReadNext(queue, id);
  const skip = () => {
    if (queue.handled[id] === undefined) markItem(queue.list, id, 'skipped');
    go(onward(client, queue.list, id));
  };
  const back = () => {
    const before = beforeIn(queue, id);
    if (before !== null) go(before);
  };
  return (
    <>
      <QueueBar
        queue={queue}
        id={id}
        label={VIEW_LABELS[address.view]}
        onBack={back}
        onSkip={skip}
        onLeave={onLeave}
      />
      <div className="min-h-0 flex-1">
        {!passing && (
          <ActivityView
            key={id}
            id={id}
            {...ACTIVITY_SLOTS}
            timelineCount={timelineCount}
            queue={{ onLeave }}
          />
        )}
      </div>
    </>
  );
};

const End = ({ queue, go }: Pick<ItemProps, 'queue' | 'go'>) => {
  const again = (items: readonly QueueItem[]) => {
    for (const { id } of items) unmarkItem(queue.list, id);
    go(items[0]?.id ?? null);
  };
  return (
    <div className="min-h-0 flex-1">
      <QueueEnd queue={queue} onAgain={again} onLeave={useLeaveQueue(queue.list)} />
    </div>
  );
};

/** A list worked through one activity after another. */
export const Page = () => {
  const { id } = useParams();
  const { address } = useListAddress('activities');
  const list = listPath(address);
  const queue = useQueue(list);
  const go = useQueueMoves(address);
  useGoingOn(list, id, go);
  const isEnd = id === QUEUE_END;
  if (queue === null || id === undefined || (!isEnd && placeIn(queue, id) < 0))
    return <QueueStart address={address} id={id} />;
  return (
    <div className="flex h-full min-h-0 flex-col">
      {isEnd ? <End queue={queue} go={go} /> : <Item queue={queue} id={id} address={address} go={go} />}
      <FollowUpDock place={list} />
      <KeyHints hints={isEnd ? HINTS.slice(-2) : HINTS} />
    </div>
  );
};
