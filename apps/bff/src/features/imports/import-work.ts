import type { ThingNoun } from '@daybook/shared/imports/import-noun';
import type { Reader } from '../../platform/db/open.ts';
import { findUserByKey } from '../people/people.store.ts';
import { type CompanyNaming, companyNaming } from './companies.ts';
import { type KnownRecords, knownRecords } from './known-records.ts';
import { ownReader } from './own-reader.ts';
import { loadOwnWords, type OwnWords } from './own-words.ts';
import { loadOwners, type Owner, type Owners } from './owners.ts';
import type { Person } from './person.ts';
import { type PersonReader, personReader } from './person-reader.ts';
import type { Run } from './run.store.ts';
import { sourceName } from './source-name.ts';
import { type ThingReader, thingReader } from './thing-reader.ts';

/** What does not change from the first row of an import to its last. */
export interface ImportWork extends OwnWords {
  readonly run: Run;
  readonly read: PersonReader;
  /** How a row becomes an account, opportunity or activity. */
  readonly readThing: (noun: ThingNoun) => ThingReader;
  readonly zone: string;
  readonly owners: Owners;
  readonly naming: CompanyNaming;
  /** Whom and what rows point at: looked up before they are read. */
  readonly known: KnownRecords;
  /** Where timelines say that a record came from. */
  readonly source: string;
}

export const importWork = async (db: Reader, run: Run): Promise<ImportWork> => {
  const owners = await loadOwners(db);
  const zone = (await findUserByKey(db, run.creator_key))?.zone ?? 'UTC';
  const source = sourceName(run);
  const own = await loadOwnWords(db, run.settings.mapping.holds);
  const { words, currency, fields, choices } = own;
  const naming = companyNaming(run);
  const known = knownRecords(run, fields, naming);
  const readOwn = ownReader(run, fields, { owners, zone, currency, known });
  return {
    ...own,
    run,
    zone,
    readThing: (noun) => thingReader(run, noun, { owners, zone, currency, source, words, readOwn, choices }),
    owners,
    read: personReader(run, owners, zone, words.stages, readOwn),
    naming,
    known,
    source,
  };
};

/** Who is to be responsible: whom the file names, or else whom the settings do. */
export const ownerOf = ({ owners, run }: ImportWork, { values }: Person): Owner | undefined =>
  owners.byId(values.owner || run.settings.ownerId || '');
