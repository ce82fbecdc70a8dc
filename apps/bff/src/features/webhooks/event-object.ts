import type { RecordType } from '@daybook/shared/records/record-type';
import type { Reader } from '../../platform/db/open.ts';

/** A thing as the API answers it under this id, with what its events begin with; of one merged, what it is part of. */
export interface EventObject {
  readonly noun: RecordType | 'activity';
  readonly id: string;
  readonly object: { readonly id: string };
}

/** Reads things as they are now, by key; those that are gone are missing. */
type ReadObjects = (db: Reader, keys: readonly number[]) => Promise<ReadonlyMap<number, EventObject>>;

/** The readers of the features whose things are told of; the composition root has them. */
export interface EventReaders {
  readonly record: ReadObjects;
  readonly activity: ReadObjects;
}
