import type { CalendarEntry } from '@daybook/shared/activities/calendar';
import { toInstant } from '@daybook/shared/kernel/time';
import { useQuery } from '@tanstack/react-query';
import { CalendarX2 } from 'lucide-react';
import { activityPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { endOf, isTimed } from '../calendar-days.ts';
import { clashesQuery, type PlannedTime } from '../clashes.queries.ts';

const Line = ({ entry }: { readonly entry: CalendarEntry }) => {
  const formats = useFormats();
  if (!isTimed(entry)) return null;
  return (
    <li>
      {/* In a tab of its own: what is being planned stays as it is. */}
      <a href={activityPath(entry.id)} target="_blank" rel="noreferrer" className="text-pen hover:underline">
        {`${formats.time(entry.due.at)} to ${formats.time(toInstant(endOf(entry)))} ${entry.subject}`}
      </a>
      {entry.primary && <span className="text-ink-2">{` with ${entry.primary.title}`}</span>}
    </li>
  );
};

/** What else its owner has at the time something is planned for; nothing where that is free. */
export const ClashLines = ({ time }: { readonly time: PlannedTime }) => {
  const me = useMe();
  const { data } = useQuery(clashesQuery(time));
  const [first] = data?.items ?? [];
  const whose = time.ownerId === me.id ? 'You have' : `${first?.owner.name ?? 'The owner'} has`;
  return (
    <div role="status" aria-label="Clashes" className="text-sm empty:hidden">
      {first && (
        <div className="flex gap-2 rounded-sm bg-amber-soft px-3 py-2">
          <Icon of={CalendarX2} className="mt-0.5 shrink-0" />
          <div className="min-w-0 wrap-anywhere">
            <p>{`${whose} something else then:`}</p>
            <ul>
              {data?.items.map((entry) => (
                <Line key={entry.id} entry={entry} />
              ))}
            </ul>
            {data?.more && <p>And more.</p>}
          </div>
        </div>
      )}
    </div>
  );
};
