import type { CustomField } from '@daybook/shared/fields/custom-field';
import { customTargets } from '@daybook/shared/imports/custom-target.rules';
import type { ImportMapping, ImportPreview } from '@daybook/shared/imports/import';
import { IMPORT_TARGETS } from '@daybook/shared/imports/import-column';
import type { ImportNoun } from '@daybook/shared/imports/import-noun';
import { thingTargets } from '@daybook/shared/imports/thing-targets';
import { useMemo } from 'react';
import { useFields } from '../../../shared/fields/fields.queries.ts';
import { FieldError } from '../../../shared/ui/field.tsx';
import { Select, type SelectOption } from '../../../shared/ui/select.tsx';
import { mappedTo } from '../mapped-to.ts';
import { whyNameless } from '../why-nameless.ts';

const KEPT = '';

/** Chosen, it asks for a field of the workspace's own. */
const NEW = '+';

const optionsFor = (
  holds: ImportNoun,
  fields: readonly CustomField[],
  mayAdd: boolean,
): readonly SelectOption[] => [
  { value: KEPT, label: 'Keep under its own name' },
  mayAdd
    ? { value: NEW, label: 'New field from this column' }
    : { value: NEW, label: 'New field: only admins add fields', disabled: true },
  ...(holds === 'contact' ? IMPORT_TARGETS : thingTargets(holds)).map(({ key, label }) => ({
    value: key,
    label,
  })),
  ...customTargets(fields, holds).map(({ key, label }) => ({ value: key, label })),
];

const EXAMPLES = 3;

/** The first different values of a column. */
const examplesOf = (rows: ImportPreview['rows'], at: number): string =>
  [...new Set(rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((text) => text !== ''))]
    .slice(0, EXAMPLES)
    .join(' · ');

interface MappingTableProps {
  readonly preview: ImportPreview;
  readonly onChange: (mapping: ImportMapping) => void;
  /** Asks for a field for the column at this place; left out for those who may not add one. */
  readonly onNewField: ((at: number) => void) | undefined;
}

/** Which column goes to which field. Several columns may be emails, phones or parts of a name. */
export const MappingTable = ({ preview, onChange, onNewField }: MappingTableProps) => {
  const { mapping } = preview.settings;
  const fields = useFields();
  const mayAdd = onNewField !== undefined;
  const options = useMemo(() => optionsFor(mapping.holds, fields, mayAdd), [mapping.holds, fields, mayAdd]);
  const problem = whyNameless(mapping);
  const choose = (at: number, choice: string) => {
    if (choice === NEW) onNewField?.(at);
    else onChange(mappedTo(mapping, at, choice === KEPT ? null : choice));
  };
  return (
    <div className="flex flex-col gap-2">
      <table className="w-full table-fixed border-collapse">
        <thead>
          <tr className="border-b border-line text-left text-sm text-ink-3">
            <th scope="col" className="h-8 w-1/2 pr-4 font-medium md:w-1/4">
              Column
            </th>
            <th scope="col" className="pr-4 font-medium max-md:hidden">
              For example
            </th>
            <th scope="col" className="font-medium md:w-56">
              Goes to
            </th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map(({ name, target }, at) => {
            const examples = examplesOf(preview.rows, at);
            return (
              <tr key={name} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-4 text-left align-middle font-normal">
                  <span className="block truncate">{name}</span>
                  <span className="block truncate text-sm text-ink-2 md:hidden">{examples}</span>
                </th>
                <td className="py-1.5 pr-4 align-middle text-ink-2 max-md:hidden">
                  <span className="block truncate" title={examples}>
                    {examples}
                  </span>
                </td>
                <td className="py-1.5 align-middle">
                  <Select
                    label={`Field for ${name}`}
                    hideLabel
                    value={target ?? KEPT}
                    options={options}
                    onChange={(choice) => choose(at, choice)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {problem && <FieldError>{problem}</FieldError>}
    </div>
  );
};
