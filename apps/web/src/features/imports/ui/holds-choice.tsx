import type { ImportMapping } from '@daybook/shared/imports/import';
import { IMPORT_NOUNS } from '@daybook/shared/imports/import-noun';
import { Select } from '../../../shared/ui/select.tsx';

interface HoldsChoiceProps {
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** What the rows of the file are; another answer maps the columns anew. */
export const HoldsChoice = ({ mapping, onChange }: HoldsChoiceProps) => (
  <div className="max-w-xs">
    <Select
      label="The file holds"
      value={mapping.holds}
      options={IMPORT_NOUNS}
      onChange={(holds) => onChange({ ...mapping, holds })}
    />
  </div>
);
