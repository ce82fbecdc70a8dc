import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  aboutList,
  addressOn,
  type Home,
  type ListAddress,
  type UnknownPart,
  unknownParts,
} from './list-address.ts';

interface ListAt {
  readonly address: ListAddress;
  /** What the page's address asks and nobody knows. */
  readonly unknown: readonly UnknownPart[];
}

/** The list that the page's address names. */
export const useListAddress = (home: Home): ListAt => {
  const [params] = useSearchParams();
  const text = aboutList(params).toString();
  return useMemo(() => {
    const about = new URLSearchParams(text);
    return { address: addressOn(home, about), unknown: unknownParts(about) };
  }, [text, home]);
};
