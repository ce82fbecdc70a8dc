import pg from 'pg';

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The sequences that give its keys; `sequence` is ready to stand in a statement. */
  readonly sequences: readonly { readonly column: string; readonly sequence: string }[];
}

/** The tables that hold data: all but the bookkeeping of migrations, which is made with the tables. */
export const tablesOf = async (client: pg.Client): Promise<BackupTable[]> => {
  const { rows } = await client.query<{ name: string; columns: string[]; identities: string[] }>(`
    select table_name::text as name,
      array_agg(column_name::text order by ordinal_position) as columns,
      coalesce(array_agg(column_name::text) filter (where is_identity = 'YES'), '{}') as identities
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      and table_name not in ('kysely_migration', 'kysely_migration_lock')
    group by table_name order by table_name`);
  const tables: BackupTable[] = [];
  for (const { name, columns, identities } of rows) {
    const sequences: { column: string; sequence: string }[] = [];
    for (const column of identities)
      sequences.push({ column, sequence: await sequenceOf(client, name, column) });
    tables.push({ name, columns, sequences });
  }
  return tables;
};

const sequenceOf = async (client: pg.Client, table: string, column: string): Promise<string> => {
  const { rows } = await client.query<{ sequence: string }>(
    'select pg_get_serial_sequence($1, $2) as sequence',
    [pg.escapeIdentifier(table), column],
  );
  return rows[0]?.sequence ?? '';
};
