import type { Page } from '@daybook/shared/kernel/page';
import { found } from '@daybook/shared/kernel/result';
import { type Instant, toInstant } from '@daybook/shared/kernel/time';
import type { Category } from '@daybook/shared/timeline/category';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFamily, findRecordById } from '../records/records.store.ts';
import { entryThere } from './gone.ts';
import { narrowingOf } from './narrowing.ts';
import { findPlaceOf, findTimelineCounts, type Place, readTimelineLinks } from './read-timeline.store.ts';
import { scanTimeline } from './scan-timeline.ts';
import { placeOf, timelinePage } from './timeline-answer.ts';
import type { TimelineQuery } from './timeline-query.ts';

export type TimelineAnswer = Page<TimelineEntry> & {
  /** Entries per category where nothing narrower than categories is asked for. */
  readonly counts: Readonly<Record<Category, number>> | null;
  /** Where not everything was looked through: how far back that was done. */
  readonly lookedBackTo: Instant | null;
};

/** The place just before an entry, so that a page begins with it. */
const from = ([happenedAt, key]: Place): Place => [happenedAt, key + 1];

/** A page of a record's timeline, newest first, with the counts of each category. */
export const readTimeline = async (
  deps: Deps,
  user: CurrentUser,
  recordId: string,
  query: TimelineQuery,
): Promise<TimelineAnswer> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const { cursor, limit, entry } = query;
  const { key: recordKey } = found(await findRecordById(read, recordId), 'record');
  const records = await findFamily(read, [recordKey]);
  const rollUp = query.rollUp === '1';
  const start =
    entry === undefined || cursor !== undefined
      ? placeOf(cursor)
      : from(entryThere(await findPlaceOf(read, records, entry)));
  const base = { kind: 'on', records, rollUp } as const;
  const { isPlain, ...narrowing } = await narrowingOf(read, user, query, [base], start);
  if (isPlain) {
    const { categories, before } = narrowing;
    const links = await readTimelineLinks(read, { records, categories, rollUp, before, limit });
    return {
      ...(await timelinePage(read, links)),
      counts: await findTimelineCounts(read, records, rollUp),
      lookedBackTo: null,
    };
  }
  const { lookedBackTo, ...scanned } = await scanTimeline(read, { ...narrowing, limit });
  return {
    ...(await timelinePage(read, scanned)),
    counts: null,
    lookedBackTo: lookedBackTo === null ? null : toInstant(lookedBackTo),
  };
};
