import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListAddress, readAddress } from './list-address.ts';

/** Which page the list is on: the day, or all other views. */
export type Home = 'today' | 'activities';

/** What of the address is about something else than the list. */
const NOT_THE_LIST = ['open', 'tab', 'show', 'rollUp'];

/** The list that the page's address names. */
export const useListAddress = (home: Home): ListAddress => {
  const [params] = useSearchParams();
  const about = new URLSearchParams(params);
  for (const name of NOT_THE_LIST) about.delete(name);
  const text = about.toString();
  return useMemo(() => {
    const address = readAddress(new URLSearchParams(text), 'open');
    return home === 'today' ? { ...address, view: 'today' } : address;
  }, [text, home]);
};
