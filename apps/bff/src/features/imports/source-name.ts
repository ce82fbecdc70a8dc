import { IMPORT_SOURCES } from '@daybook/shared/imports/import-source';
import type { Run } from './run.store.ts';

/** What people call where the rows come from: the product, or the file where the product is not known. */
export const sourceName = ({ settings, file_name }: Pick<Run, 'settings' | 'file_name'>): string => {
  const { source } = settings.mapping;
  const label = IMPORT_SOURCES.find(({ value }) => value === source)?.label;
  return source === 'other' || label === undefined ? file_name : label;
};
