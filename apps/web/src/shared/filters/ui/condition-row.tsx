import { opsFor, whyBroken } from '@daybook/shared/filters/filter.rules';
import { opWords } from '@daybook/shared/filters/filter-words.rules';
import { X } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { type DraftCondition, isWritten, withField, withOp } from '../filter-draft.ts';
import type { BuilderField } from '../filter-field.ts';
import { ConditionValue } from './condition-value.tsx';

interface ConditionRowProps {
  readonly fields: readonly BuilderField[];
  readonly condition: DraftCondition;
  /** What the server says is wrong with it. */
  readonly refused: string | undefined;
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove: () => void;
}

/** One condition: a field, what is asked of it, and the value. A broken one stays, and says why. */
export const ConditionRow = ({ fields, condition, refused, onChange, onRemove }: ConditionRowProps) => {
  const field = fields.find(({ key }) => key === condition.field);
  const broken = isWritten(condition) ? (whyBroken(condition, field) ?? refused) : undefined;
  const known = fields.map(({ key, label }) => ({ value: key, label }));
  const ops = field ? opsFor(field.kind) : [condition.op];
  const shownOps = ops.includes(condition.op) ? ops : [condition.op, ...ops];
  const name = field?.label ?? condition.field;
  const choose = (key: string) => {
    const next = fields.find((one) => one.key === key);
    if (next) onChange(withField(condition, next, field));
  };
  return (
    <fieldset
      aria-label={`Condition on ${name}`}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] gap-2 sm:grid-cols-[minmax(0,11rem)_minmax(0,10.5rem)_minmax(0,1fr)_auto]"
    >
      <Select
        label="Field"
        hideLabel
        value={condition.field}
        options={field ? known : [{ value: condition.field, label: condition.field }, ...known]}
        onChange={choose}
        {...(!field && { error: broken })}
      />
      <span className="max-sm:order-last max-sm:col-span-2">
        <Select
          label={`What is asked of ${name}`}
          hideLabel
          value={condition.op}
          options={shownOps.map((op) => ({ value: op, label: opWords(op, field?.kind ?? 'text') }))}
          onChange={(op) => field && onChange(withOp(condition, op, field))}
        />
      </span>
      <span className="min-w-0 max-sm:order-last max-sm:col-span-2">
        {field && (
          <ConditionValue
            field={field}
            condition={condition}
            error={broken}
            onChange={(value) => onChange({ ...condition, value })}
          />
        )}
      </span>
      <IconButton icon={X} label={`Remove the condition on ${name}`} onClick={onRemove} />
    </fieldset>
  );
};
