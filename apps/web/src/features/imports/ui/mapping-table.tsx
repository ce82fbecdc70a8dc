import type { ImportMapping, ImportPreview } from '@daybook/shared/imports/import';
import { IMPORT_TARGETS } from '@daybook/shared/imports/import-column';
import type { ImportNoun } from '@daybook/shared/imports/import-noun';
import { THING_TARGETS } from '@daybook/shared/imports/thing-targets';
import { useMemo } from 'react';
import { FieldError } from '../../../shared/ui/field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { whyNameless } from '../why-nameless.ts';

const KEPT = '';

const optionsFor = (holds: ImportNoun): readonly { value: string; label: string }[] => [
  { value: KEPT, label: 'Keep under its own name' },
  ...(holds === 'contact' ? IMPORT_TARGETS : THING_TARGETS[holds]).map(({ key, label }) => ({
    value: key,
    label,
  })),
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
}

/** Which column goes to which field. Several columns may be emails, phones or parts of a name. */
export const MappingTable = ({ preview, onChange }: MappingTableProps) => {
  const { mapping } = preview.settings;
  const options = useMemo(() => optionsFor(mapping.holds), [mapping.holds]);
  const problem = whyNameless(mapping);
  const choose = (at: number, choice: string) => {
    const target = choice === KEPT ? null : choice;
    onChange({
      ...mapping,
      columns: mapping.columns.map((column, i) => (i === at ? { ...column, target } : column)),
    });
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
