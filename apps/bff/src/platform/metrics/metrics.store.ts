import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

export interface JobFigure {
  readonly kind: string;
  readonly state: string;
  readonly n: number;
  /** The earliest moment one of them was to run at. */
  readonly since: number;
}

/** As in the indexes, for which their conditions have to be written out: done jobs are many. */
const RANGES = [sql<boolean>`state in ('queued', 'running')`, sql<boolean>`state = 'dead'`];

/** The jobs that wait, run or have died, by kind. */
export const countJobs = async ({ read }: Db): Promise<JobFigure[]> => {
  const figures: JobFigure[] = [];
  for (const range of RANGES) {
    const rows = await read
      .selectFrom('job')
      .select(['kind', 'state'])
      .select(({ fn }) => [fn.countAll<number>().as('n'), fn.min('run_at').as('since')])
      .where(range)
      .groupBy(['kind', 'state'])
      .execute();
    figures.push(...rows);
  }
  return figures;
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
