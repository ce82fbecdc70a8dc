import { addressQuery, type ListAddress, readAddress } from './list-address.ts';

const addressIn = (query: string): ListAddress => readAddress(new URLSearchParams(query), 'open');

/** What a view keeps of a list. */
export const listQuery = (address: ListAddress): string =>
  String(new URLSearchParams({ view: address.view, ...addressQuery(address) }));

/** The same list always has the same query. */
export const normalList = (query: string): string => listQuery(addressIn(query));
