import type { Db, Reader } from '../../platform/db/open.ts';
import { matching } from '../../platform/search/search.store.ts';
import { recordPlace } from '../../platform/search/search-places.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import type { Identity, IdentityKind } from './identities.store.ts';

const AT_MOST = 50;
/** An account's people are looked through for a name written a little differently. */
const COLLEAGUES = 300;

export interface Traces {
  readonly identities: readonly (Pick<Identity, 'identity'> & { readonly kind: IdentityKind })[];
  readonly foldedName: string;
  readonly name: string;
  readonly accountKey: number | null;
}

const byIdentity = async (
  db: Reader,
  { kind, identity }: Traces['identities'][number],
): Promise<number[]> => {
  const rows = await db
    .selectFrom('contact_identity')
    .select('contact_key')
    .where('kind', '=', kind)
    .where('identity', '=', identity)
    .where('live', '=', 1)
    .limit(AT_MOST)
    .execute();
  return rows.map(({ contact_key }) => contact_key);
};

const byName = async ({ read, engine }: Db, { foldedName, name }: Traces): Promise<number[]> => {
  if (foldedName === '') return [];
  const same = await read
    .selectFrom('contact')
    .select('key')
    .where('folded_name', '=', foldedName)
    .limit(AT_MOST)
    .execute();
  const wanted = wantedWords(name);
  const places =
    wanted.length === 0 ? [] : [recordPlace('contact', 'live'), recordPlace('contact', 'archived')];
  const found = await Promise.all(
    places.map((place) =>
      read
        .selectFrom('record')
        .select('key')
        .where('key', 'in', matching(engine, 'record', { place, wanted, reach: 'beginnings' }, AT_MOST))
        .execute(),
    ),
  );
  return [...same, ...found.flat()].map(({ key }) => key);
};

const colleagues = async (db: Reader, accountKey: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('record')
    .select('key')
    .where('account_key', '=', accountKey)
    .where('type', '=', 'contact')
    .where('state', '=', 'live')
    .orderBy('sort_title')
    .limit(COLLEAGUES)
    .execute();
  return rows.map(({ key }) => key);
};

/** The keys of contacts that may be the one being written: a few short index ranges. */
export const findTraced = async (db: Db, traces: Traces): Promise<number[]> => {
  const found = await Promise.all(traces.identities.map((identity) => byIdentity(db.read, identity)));
  const named = await byName(db, traces);
  const near = traces.accountKey === null ? [] : await colleagues(db.read, traces.accountKey);
  return [...new Set([...found.flat(), ...named, ...near])];
};
