import { Refusal } from '@daybook/shared/kernel/refusal';
import type { NewTemplate, Template } from '@daybook/shared/templates/template';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readTemplate, refuseTooMany, templateColumns } from './template-work.ts';

/** Keeps a text for writing again: one's own, or for everybody. */
export const createTemplate = (
  deps: Deps,
  actor: Actor,
  { id, ...input }: NewTemplate,
): Promise<{ template: Template; operationId: string | null }> => {
  allow(actor, 'template.create');
  const { user } = actor;
  if (user === null) throw new Refusal('actor.not-allowed', { detail: 'A template belongs to somebody.' });
  const label = `Added the template “${input.name}”`;
  return operate(deps, actor, { kind: 'template.create', label }, async (op) => {
    await refuseTooMany(op, user.key, input.shared ?? false);
    const row = await op.insert('template', {
      ...templateColumns(input),
      id: id ?? newId(),
      name: input.name,
      sort_name: input.name.toLowerCase(),
      body: input.text,
      owner_key: user.key,
      created_at: op.now,
      changed_at: op.now,
    });
    return { template: await readTemplate(op, row.id) };
  });
};
