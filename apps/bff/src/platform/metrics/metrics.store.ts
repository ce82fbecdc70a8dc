import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

export interface JobFigure {
  readonly kind: string;
  readonly state: string;
  readonly n: number;
  /** The earliest moment one of them was to run at. */
  readonly since: number;
}

/** The jobs that wait, run or have died, by kind. */
export const countJobs = async ({ read }: Db): Promise<JobFigure[]> => {
  const rows = await read
    .selectFrom('job')
    .select(['kind', 'state'])
    .select(({ fn }) => [fn.countAll<number>().as('n'), fn.min('run_at').as('since')])
    .where('state', 'in', ['queued', 'running', 'dead'])
    .groupBy(['kind', 'state'])
    .execute();
  return rows;
};

const SIZE = {
  sqlite: sql<{
    bytes: number;
  }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`,
  postgres: sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`,
} as const;

/** Bytes that the database takes on its disk. */
export const measureDatabase = async ({ engine, read }: Db): Promise<number> => {
  const { rows } = await SIZE[engine].execute(read);
  return rows[0]?.bytes ?? 0;
};
