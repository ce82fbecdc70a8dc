import { CATEGORIES, type Category } from '@daybook/shared/timeline/category';
import { useSearchParams } from 'react-router';
import type { TimelineFilter } from './timeline.queries.ts';

/** Which categories the address asks for; the roll-up is on unless it says otherwise. */
export const useTimelineFilter = () => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('show')?.split(',') ?? [];
  const filter: TimelineFilter = {
    categories: CATEGORIES.filter((category) => asked.includes(category)),
    rollUp: search.get('rollUp') !== '0',
  };
  const write = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(search);
    change(next);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return {
    filter,
    choose: (chosen: readonly Category[]) =>
      write((next) => (chosen.length === 0 ? next.delete('show') : next.set('show', chosen.join(',')))),
    setRollUp: (on: boolean) => write((next) => (on ? next.delete('rollUp') : next.set('rollUp', '0'))),
  };
};
