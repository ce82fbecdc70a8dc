import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { Card } from '../../../shared/ui/record-page.tsx';
import { dueSentence } from '../due-sentence.ts';
import { nextActivityQuery } from '../record-activities.queries.ts';

/** What is planned next on a record, or anywhere in an account; nothing is drawn where nothing is. */
export const NextActivity = ({ recordId }: { readonly recordId: string }) => {
  const formats = useFormats();
  const now = useMinute();
  const next = useQuery(nextActivityQuery(recordId)).data?.next;
  if (!next) return null;
  const due = next.due === null ? 'No date' : dueSentence(next.due, formats, now);
  return (
    <Card title="Next">
      <Link to={activityPath(next.id)} className="flex items-center gap-3 hover:underline">
        <ActivityIcon type={next.type} />
        <span className="min-w-0">
          <span className="block truncate">{next.subject}</span>
          <span className="block text-sm text-ink-2 first-letter:uppercase">{due}</span>
        </span>
      </Link>
    </Card>
  );
};
