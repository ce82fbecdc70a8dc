import type { CellColumn } from '@daybook/shared/kernel/cells.rules';
import { listCells } from '@daybook/shared/records/list-cells.rules';
import { readColumns, shownColumns } from '@daybook/shared/records/record-columns.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { columnsOf, refuseColumns } from '../../platform/csv/given-columns.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';

type Listed = Parameters<ReturnType<typeof listCells>[number]['text']>[0];

/** The columns of an exported list of records: all, or the name and those that were asked for, in their order. */
export const exportedColumns = async <T extends Listed>(
  db: Reader,
  type: RecordType,
  asked: string | undefined,
  all: readonly CellColumn<T>[],
): Promise<readonly CellColumn<T>[]> => {
  if (asked === undefined) return all;
  const fields = (await findFieldsOf(db, type)).map(toCustomField);
  const { shown, gone } = shownColumns(type, readColumns(asked), fields);
  refuseColumns(gone);
  const listed: readonly CellColumn<T>[] = listCells(await stageWords(db));
  return shown.flatMap(({ key }) => columnsOf(key, all, listed));
};
