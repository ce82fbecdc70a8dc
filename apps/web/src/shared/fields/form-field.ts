import type { FieldOption } from '@daybook/shared/kernel/field';
import type { Money } from '@daybook/shared/kernel/money';
import type { RecordRef, UserRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { StageValue } from './stage-value.ts';

/** What a field's control holds while it is edited. */
export type Value = string | readonly string[] | Money | RecordRef | UserRef | StageValue | null;

export type Control =
  | {
      readonly kind:
        | 'line'
        | 'prose'
        | 'email'
        | 'url'
        | 'linkedin'
        | 'day'
        | 'money'
        | 'user'
        | 'zone'
        | 'language'
        | 'number'
        /** As an ISO moment. */
        | 'moment';
    }
  /** Several, one per line. */
  | { readonly kind: 'lines' }
  /** What is retired is offered to nobody who does not have it. */
  | { readonly kind: 'option' | 'choices'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'record'; readonly of: RecordType }
  | { readonly kind: 'stage'; readonly list: 'pipeline' | 'lifecycle' };

/** One field of a thing as a form shows it. `name` is the API's, `key` the catalogue's. */
export interface FormField<Thing> {
  readonly name: string;
  readonly key: string;
  readonly label: string;
  readonly control: Control;
  readonly read: (thing: Thing) => Value;
  /** What the API takes for the value. */
  readonly json: (value: Value) => object;
  /** What is wrong with the value before it is sent. */
  readonly check?: (value: Value) => string | undefined;
  /** In the form for a new one too, in the order given. */
  readonly atFirst?: boolean;
  /** The workspace defined it. */
  readonly defined?: true;
  /** What to write there. */
  readonly hint?: string;
}

/** Whether there is anything in it. */
export const isEmpty = (value: Value): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const asIs = (value: Value): unknown => value;
const idOf = (value: Value): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : null;
const linesOf = (value: Value): unknown =>
  Array.isArray(value) ? value.filter((line) => line.trim() !== '') : [];
const orNull = (value: Value): unknown => (value === '' ? null : value);

const WRITERS: Readonly<Record<Exclude<Control['kind'], 'stage'>, (value: Value) => unknown>> = {
  line: asIs,
  prose: asIs,
  email: asIs,
  url: asIs,
  linkedin: asIs,
  option: asIs,
  lines: linesOf,
  day: orNull,
  money: asIs,
  user: idOf,
  record: idOf,
  zone: orNull,
  language: orNull,
  number: orNull,
  moment: orNull,
  choices: asIs,
};

/** What the API takes for what a control holds. */
export const writtenValue = ({ kind }: Control, value: Value): unknown =>
  kind === 'stage' ? value : WRITERS[kind](value);
