import { findTags } from '../filters/value-sources.queries.ts';
import { type ComboItem, MultiCombobox } from '../ui/combobox.tsx';

interface TagPickerProps {
  /** The names of the tags chosen. */
  readonly value: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Only those in use are offered, none is made. */
  readonly onlyKnown?: boolean;
  readonly hideLabel?: boolean;
  readonly error?: string | undefined;
}

const asItem = (name: string): ComboItem => ({ value: name, label: name });

/** Tags, chosen from those in use or made on the spot. */
export const TagPicker = ({ value, onChange, onlyKnown = false, ...field }: TagPickerProps) => (
  <MultiCombobox
    {...field}
    label="Tags"
    placeholder={onlyKnown ? 'Which tags' : 'Add a tag'}
    search={findTags}
    value={value.map(asItem)}
    onChange={(items) => onChange(items.map((item) => item.value))}
    {...(!onlyKnown && {
      create: {
        label: (text: string) => `New tag “${text}”`,
        run: (text: string) => onChange([...value, text]),
      },
    })}
  />
);
