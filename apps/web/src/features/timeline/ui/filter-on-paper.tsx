import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { filterWords } from '../filter-words.ts';
import { useRecordItems, useUserItems } from '../people-items.ts';
import type { TimelineFilter } from '../timeline-address.ts';

/** What the timeline is narrowed to, for whoever reads it printed. */
export const FilterOnPaper = ({ filter }: { readonly filter: TimelineFilter }) => {
  const formats = useFormats();
  const people = [...useUserItems(filter.actors), ...useRecordItems(filter.people)];
  const words = filterWords(
    filter,
    people.map(({ label }) => label),
    formats,
  );
  return words ? <p className="hidden text-sm print:block">Shown: {words}</p> : null;
};
