import { clsx } from 'clsx';
import { Pencil } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Problem } from '../../../shared/api/problem.ts';
import { type FormField, isEmpty, type Value } from '../../../shared/fields/form-field.ts';
import { FieldControl } from '../../../shared/fields/ui/field-control.tsx';
import { ShownValue } from '../../../shared/fields/ui/shown-value.tsx';
import { readDraft } from '../../../shared/lib/drafts.ts';
import { currentPreferences } from '../../../shared/lib/preferences.state.ts';
import { type FormErrors, isAt, useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import type { Editable } from '../editable.ts';
import { type AccountChange, AccountChangeChoice } from './account-change.tsx';

interface EditableProps<Thing> {
  readonly of: Editable<Thing>;
  readonly field: FormField<Thing>;
  readonly currency: string;
  readonly readOnly?: boolean;
}

interface Edited {
  readonly value: Value;
  /** The version that was on the screen when typing began; 0 before. It is part of the draft. */
  readonly seen: number;
  /** Of a contact's account: what another one means. */
  readonly accountChange: AccountChange;
}

/** "job title", but "LinkedIn profile": names keep their capitals. */
const inSentence = (label: string): string =>
  label.replace(/^[A-Z][a-z]+(?= |$)/, (word) => word.toLowerCase());

const draftName = <Thing,>({ of, field }: Pick<EditableProps<Thing>, 'of' | 'field'>): string =>
  `${of.draft}.${field.name}`;

/** Saves one field against the version the person saw, or against the newest when they insist. */
const useFieldForm = <Thing,>(props: EditableProps<Thing>, onDone: () => void) => {
  const { of, field } = props;
  const { thing, version, change, refresh } = of;
  const done = useDone();
  const insisted = useRef<number | undefined>(undefined);
  const form = useForm<Edited, { readonly operationId: string | null }>({
    id: draftName(props),
    initial: { value: field.read(thing), seen: 0, accountChange: 'moved' },
    check: ({ value }): FormErrors => {
      const wrong = field.check?.(value);
      return wrong === undefined ? {} : { value: wrong };
    },
    submit: ({ value, seen, accountChange }) =>
      change({
        // Not the newest: what somebody else wrote meanwhile is shown before it is overwritten.
        version: insisted.current ?? (seen || version),
        ...field.json(value),
        ...(of.accountBefore?.(field, value) && { accountChange }),
      }),
    onDone: ({ operationId }) => {
      done(`${field.label} saved.`, operationId);
      onDone();
    },
  });
  const clash =
    form.failure instanceof Problem && form.failure.code === 'thing.conflict' ? form.failure : undefined;
  const onClash = useEffectEvent(refresh);
  useEffect(() => {
    if (clash) onClash();
  }, [clash]);
  const insist = () => {
    insisted.current = Number(clash?.facts['version']);
    void form.submit();
  };
  const write = (value: Value) => form.set({ ...form.values, value, seen: form.values.seen || version });
  return { form, clash, insist, write };
};

const errorOf = (form: ReturnType<typeof useFieldForm>['form'], name: string): string | undefined => {
  const failure = form.failure;
  if (!(failure instanceof Problem)) return form.field('value').error ?? form.problem;
  const own = failure.errors.find(({ path }) => isAt(path, name));
  return own?.message ?? form.problem ?? failure.detail;
};

/** One asked for this field, so one can type at once; what it holds is selected, as a whole. */
const useFocusAtFirst = (form: RefObject<HTMLFormElement | null>, wanted: boolean): void => {
  useLayoutEffect(() => {
    if (!wanted) return;
    const control = form.current?.querySelector<HTMLElement>('input, textarea, select');
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
    if (control instanceof HTMLTextAreaElement) control.setSelectionRange(-1, -1);
  }, [form, wanted]);
};

/** What somebody else wrote in the meantime, beside what is being written here. */
const Theirs = <Thing,>({
  clash,
  of: { thing },
  field,
}: EditableProps<Thing> & { readonly clash: Problem }) => {
  const { by } = clash.facts;
  const value = field.read(thing);
  return (
    <p className="text-sm text-ink-2">
      {typeof by === 'string' ? by : 'Somebody else'} wrote:{' '}
      {isEmpty(value) ? 'nothing' : <ShownValue control={field.control} value={value} />}
    </p>
  );
};

interface EditorProps<Thing> extends EditableProps<Thing> {
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

const Editor = <Thing,>(props: EditorProps<Thing>) => {
  const { of, field, currency, takesFocus, onClose } = props;
  const { form, clash, insist, write } = useFieldForm(props, onClose);
  useFocusAtFirst(form.props.ref, takesFocus);
  const from = of.accountBefore?.(field, form.values.value);
  const cancel = () => {
    form.discard();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    cancel();
  };
  return (
    <form {...form.props} onKeyDown={onKeyDown} className="flex flex-col gap-2" data-editing>
      <FieldControl
        field={field}
        value={form.values.value}
        onChange={write}
        error={errorOf(form, field.name)}
        currency={currency}
      />
      {from && (
        <AccountChangeChoice
          from={from.title}
          value={form.values.accountChange}
          onChange={(accountChange) => form.set({ ...form.values, accountChange })}
        />
      )}
      {clash && <Theirs clash={clash} {...props} />}
      <div className="flex flex-wrap gap-2">
        {clash ? (
          <Button size="sm" onClick={insist} busy={form.busy}>
            Keep mine
          </Button>
        ) : (
          <Button size="sm" type="submit" busy={form.busy}>
            Save
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={cancel}>
          {clash ? 'Take theirs' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
};

/** One field of a record or an activity: read as a fact, changed where it stands. */
export const EditableField = <Thing,>(props: EditableProps<Thing>) => {
  const { of, field, readOnly } = props;
  // What was typed before a reload is in sight again, not behind the pencil.
  const [editing, setEditing] = useState(
    () => !readOnly && readDraft(currentPreferences().userId, draftName(props)) !== undefined,
  );
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    // After the control has gone, so that the focus is not lost with it.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (editing) return <Editor {...props} takesFocus={asked} onClose={close} />;
  const edit = () => {
    setAsked(true);
    setEditing(true);
  };
  // A link goes where it leads, and what is being selected is for copying. By keys there is the pencil.
  const onValueClick = ({ target }: MouseEvent<HTMLElement>) => {
    const onLink = target instanceof Element && target.closest('a, button') !== null;
    if (!onLink && getSelection()?.isCollapsed !== false) edit();
  };
  const value = field.read(of.thing);
  return (
    <div className="group/field flex items-start justify-between gap-2">
      <dl className="min-w-0">
        <dt className="text-sm text-ink-3">{field.label}</dt>
        <dd
          className={clsx('min-h-5 wrap-anywhere', !readOnly && 'cursor-text')}
          {...(!readOnly && { onClick: onValueClick })}
        >
          {isEmpty(value) ? (
            <span className="text-ink-3">–</span>
          ) : (
            <ShownValue control={field.control} value={value} />
          )}
        </dd>
      </dl>
      {!readOnly && (
        <span className="opacity-0 transition-opacity group-hover/field:opacity-100 focus-within:opacity-100 max-md:opacity-100 pointer-coarse:opacity-100">
          <IconButton
            ref={button}
            size="sm"
            icon={Pencil}
            label={`Edit ${inSentence(field.label)}`}
            onClick={edit}
          />
        </span>
      )}
    </div>
  );
};
