import type { CustomFieldLike } from '@daybook/shared/fields/custom-field.rules';
import { customTargets, withDefined } from '@daybook/shared/imports/custom-target.rules';
import type { ImportMapping } from '@daybook/shared/imports/import';
import { IMPORT_TARGETS } from '@daybook/shared/imports/import-column';
import { guessColumns, recogniseProduct } from '@daybook/shared/imports/import-mapping.rules';
import { guessThingColumns, isThing } from '@daybook/shared/imports/thing-mapping.rules';
import { thingTargets } from '@daybook/shared/imports/thing-targets';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Run } from './run.store.ts';

/** The columns with those that fields of the workspace's own take. */
export const toColumns = (
  columns: Parameters<typeof withDefined>[0],
  fields: readonly CustomFieldLike[],
  holds: ImportMapping['holds'],
): ImportMapping['columns'] => withDefined(columns, fields, holds) as ImportMapping['columns'];

/** Something else than before has other fields: its columns are mapped anew. What has no such field is kept by name. */
export const remapped = (
  { settings, inspection }: Run,
  mapping: ImportMapping,
  fields: readonly CustomFieldLike[],
): ImportMapping => {
  const { holds, source } = mapping;
  const { header } = inspection;
  if (holds === settings.mapping.holds) return mapping;
  const columns = isThing(holds)
    ? guessThingColumns(header, holds, source)
    : (recogniseProduct(header)?.columns ?? guessColumns(header));
  return { ...mapping, columns: toColumns(columns, fields, holds) };
};

/** A field that what the file holds does not have is no target. */
export const refuseForeignTargets = (
  mapping: ImportMapping | undefined,
  { settings }: Run,
  fields: readonly CustomFieldLike[],
): void => {
  if (mapping === undefined || mapping.holds !== settings.mapping.holds) return;
  const { holds } = mapping;
  const known = new Set<string>(
    [...(isThing(holds) ? thingTargets(holds) : IMPORT_TARGETS), ...customTargets(fields, holds)].map(
      ({ key }) => key,
    ),
  );
  if (mapping.columns.every(({ target }) => target === null || known.has(target))) return;
  const message = 'A column is mapped to a field that this does not have.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'mapping.columns', message }] });
};
