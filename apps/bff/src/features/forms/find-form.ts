import type { Deps } from '../../platform/deps.ts';
import { type FormEntity, findFormBySlug } from './forms.store.ts';

/** The form at an address, whether it is open or closed. */
export const findForm = ({ db }: Pick<Deps, 'db'>, slug: string): Promise<FormEntity | undefined> =>
  findFormBySlug(db.read, slug);
