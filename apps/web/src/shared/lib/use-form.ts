import { type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { newKey } from '../api/api-fetch.ts';
import { Problem } from '../api/problem.ts';
import { problemSentence } from '../api/problem-words.ts';
import { readDraft, writeDraft } from './drafts.ts';
import { currentPreferences } from './preferences.state.ts';

/** What is wrong, by the path of the field: `name`, `emails.0`. */
export type FormErrors = Readonly<Record<string, string>>;

export interface FormOptions<Values extends object, Answer> {
  /** Names the draft in this browser: "contact.new", `activity.${id}`. */
  readonly id: string;
  /** What the fields start with: empty, or the thing as it is now. */
  readonly initial: Values;
  /** Fields that are never kept in this browser: passwords. */
  readonly secret?: readonly (keyof Values & string)[];
  /** Says what is wrong before anything is sent. It may load what it needs first. */
  readonly check?: (values: Values) => FormErrors | Promise<FormErrors>;
  /** Sends it. `key` is the same for each try of the same values: pass it on with `keyed(key)`. */
  readonly submit: (values: Values, key: string) => Promise<Answer>;
  readonly onDone?: (answer: Answer, values: Values) => void;
}

export interface BoundField<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

export interface Form<Values extends object> {
  readonly values: Values;
  readonly set: (change: Partial<Values>) => void;
  /** What a field component takes. */
  readonly field: <Name extends keyof Values & string>(name: Name) => BoundField<Values[Name]>;
  /** What is wrong at a path: of a field, or of something in it. */
  readonly errorAt: (path: string) => string | undefined;
  /** A sentence about what is wrong with the whole, or with a field that is not in sight. */
  readonly problem: string | undefined;
  /** The refusal itself, for what only the page can show: both values of a conflict. */
  readonly failure: unknown;
  readonly busy: boolean;
  readonly dirty: boolean;
  /** What is shown was typed earlier and never sent. */
  readonly restored: boolean;
  /** Back to how it started. */
  readonly discard: () => void;
  readonly submit: () => Promise<void>;
  /** Spread on the `<form>`. */
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly noValidate: true;
    readonly onSubmit: (event: FormEvent) => void;
  };
}

interface Trouble {
  readonly errors: FormErrors;
  readonly problem?: string | undefined;
  readonly failure?: unknown;
}

const FINE: Trouble = { errors: {} };
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether a path is that of a field or of something in it. */
export const isAt = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

const changesOf = <Values extends object>(initial: Values, values: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !same(value, initial[name as keyof Values])),
  ) as Partial<Values>;

const troubleOf = (failure: unknown, values: object): Trouble => {
  const listed = failure instanceof Problem ? failure.errors : [];
  const errors = Object.fromEntries(listed.map(({ path, message }) => [path, message]));
  const stray = listed
    .filter(({ path }) => !Object.keys(values).some((name) => isAt(path, name)))
    .map(({ message }) => message);
  const inFields = listed.length > stray.length;
  return {
    errors,
    failure,
    problem: stray.length > 0 ? stray.join(' ') : inFields ? undefined : problemSentence(failure),
  };
};

const errorAt = (errors: FormErrors, name: string): string | undefined =>
  errors[name] ?? Object.entries(errors).find(([path]) => isAt(path, name))?.[1];

const without = (errors: FormErrors, name: string): FormErrors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => !isAt(path, name)));

const leaveOut = (changes: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => !names.includes(name)));

const NONE: readonly string[] = [];

/** The values, with what was typed earlier and not sent laid over them; kept in this browser while they are changed. */
const useDraftedValues = <Values extends object>(id: string, initial: Values, secret = NONE) => {
  // Whose draft it is was decided when the form was opened: the next person's is not touched by it.
  const [{ userId }] = useState(currentPreferences);
  const [seen, setSeen] = useState(initial);
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...readDraft(userId, id) }));
  const [restored, setRestored] = useState(() => readDraft(userId, id) !== undefined);
  const changes = changesOf(base, values);
  const dirty = Object.keys(changes).length > 0;
  const kept = leaveOut(changes, secret);
  const stored = Object.keys(kept).length > 0 ? JSON.stringify(kept) : '';
  if (!same(seen, initial)) {
    // Somebody else changed the thing: their fields move along, and what is being typed here stays.
    setSeen(initial);
    setBase(initial);
    setValues({ ...initial, ...changes });
  }
  useEffect(() => {
    writeDraft(userId, id, stored ? JSON.parse(stored) : null);
  }, [userId, id, stored]);
  const settle = (next: Values) => {
    writeDraft(userId, id, null);
    setRestored(false);
    setBase(next);
    setValues(next);
  };
  return { values, setValues, settle, dirty, restored: restored && dirty };
};

/** The key of a submission: new once the values are, so that trying again cannot do it twice. */
const useSubmissionKey = () => {
  const sent = useRef({ body: '', key: '' });
  return (values: object): string => {
    const body = JSON.stringify(values);
    if (sent.current.body !== body) sent.current = { body, key: newKey() };
    return sent.current.key;
  };
};

/** What is wrong, and the first field it is wrong with in focus. */
const useTrouble = () => {
  const form = useRef<HTMLFormElement>(null);
  const [trouble, setTrouble] = useState<Trouble>(FINE);
  const [refusals, setRefusals] = useState(0);
  useLayoutEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  return {
    form,
    trouble,
    refuse: (why: Trouble) => {
      setTrouble(why);
      setRefusals((count) => count + 1);
    },
    mend: (name: string) => {
      if (errorAt(trouble.errors, name)) setTrouble({ errors: without(trouble.errors, name) });
    },
    clear: () => setTrouble(FINE),
  };
};

/**
 * A form that loses nothing: what is typed survives a reload, a refusal and a lost connection, errors stand beside
 * their fields, and trying again cannot do it twice.
 */
export const useForm = <Values extends object, Answer>(
  options: FormOptions<Values, Answer>,
): Form<Values> => {
  const { id, initial, check, onDone } = options;
  const { values, setValues, settle, dirty, restored } = useDraftedValues(id, initial, options.secret);
  const { form, trouble, refuse, mend, clear } = useTrouble();
  const [busy, setBusy] = useState(false);
  const keyFor = useSubmissionKey();

  const setOne = <Name extends keyof Values & string>(name: Name, value: Values[Name]) => {
    setValues((now) => ({ ...now, [name]: value }));
    mend(name);
  };
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const errors = (await check?.(values)) ?? {};
      if (Object.keys(errors).length > 0) return refuse({ errors });
      const answer = await options.submit(values, keyFor(values));
      clear();
      settle(values);
      onDone?.(answer, values);
    } catch (failure) {
      refuse(troubleOf(failure, values));
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return {
    values,
    dirty,
    restored,
    busy,
    submit,
    errorAt: (path) => errorAt(trouble.errors, path),
    problem: trouble.problem,
    failure: trouble.failure,
    set: (change) => setValues((now) => ({ ...now, ...change })),
    field: (name) => ({
      value: values[name],
      onChange: (value) => setOne(name, value),
      error: errorAt(trouble.errors, name),
    }),
    discard: () => {
      clear();
      settle(initial);
    },
    props: { ref: form, noValidate: true, onSubmit },
  };
};
