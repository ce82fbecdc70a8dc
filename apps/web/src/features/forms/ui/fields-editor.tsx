import { type FormField, QUESTION_TYPES } from '@daybook/shared/forms/form';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { ButtonMenu } from '../../../shared/ui/menu.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { isFixed, isQuestion, moved, newQuestion, notAsked } from '../form-fields.ts';

interface FieldsEditorProps {
  readonly value: readonly FormField[];
  readonly onChange: (fields: readonly FormField[]) => void;
  readonly error: string | undefined;
}

interface FieldRowProps {
  readonly field: FormField;
  readonly place: number;
  readonly count: number;
  readonly onChange: (field: FormField) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const typeLabel = ({ type }: FormField): string =>
  QUESTION_TYPES.find(({ value }) => value === type)?.label ?? type;

const FieldRow = ({ field, place, count, onChange, onMove, onRemove }: FieldRowProps) => {
  const name = field.label || `question ${place}`;
  return (
    <li className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0">
      <div className="flex items-end gap-1">
        <div className="min-w-0 flex-1">
          <TextField
            label={
              isQuestion(field) ? `Question ${place}: ${typeLabel(field).toLowerCase()}` : `Field ${place}`
            }
            value={field.label}
            maxLength={200}
            onChange={(label) => onChange({ ...field, label })}
          />
        </div>
        <IconButton
          icon={ArrowUp}
          label={`Move up: ${name}`}
          disabled={place === 1}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={`Move down: ${name}`}
          disabled={place === count}
          onClick={() => onMove(1)}
        />
        <IconButton icon={Trash2} label={`Remove: ${name}`} disabled={isFixed(field)} onClick={onRemove} />
      </div>
      {field.type === 'option' && (
        <TextArea
          label="Options, one a line"
          rows={2}
          value={field.options.join('\n')}
          onChange={(text) => onChange({ ...field, options: text.split('\n') })}
        />
      )}
      <Checkbox
        label="Has to be filled in"
        checked={field.required}
        disabled={isFixed(field)}
        onChange={(required) => onChange({ ...field, required })}
      />
    </li>
  );
};

/** What a form asks, in order. */
export const FieldsEditor = ({ value, onChange, error }: FieldsEditorProps) => {
  const add = (field: FormField) => onChange([...value, field]);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-sm text-ink-2">What is asked</legend>
      <ul aria-label="What is asked" className="rounded-sm border border-line px-3">
        {value.map((field, i) => (
          <FieldRow
            key={field.key}
            field={field}
            place={i + 1}
            count={value.length}
            onChange={(next) => onChange(value.with(i, next))}
            onMove={(by) => onChange(moved(value, i, by))}
            onRemove={() => onChange(value.toSpliced(i, 1))}
          />
        ))}
      </ul>
      {error && <FieldError>{error}</FieldError>}
      <div className="pt-1">
        <ButtonMenu
          label="Add a field"
          icon={Plus}
          items={[
            ...notAsked(value).map((field) => ({ label: field.label, onSelect: () => add(field) })),
            'A question of your own',
            ...QUESTION_TYPES.map(({ value: type, label }) => ({
              label,
              onSelect: () => add(newQuestion(value, type)),
            })),
          ]}
        />
      </div>
    </fieldset>
  );
};
