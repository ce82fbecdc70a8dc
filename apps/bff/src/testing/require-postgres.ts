/** Runs before the PostgreSQL project: without a server its tests fail, they are never skipped. */
export const setup = (): void => {
  if (process.env['TEST_POSTGRES_URL']) return;
  throw new Error(
    'These tests need a PostgreSQL server: run `npm test -- bff-postgres`, which starts one, or set TEST_POSTGRES_URL.',
  );
};
