import type { RawBuilder } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Db, Engine, Reader } from '../../platform/db/open.ts';
import { narrowedSearch } from '../../platform/search/narrowed-search.store.ts';
import { matchingExpression } from '../../platform/search/search.store.ts';
import { activityPlace } from '../../platform/search/search-places.ts';
import { expressionOf, type Search } from '../../platform/search/tokens.ts';

/** More would not be looked at by anybody who can type another letter. */
const MATCHING = 100;

const selectHits = (db: Reader, found: RawBuilder<number>, limit: number) =>
  db
    .selectFrom('attachment')
    .leftJoin('record', 'record.key', 'attachment.record_key')
    .leftJoin('activity', 'activity.key', 'attachment.activity_key')
    .leftJoin('record as about', 'about.key', 'activity.primary_key')
    .select(['attachment.key', 'attachment.id', 'attachment.name', 'attachment.kind'])
    .select(['attachment.content_type', 'attachment.url'])
    .select(['record.id as record_id', 'record.type as record_type', 'record.title as record_title'])
    .select(['activity.id as activity_id', 'activity.subject as activity_subject'])
    .select(['about.id as about_id', 'about.type as about_type', 'about.title as about_title'])
    .where('attachment.key', 'in', found)
    // Of several versions the newest; nothing of what lies in the trash.
    .where(({ or, and, eb }) =>
      or([
        and([eb('attachment.newest', '=', 1), eb('record.state', '<>', 'trashed')]),
        eb('activity.status', '<>', 'trashed'),
      ]),
    )
    .orderBy('attachment.key', 'desc')
    .limit(limit);

const matchingRead = (engine: Engine) =>
  hotRead(
    (db, expression: string, limit: number) =>
      selectHits(db, matchingExpression(engine, 'attachment', expression, MATCHING), limit),
    'each time',
  );

const READ = { sqlite: matchingRead('sqlite'), postgres: matchingRead('postgres') } as const;

type Looking = Pick<Search, 'wanted' | 'reach'>;

/** Files on records and what is attached to activities, by their names, the latest first. */
export const findFileHits = async (db: Db, looking: Looking, limit: number) => {
  const of = await narrowedSearch(db, 'attachment', { ...looking, place: activityPlace(false) });
  return (await READ[db.engine](db.read, of(), limit)).rows;
};

export type FileHitRow = Awaited<ReturnType<typeof findFileHits>>[number];

/** The statement behind it, for the test of its plan. */
export const explainFileHits = ({ read, engine }: Db, looking: Looking, limit: number) => {
  const expression = expressionOf(engine, { ...looking, place: activityPlace(false) });
  return selectHits(read, matchingExpression(engine, 'attachment', expression, MATCHING), limit).compile();
};
