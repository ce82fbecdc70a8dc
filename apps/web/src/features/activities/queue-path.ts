import { PATTERNS } from '../../shared/lib/paths.ts';
import { addressQuery, type ListAddress } from './list-address.ts';

/** In place of an item: what became of all of them. */
export const QUEUE_END = 'end';

/** The address of a list worked through one after another; without an item it begins anew. */
export const queuePath = (address: ListAddress, id = ''): string => {
  const query = new URLSearchParams({ view: address.view, ...addressQuery(address) });
  return `${PATTERNS.queue.replace('/:id?', id && `/${encodeURIComponent(id)}`)}?${query}`;
};
