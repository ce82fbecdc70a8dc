import { MOST_TEMPLATES, type Template } from '@daybook/shared/templates/template';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toTemplate } from './template-work.ts';
import { findSharedTemplates, findTemplatesOf } from './templates.store.ts';

/** What the asking user may write with: the shared templates and their own, by name. */
export const listTemplates = async (
  { db }: Pick<Deps, 'db'>,
  user: CurrentUser,
): Promise<{ items: Template[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const shared = await findSharedTemplates(db.read, MOST_TEMPLATES);
  const own = await findTemplatesOf(db.read, user.key, MOST_TEMPLATES);
  const rows = [...new Map([...shared, ...own].map((row) => [row.key, row])).values()];
  const byName = rows.toSorted((a, b) => (a.sort_name < b.sort_name ? -1 : 1));
  return { items: byName.map((row) => toTemplate(row, user)) };
};
