import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { aboutList, addressOn, type Home, type ListAddress } from './list-address.ts';

/** The list that the page's address names. */
export const useListAddress = (home: Home): ListAddress => {
  const [params] = useSearchParams();
  const text = aboutList(params).toString();
  return useMemo(() => addressOn(home, new URLSearchParams(text)), [text, home]);
};
