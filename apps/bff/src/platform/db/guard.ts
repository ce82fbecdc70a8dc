import { AsyncLocalStorage } from 'node:async_hooks';
import type { Dialect, Driver } from 'kysely';

const operation = new AsyncLocalStorage<string>();

/** Runs the body of an operation so that a use of the outer database inside it is noticed. */
export const insideOperation = <T>(kind: string, body: () => Promise<T>): Promise<T> =>
  operation.run(kind, body);

/**
 * Refuses a connection while an operation runs in the same chain of calls: on SQLite the second writer would wait for
 * the first for ever, on PostgreSQL it would read another state.
 */
export const refuseNesting = (): void => {
  const kind = operation.getStore();
  if (kind !== undefined)
    throw new Error(`Inside the operation ${kind} only its own handle may touch the database.`);
};

/** The same dialect, with every connection taken through `refuseNesting`. */
export const guarded = (dialect: Dialect): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => {
    const driver: Driver = dialect.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = (options) => {
      refuseNesting();
      return acquire(options);
    };
    return driver;
  },
});
