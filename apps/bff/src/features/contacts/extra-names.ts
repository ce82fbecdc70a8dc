import type { Reader } from '../../platform/db/open.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { findExtraNames } from './contact-details.store.ts';

/** What imports kept beside the fields of those listed, by name and in order. */
export const extraNames = async (
  db: Reader,
  pageOf: (cursor: string | undefined) => Promise<{ keys: readonly number[]; cursor: string | null }>,
): Promise<string[]> => {
  const names = new Set<string>();
  for (let page = await pageOf(undefined); ; page = await pageOf(page.cursor)) {
    for (const name of await findExtraNames(db, page.keys)) names.add(name);
    if (page.cursor === null) return [...names].toSorted();
    await breathe();
  }
};
