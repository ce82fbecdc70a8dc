import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../shared/session/session.queries.ts';
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

/**
 * The list that the page's address names. Columns that it does not name are those the user chose last, on any device;
 * a saved list's are its own.
 */
export const useListAddress = (home: Home): ListAt => {
  const [params] = useSearchParams();
  const { listColumns } = useMe();
  const text = aboutList(params).toString();
  const remembered = params.has('saved') ? '' : (listColumns.activity ?? '');
  return useMemo(() => {
    const about = new URLSearchParams(text);
    if (!about.has('columns')) about.set('columns', remembered);
    return { address: addressOn(home, about), unknown: unknownParts(about) };
  }, [text, home, remembered]);
};
