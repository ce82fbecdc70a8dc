import { MEETING_TYPES } from '@daybook/shared/timeline/team-numbers.rules';
import type { RepNumbers } from '@daybook/shared/timeline/team-timeline';
import { Link } from 'react-router';
import { lateListPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { NOTHING_NARROWED, type TimelineFilter } from '../timeline-address.ts';

type Key = Exclude<keyof RepNumbers, 'user'>;

interface Column {
  readonly key: Key;
  readonly label: string;
  /** The entries behind the number; of what is late there are none, it is still to be done. */
  readonly entries: ((connected: readonly string[]) => Partial<TimelineFilter>) | null;
}

const COLUMNS: readonly Column[] = [
  { key: 'planned', label: 'Planned', entries: () => ({ did: 'planned' }) },
  { key: 'done', label: 'Done', entries: () => ({ did: 'done' }) },
  { key: 'late', label: 'Late now', entries: null },
  { key: 'calls', label: 'Calls', entries: () => ({ did: 'done', types: ['call'] }) },
  {
    key: 'connected',
    label: 'Connected',
    entries: (outcomes) => ({ did: 'done', types: ['call'], outcomes }),
  },
  { key: 'emails', label: 'Emails', entries: () => ({ did: 'done', types: ['email'] }) },
  { key: 'meetings', label: 'Meetings', entries: () => ({ did: 'done', types: MEETING_TYPES }) },
];

interface NumbersProps {
  readonly items: readonly RepNumbers[];
  /** Outcomes of calls in which somebody was spoken to. */
  readonly connected: readonly string[];
  /** The address of the entries of a person that are narrowed so. */
  readonly addressOf: (userId: string, narrowed: Partial<TimelineFilter>) => string;
}

/** What each person planned and did; every number leads to what is behind it. On a phone a person is a few lines. */
export const TeamNumbersTable = ({ items, connected, addressOf }: NumbersProps) => {
  const formats = useFormats();
  return (
    <div className="md:overflow-x-auto">
      <table aria-label="What each person did" className="w-full tabular-nums">
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-sm text-ink-3">
            <th scope="col" className="py-1.5 pr-3 text-left font-medium">
              Name
            </th>
            {COLUMNS.map(({ key, label }) => (
              <th key={key} scope="col" className="py-1.5 pl-3 text-right font-medium whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ user, ...numbers }) => (
            <tr
              key={user.id}
              className="border-b border-line max-md:grid max-md:grid-cols-4 max-md:gap-x-3 max-md:gap-y-1.5 max-md:py-2.5"
            >
              <th
                scope="row"
                className="pr-3 text-left font-medium max-md:col-span-4 md:h-10 md:whitespace-nowrap"
              >
                <Link to={addressOf(user.id, NOTHING_NARROWED)} className="hover:underline">
                  {user.name}
                </Link>
              </th>
              {COLUMNS.map(({ key, label, entries }) => (
                <td key={key} className="md:pl-3 md:text-right">
                  <span aria-hidden className="block text-sm text-ink-3 md:hidden">
                    {label}
                  </span>
                  {numbers[key] === 0 ? (
                    <span className="text-ink-3">0</span>
                  ) : (
                    <Link
                      to={entries === null ? lateListPath(user.id) : addressOf(user.id, entries(connected))}
                      aria-label={`${label} of ${user.name}: ${formats.number(numbers[key])}`}
                      className={key === 'late' ? 'text-late hover:underline' : 'hover:underline'}
                    >
                      {formats.number(numbers[key])}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
