import { readEmail } from '@daybook/shared/contacts/email.rules';
import { foldText } from '@daybook/shared/contacts/fold.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { LinkAnswer } from '@daybook/shared/people/access';
import { weekStartOf } from '@daybook/shared/people/region.rules';
import { ROLE_LABELS, type Role } from '@daybook/shared/people/role';
import type { UserChange } from '@daybook/shared/people/user';
import type { UserEntity } from './people.store.ts';

/** The columns a name fills: as written, and as it is sorted by. */
export const nameColumns = (name: string) => ({ name, sort_name: foldText(name) });

/** What an email address is compared by, for finding whom it belongs to; any text has one. */
export const identityOf = (email: string): string => readEmail(email)?.identity ?? email.trim().toLowerCase();

/** The columns an email address fills; refused at its field when no mail could reach it. */
export const emailColumns = (text: string) => {
  const email = readEmail(text);
  if (email !== undefined) return { email: email.address, email_identity: email.identity };
  throw new Refusal('request.invalid', {
    detail: 'Some of this cannot be used as it is.',
    errors: [{ path: 'email', message: 'This does not look like an email address.' }],
  });
};

/** How numbers, dates and weeks look to somebody of this locale, until they choose otherwise. */
export const localeColumns = (locale: string, weekStart = weekStartOf(locale)) => ({
  locale,
  week_start: weekStart,
});

type Fields = Omit<UserChange, 'version'>;

/** The columns that the fields given fill. */
export const columnsOf = ({ name, email, role, zone }: Fields): Partial<UserEntity> => ({
  ...(name === undefined ? {} : nameColumns(name)),
  ...(email === undefined ? {} : emailColumns(email)),
  ...(role === undefined ? {} : { role }),
  ...(zone === undefined ? {} : { zone }),
});

/** The columns that are filled when somebody accepts their invitation. */
export const joinColumns = (
  { name, zone, locale }: Omit<LinkAnswer, 'password'>,
  now: number,
): Partial<UserEntity> => ({
  joined_at: now,
  ...(name === undefined ? {} : nameColumns(name)),
  ...(zone === undefined ? {} : { zone }),
  ...(locale === undefined ? {} : localeColumns(locale)),
});

/** Where each field is kept, for telling two people's changes apart. */
export const KEPT_IN: Readonly<Record<keyof Fields, readonly string[]>> = {
  name: ['name'],
  email: ['email'],
  role: ['role'],
  zone: ['zone'],
};

/** What a person calls each field. */
export const USER_FIELD_LABELS: Readonly<Record<keyof Fields, string>> = {
  name: 'name',
  email: 'email',
  role: 'role',
  zone: 'time zone',
};

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun.toLowerCase()}`;

/** What a change of a user was, in words. */
export const changeLabel = (before: UserEntity, after: UserEntity): string => {
  const role = ROLE_LABELS[after.role as Role];
  if (before.role !== after.role) return `Made ${after.name} ${withArticle(role)}`;
  if (before.name !== after.name) return `Renamed ${before.name} to ${after.name}`;
  return `Changed the details of ${after.name}`;
};
