import type { Activity } from '@daybook/shared/activities/activity';
import type { ColleagueRole, ParticipantRole } from '@daybook/shared/activities/participant';
import type { Selectable } from 'kysely';
import type { ActivityParticipantTable } from '../../platform/db/activity-tables.ts';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

type ActivityParticipantEntity = Selectable<ActivityParticipantTable>;

export const findParticipantRows = (db: Reader, activityKey: number): Promise<ActivityParticipantEntity[]> =>
  db
    .selectFrom('activity_participant')
    .selectAll()
    .where('activity_key', '=', activityKey)
    .orderBy('key')
    .execute();

const readPeople = hotRead((db, activityKey: number) =>
  db
    .selectFrom('activity_record as link')
    .innerJoin('record', 'record.key', 'link.record_key')
    .select(['record.id', 'record.title', 'link.role'])
    .where('link.activity_key', '=', activityKey)
    .where('link.role', '<>', '')
    .orderBy('link.key'),
);

/** The contacts who take part, in the order they were added. */
export const findParticipants = async (db: Reader, activityKey: number): Promise<Activity['participants']> =>
  (await readPeople(db, activityKey)).rows.map(({ id, title, role }) => ({
    contact: { id, type: 'contact', title },
    role: role as ParticipantRole,
  }));

const readColleagues = hotRead((db, activityKey: number) =>
  db
    .selectFrom('activity_participant as part')
    .innerJoin('users', 'users.key', 'part.user_key')
    .select(['users.id', 'users.name', 'part.role'])
    .where('part.activity_key', '=', activityKey)
    .orderBy('part.key'),
);

/** The users who take part. */
export const findColleagues = async (db: Reader, activityKey: number): Promise<Activity['colleagues']> =>
  (await readColleagues(db, activityKey)).rows.map(({ id, name, role }) => ({
    user: { id, name },
    role: role as ColleagueRole,
  }));
