import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadTemplate } from './template-work.ts';

/** Removes a template; texts that were written with it stay as they are. */
export const deleteTemplate = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ operationId: string | null }> => {
  let name = '';
  const label = () => `Deleted the template “${name}”`;
  return operate(deps, actor, { kind: 'template.delete', label }, async (op) => {
    const row = await loadTemplate(op, actor, id);
    ({ name } = row);
    await op.remove('template', row);
    return {};
  });
};
