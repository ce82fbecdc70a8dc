import { CornerDownLeft, Plus } from 'lucide-react';
import { memo, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { writeDraft } from '../../../shared/lib/drafts.ts';
import { focusList } from '../../../shared/lib/focus-list.ts';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { currentPreferences } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { Kbd } from '../../../shared/ui/kbd.tsx';
import { Later, part } from '../../../shared/ui/later.tsx';
import { openNewActivity } from '../new-activity.state.ts';
import { draftName } from '../new-activity.ts';
import { type Line, useLine } from '../use-line.ts';
import { useMayPlan } from '../use-may-plan.ts';
import { useNewActivityForm } from '../use-new-activity.ts';
import { LineInput } from './line-input.tsx';

const fields = part(async () => (await import('./quick-add-fields.tsx')).QuickAddFields);

const NOTHING = {};
const HINT = 'In one line, for example: called Ana yesterday 20m no answer, retry Thu 10';
const UNREACHABLE = 'Daybook cannot be reached, so this cannot be saved now. What you typed stays.';

/** Closes once somebody goes on elsewhere: after a press, not with it, or what they press would move away under it. */
const useClosing = (box: RefObject<HTMLElement | null>, closes: boolean, close: () => void): void => {
  const onElsewhere = useEffectEvent((target: EventTarget | null) => {
    if (target instanceof Node && !box.current?.contains(target)) close();
  });
  useEffect(() => {
    if (!closes) return undefined;
    const onClick = ({ target }: MouseEvent) => onElsewhere(target);
    const onKeyUp = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') onElsewhere(document.activeElement);
    };
    document.addEventListener('click', onClick);
    document.addEventListener('keyup', onKeyUp);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keyup', onKeyUp);
    };
  }, [closes]);
};

const SubjectError = ({ children }: { readonly children: string }) => (
  <p id="quick-add-error" role="alert" className="px-3.5 pb-2 text-sm text-late">
    {children}
  </p>
);

interface LineRowProps {
  readonly line: Line;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
}

/** The line itself, with how to add it. */
const LineRow = ({ line, input, open, busy, error }: LineRowProps) => {
  const reachable = useReachable();
  return (
    <div className="flex h-9.5 items-center gap-3 pr-2.5 pl-3.5 text-ink-2">
      <Icon of={Plus} />
      <LineInput
        line={line}
        input={input}
        aria-label="Subject"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'quick-add-error' : 'quick-add-hint'}
        placeholder="Plan an activity"
        className="h-full"
      />
      <span id="quick-add-hint" hidden>
        {HINT}
      </span>
      {open ? (
        <Button
          type="submit"
          size="sm"
          icon={CornerDownLeft}
          busy={busy}
          blocked={reachable ? undefined : UNREACHABLE}
        >
          Add
        </Button>
      ) : (
        <Kbd keys="n" />
      )}
    </div>
  );
};

const Box = () => {
  const reachable = useReachable();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const hasAdded = useRef(false);
  const form: ReturnType<typeof useNewActivityForm> = useNewActivityForm({
    draft: 'activity.quick',
    preset: NOTHING,
    onDone: () => {
      hasAdded.current = true;
      form.discard();
      input.current?.focus();
    },
  });
  const { error } = form.field('subject');
  const line = useLine(form, form.initial, open);
  useCommands([
    {
      id: 'activity.new',
      label: 'New activity',
      keys: ['n'],
      group: 'Activities',
      run: () => (narrow ? openNewActivity() : input.current?.focus()),
    },
  ]);
  useClosing(box, open && !form.dirty, () => setOpen(false));
  const showAll = () => {
    // What was typed so far goes along, as the other form's draft.
    if (form.dirty) writeDraft(currentPreferences().userId, draftName(), { ...form.values });
    form.discard();
    openNewActivity();
  };
  if (narrow) return null;
  return (
    <fieldset
      ref={box}
      aria-label="New activity"
      onFocus={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        setOpen(false);
        focusList();
      }}
      className="rounded-md border border-line-strong bg-surface shadow-card"
    >
      <form
        {...form.props}
        onSubmit={(event) => {
          event.preventDefault();
          // A second press of what has just added something asks for nothing more.
          if (reachable && (form.dirty || !hasAdded.current)) line.submit();
        }}
      >
        <LineRow line={line} input={input} open={open} busy={form.busy} error={error} />
        {error && <SubjectError>{error}</SubjectError>}
        {open && <Later of={fields} with={{ form, line, input, onShowAll: showAll }} />}
      </form>
    </fieldset>
  );
};

/** The box on top of a list: a subject, and the few things that say when and with whom. Viewers have none. */
export const QuickAdd = memo(() => (useMayPlan() ? <Box /> : null));
QuickAdd.displayName = 'QuickAdd';
