import { readStored, writeStored } from '../../shared/lib/storage.ts';

/** Up to which notice reminders were shown in this browser, whichever tab did. */
const shownName = (userId: string): string => `daybook.reminded.${userId}`;

/** Takes those not shown yet; another tab that asks right after gets none of them. */
export const takeUnshown = <T extends { readonly key: number }>(
  userId: string,
  place: 'toast' | 'system',
  notices: readonly T[],
): T[] => {
  const name = `${shownName(userId)}.${place}`;
  const upTo = Number(readStored(name) ?? 0);
  const fresh = notices.filter(({ key }) => key > upTo);
  const last = Math.max(upTo, ...fresh.map(({ key }) => key));
  if (last > upTo) writeStored(name, String(last));
  return fresh;
};
