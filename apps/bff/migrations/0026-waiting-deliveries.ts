import { type Kysely, sql } from 'kysely';

/** What waits for a webhook is found without what was delivered before. */
export const waitingDeliveries = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index webhook_delivery_waiting on webhook_delivery (webhook_key, key, next_at)
      where state = 'waiting'`.execute(db);
  },
};
