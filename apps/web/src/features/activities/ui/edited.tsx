import type { ReactNode } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import type { EditedField } from '../use-activity-edit.ts';

interface EditedProps<Value> {
  readonly field: EditedField<Value>;
  /** What somebody else wrote, in words. */
  readonly show: (value: Value) => string;
  readonly children: ReactNode;
}

/** Another person was faster: both values, and the choice. */
const Conflict = <Value,>({ field, show }: Omit<EditedProps<Value>, 'children'>) => (
  <div
    role="alert"
    className="mt-1.5 flex flex-col gap-2 rounded-sm bg-amber-soft px-3 py-2.5 text-sm text-amber"
  >
    <p>Somebody else has changed this meanwhile. Theirs:</p>
    <p className="max-h-32 overflow-y-auto whitespace-pre-wrap text-ink wrap-anywhere">
      {show(field.saved) || 'Nothing'}
    </p>
    <span className="flex flex-wrap gap-2">
      <Button size="sm" onClick={field.insist}>
        Keep mine
      </Button>
      <Button size="sm" onClick={field.discard}>
        Take theirs
      </Button>
    </span>
  </div>
);

/** A field that is saved by itself, with what stands in the way of saving it. */
export const Edited = <Value,>({ field, show, children }: EditedProps<Value>) => {
  const { trouble, dirty, saving } = field;
  return (
    <div className="min-w-0">
      {children}
      {trouble?.conflict && <Conflict field={field} show={show} />}
      {trouble && !trouble.conflict && (
        <div role="alert" className="mt-1 flex flex-wrap items-center gap-2 text-sm text-late">
          {trouble.message}
          <Button size="sm" onClick={field.save}>
            Try again
          </Button>
        </div>
      )}
      {dirty && !trouble && (
        <div className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-3">
          {saving ? 'Saving' : 'Not saved yet'}
          {!saving && (
            <>
              <Button size="sm" variant="quiet" onClick={field.save}>
                Save
              </Button>
              <Button size="sm" variant="quiet" onClick={field.discard}>
                Discard
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
};
