import { dayAt, toMs } from '@daybook/shared/kernel/time';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useToday } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { entryWords } from '../entry-words.ts';
import { timelineQuery } from '../timeline.queries.ts';
import { EVERYTHING } from '../timeline-address.ts';
import { textOf } from '../words.ts';
import { EntryIcon } from './entry-icon.tsx';

const FEW = 3;

interface EarlierProps {
  readonly recordId: string;
  /** "Earlier with Priya". */
  readonly title: string;
}

/** The last few things that happened with a record; nothing where nothing has. */
export const Earlier = ({ recordId, title }: EarlierProps) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  const { data } = useInfiniteQuery(timelineQuery(recordId, EVERYTHING));
  const entries = data?.pages[0]?.items.slice(0, FEW) ?? [];
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="mb-1.5 text-sm text-ink-2">{title}</h2>
      <ul className="flex flex-col gap-2.5">
        {entries.map((entry) => (
          <li key={entry.key} className="flex items-center gap-2.5">
            <EntryIcon payload={entry.payload} />
            <span className="flex min-w-0 flex-col">
              <span className="truncate">
                {entryWords(entry, recordId, formats).sentence.map(textOf).join('')}
              </span>
              <time
                dateTime={entry.happenedAt}
                title={formats.fullMoment(entry.happenedAt)}
                className="text-sm text-ink-2"
              >
                {formats.day(dayAt(toMs(entry.happenedAt), formats.zone), today)}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
