import { type Kysely, sql } from 'kysely';

/** Numbers are found by more of their first digits at once: what is there is brought in by a job, as the server starts. */
export const beginningsOfNumbers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`insert into job (kind, payload, run_at, state, created_at)
      select 'search.rebuild', '{}', 0, 'queued', 0
      where (exists (select 1 from record) or exists (select 1 from activity) or exists (select 1 from attachment))
        and not exists (select 1 from job where kind = 'search.rebuild' and state = 'queued')`.execute(db);
  },
};
