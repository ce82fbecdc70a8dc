import type { Money } from '@daybook/shared/kernel/money';
import type { Instant, LocalDate } from '@daybook/shared/kernel/time';
import type { RecordRef, UserRef } from '@daybook/shared/records/record';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { withoutScheme } from '../../lib/outside-text.ts';
import { recordPath } from '../../lib/paths.ts';
import { useFormats } from '../../lib/preferences.state.ts';
import { languageItems, zoneItems } from '../../lib/zones-and-languages.ts';
import { type Control, isEmpty, type Value } from '../form-field.ts';
import type { StageValue } from '../stage-value.ts';
import { ShownStage } from './stage-control.tsx';

/** Only addresses that are safe to follow become links. */
const webAddress = (text: string): string | undefined => {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? address : undefined;
};

const Outside = ({ to, children }: { readonly to: string | undefined; readonly children: string }) =>
  to === undefined ? (
    children
  ) : (
    <a href={to} target="_blank" rel="noreferrer" className="text-pen hover:underline">
      {children}
    </a>
  );

const isPhone = (line: string): boolean => /^[+\d][\d\s()./-]{4,}$/.test(line);

const Line = ({ text }: { readonly text: string }) => {
  if (text.includes('@')) return <Outside to={`mailto:${text}`}>{text}</Outside>;
  return isPhone(text) ? <Outside to={`tel:${text.replace(/[^+\d]/g, '')}`}>{text}</Outside> : text;
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span key={line} className="block">
        <Line text={line} />
      </span>
    ))}
  </>
);

const textIn = (items: readonly { value: string; label: string }[], value: Value): string =>
  items.find((item) => item.value === value)?.label ?? (typeof value === 'string' ? value : '');

/** A field's value as people read it. */
export const ShownValue = ({
  control,
  value,
}: {
  readonly control: Control;
  readonly value: Value;
}): ReactNode => {
  const formats = useFormats();
  if (isEmpty(value)) return null;
  switch (control.kind) {
    case 'option':
      return textIn(control.options, value);
    case 'choices':
      return (value as readonly string[]).map((one) => textIn(control.options, one)).join(', ');
    case 'number':
      return formats.number(Number(value));
    case 'moment':
      return formats.fullMoment(value as Instant);
    case 'stage':
      return <ShownStage list={control.list} value={value as StageValue} />;
    case 'lines':
      return <Lines lines={value as readonly string[]} />;
    case 'day':
      return formats.fullDay(value as LocalDate);
    case 'money':
      return formats.money(value as Money);
    case 'user':
      return (value as UserRef).name;
    case 'record':
      return (
        <Link to={recordPath(value as RecordRef)} className="text-pen hover:underline">
          {(value as RecordRef).title}
        </Link>
      );
    case 'zone':
      return textIn(zoneItems(), value);
    case 'language':
      return textIn(languageItems(), value);
    case 'url':
    case 'linkedin':
      return <Outside to={webAddress(value as string)}>{withoutScheme(value as string)}</Outside>;
    case 'prose':
      return <span className="whitespace-pre-wrap">{value as string}</span>;
    default:
      return <Line text={value as string} />;
  }
};
