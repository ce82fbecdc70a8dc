import type { RefObject } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { Later, part } from '../../../shared/ui/later.tsx';
import type { Line } from '../use-line.ts';
import type { useNewActivityForm } from '../use-new-activity.ts';
import { LineReading } from './line-reading.tsx';
import { RecordField, TypeSelect, WhenClashes, WhenFields } from './new-fields.tsx';

const requiredFields = part(async () => (await import('./new-own-fields.tsx')).RequiredOwnFields);

interface FieldsProps {
  readonly form: ReturnType<typeof useNewActivityForm>;
  readonly line: Line;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onShowAll: () => void;
}

/** The few things that say what kind, when and with whom. */
const When = ({ form, onShowAll }: Pick<FieldsProps, 'form' | 'onShowAll'>) => (
  <div className="grid grid-cols-2 gap-3 border-t border-line p-3.5 lg:grid-cols-[8.5rem_11rem_7rem_1fr]">
    <TypeSelect form={form} />
    <WhenFields form={form} />
    <RecordField form={form} />
    <Later of={requiredFields} with={{ form }} />
    <WhenClashes form={form} />
    <div className="col-span-full flex flex-wrap items-center justify-between gap-2">
      <p role="status" className="text-sm text-late">
        {form.problem}
      </p>
      <span className="flex gap-2">
        {form.dirty && (
          <Button size="sm" variant="quiet" onClick={form.discard}>
            Clear
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={onShowAll}>
          More fields
        </Button>
      </span>
    </div>
  </div>
);

/** What the line will make, and the fields it fills. */
export const QuickAddFields = ({ form, line, input, onShowAll }: FieldsProps) => (
  <>
    <div className="px-3.5 pb-2.5 empty:hidden">
      <LineReading form={form} line={line} input={input} />
    </div>
    <When form={form} onShowAll={onShowAll} />
  </>
);
