import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import { may } from '@daybook/shared/people/may.rules';
import { MOST_TEMPLATES, type Template, type TemplateChange } from '@daybook/shared/templates/template';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserByKey } from '../people/people.store.ts';
import {
  findOwnedTemplate,
  findSharedTemplates,
  findTemplateById,
  findTemplatesOf,
  type OwnedTemplate,
  type TemplateEntity,
} from './templates.store.ts';

/** The template as this user sees it. */
export const toTemplate = (row: OwnedTemplate, user: CurrentUser | null): Template => ({
  id: row.id,
  name: row.name,
  folder: row.folder,
  subject: row.subject,
  text: row.body,
  shared: row.shared === 1,
  owner: { id: row.owner_id, name: row.owner_name },
  changedAt: toInstant(row.changed_at),
  mayChange: user === null || may(user, 'template.change', { ownerId: row.owner_id }),
  version: row.version,
});

/** The template for an answer to whoever changed it. */
export const readTemplate = async (op: Operation, id: string): Promise<Template> =>
  toTemplate(found(await findOwnedTemplate(op.db, id), 'template'), op.actor.user);

/** Loads a template for a change. One that is not shared is there for its owner alone. */
export const loadTemplate = async (op: Operation, actor: Actor, id: string): Promise<TemplateEntity> => {
  const row = await findTemplateById(op.db, id);
  const visible = row !== undefined && (row.shared === 1 || row.owner_key === actor.user?.key);
  const template = found(visible ? row : undefined, 'template');
  const owner = await findUserByKey(op.db, template.owner_key);
  allow(actor, 'template.change', { ownerId: owner?.id ?? null });
  return template;
};

/** The columns for the fields given. */
export const templateColumns = ({
  name,
  folder,
  subject,
  text,
  shared,
}: Omit<TemplateChange, 'version'>) => ({
  ...(name === undefined ? {} : { name, sort_name: name.toLowerCase() }),
  ...(folder === undefined ? {} : { folder }),
  ...(subject === undefined ? {} : { subject }),
  ...(text === undefined ? {} : { body: text }),
  ...(shared === undefined ? {} : { shared: shared ? 1 : 0 }),
});

/** The list is read whole, so there is an end to it. */
export const refuseTooMany = async (op: Operation, ownerKey: number, shared: boolean): Promise<void> => {
  const rows = shared
    ? await findSharedTemplates(op.db, MOST_TEMPLATES)
    : await findTemplatesOf(op.db, ownerKey, MOST_TEMPLATES);
  if (rows.length < MOST_TEMPLATES) return;
  const message = `There are ${MOST_TEMPLATES} templates already. Delete some that nobody uses.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'name', message }] });
};
