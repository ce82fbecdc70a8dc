import { type Form, FormActivity, type FormChange, FormField } from '@daybook/shared/forms/form';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserByKey } from '../people/people.store.ts';
import { loadOwnerKey } from '../records/write-record.store.ts';
import { type FormEntity, findFormById, findSent } from './forms.store.ts';

const Fields = z.array(FormField);

/** What is asked, as it was written down. */
export const fieldsOf = ({ fields }: Pick<FormEntity, 'fields'>): FormField[] =>
  Fields.parse(JSON.parse(fields));

export const activityOf = ({ activity }: Pick<FormEntity, 'activity'>): FormActivity | null =>
  activity === null ? null : FormActivity.parse(JSON.parse(activity));

export const pathOf = ({ slug }: Pick<FormEntity, 'slug'>): string => `/f/${slug}`;

export const toForm = async (db: Reader, row: FormEntity): Promise<Form> => {
  const owner = found(await findUserByKey(db, row.owner_key), 'user');
  const { submissions, lastAt } = await findSent(db, row.key);
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    intro: row.intro,
    fields: fieldsOf(row),
    consent: row.consent,
    thanks: row.thanks,
    redirectUrl: row.redirect_url,
    owner: { id: owner.id, name: owner.name },
    activity: activityOf(row),
    open: row.open === 1,
    path: pathOf(row),
    submissions,
    lastAt: lastAt === null ? null : toInstant(lastAt),
    version: row.version,
  };
};

/** Loads a form for a change. */
export const loadForm = async (op: Operation, actor: Actor, id: string): Promise<FormEntity> => {
  allow(actor, 'settings.change');
  return found(await findFormById(op.db, id), 'form');
};

/** The columns for the fields given. */
export const formColumns = async (op: Operation, input: Omit<FormChange, 'version'>) => {
  const ownerKey = await loadOwnerKey(op, input.ownerId);
  const { name, title, intro, fields, consent, thanks, redirectUrl, activity, open } = input;
  return {
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(intro === undefined ? {} : { intro }),
    ...(fields === undefined ? {} : { fields: JSON.stringify(fields) }),
    ...(consent === undefined ? {} : { consent }),
    ...(thanks === undefined ? {} : { thanks }),
    ...(redirectUrl === undefined ? {} : { redirect_url: redirectUrl }),
    ...(ownerKey === undefined || ownerKey === null ? {} : { owner_key: ownerKey }),
    ...(activity === undefined ? {} : { activity: activity === null ? null : JSON.stringify(activity) }),
    ...(open === undefined ? {} : { open: open ? 1 : 0 }),
  };
};

/** The last part of a form's address: its name in letters of an address, and something of its id. */
export const slugOf = (name: string, id: string): string => {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return [...words.slice(0, 8), id.replaceAll('-', '').slice(-6)].join('-').slice(-80);
};
