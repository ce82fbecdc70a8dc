import type { CellColumn } from '../kernel/cells.rules.ts';
import { severalInCell } from '../kernel/cells.rules.ts';
import type { PlainRecord, PlainRecordType } from './plain-record.ts';

/** The columns of an exported list of deals, campaigns or contracts; `emailOf` tells the address of a user. */
export const plainRecordColumns = (
  type: PlainRecordType,
  emailOf: (userId: string) => string,
): CellColumn<PlainRecord>[] => [
  { label: 'Name', text: ({ name }) => name },
  { label: 'Account', text: ({ account }) => account?.title ?? '' },
  { label: 'Owner', text: ({ owner }) => (owner === null ? '' : emailOf(owner.id)) },
  { label: 'Tags', text: ({ tags }) => severalInCell(tags) },
  { label: `Daybook ${type} id`, text: ({ id }) => id },
];
