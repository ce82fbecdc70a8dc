import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { Card } from '../../../shared/ui/record-page.tsx';
import { dueSentence } from '../due-sentence.ts';
import { recordActivitiesQuery } from '../record-activities.queries.ts';

/** What is planned next on a record; nothing is drawn where nothing is. */
export const NextActivity = ({ recordId }: { readonly recordId: string }) => {
  const formats = useFormats();
  const now = useMinute();
  const { data } = useInfiniteQuery(recordActivitiesQuery(recordId, 'open'));
  const next = data?.pages[0]?.items[0];
  if (next === undefined) return null;
  return (
    <Card title="Next">
      <Link to={activityPath(next.id)} className="flex items-center gap-3 hover:underline">
        <ActivityIcon type={next.type} />
        <span className="min-w-0">
          <span className="block truncate">{next.subject}</span>
          <span className="block text-sm text-ink-2">
            {next.due === null ? 'No date' : dueSentence(next.due, formats, now)}
          </span>
        </span>
      </Link>
    </Card>
  );
};
