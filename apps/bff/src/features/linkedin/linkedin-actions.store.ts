import {
  type ActionOnOffer,
  type LinkedInPlan,
  linkedInActions,
} from '@daybook/shared/linkedin/linkedin-actions.rules';
import type { Selectable } from 'kysely';
import type { LinkedinActionTable } from '../../platform/db/message-tables.ts';
import type { Reader } from '../../platform/db/open.ts';

export type LinkedInActionEntity = Selectable<LinkedinActionTable>;

export const findActionRow = (db: Reader, code: string): Promise<LinkedInActionEntity | undefined> =>
  db.selectFrom('linkedin_action').selectAll().where('code', '=', code).executeTakeFirst();

/** Every action by its code, in the order they are offered, with the limits of that plan. */
export const findLinkedInActions = async (
  db: Reader,
  plan: LinkedInPlan,
): Promise<ReadonlyMap<string, ActionOnOffer>> => {
  const rows = await db.selectFrom('linkedin_action').selectAll().orderBy('key').execute();
  const stored = rows.map(({ code, label, text_limit, hidden }) => ({
    code,
    label,
    textLimit: text_limit,
    hidden: hidden === 1,
  }));
  return new Map(linkedInActions(stored, plan).map((action) => [action.code, action]));
};
