import type { RecordFields } from '@daybook/shared/records/bulk';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { Operation } from '../../platform/operation/operation.ts';
import type { RecordEntity } from './records.store.ts';

/** Fields of a record of any type, each where its type has it. */
export type GivenFields = RecordFields & { readonly ownerId?: string | null };

/** Changes the fields given of a record that was loaded, by the rules of its type. */
export type RecordChanger = (op: Operation, head: RecordEntity, fields: GivenFields) => Promise<unknown>;

/** How each type is changed: each by its own feature. */
export type RecordChangers = Readonly<Record<RecordType, RecordChanger>>;
