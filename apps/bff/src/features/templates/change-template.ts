import type { Template, TemplateChange } from '@daybook/shared/templates/template';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { refuseClash } from '../../platform/operation/conflict.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadTemplate, readTemplate, refuseTooMany, templateColumns } from './template-work.ts';

const LABELS: Readonly<Record<string, string>> = {
  name: 'name',
  folder: 'folder',
  subject: 'subject',
  body: 'text',
  shared: 'sharing',
};

/** Changes a template, or shares it. What somebody else changed since `version` is refused with both values. */
export const changeTemplate = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...input }: TemplateChange,
): Promise<{ template: Template; operationId: string | null }> => {
  let name = '';
  const label = () => `Changed the template “${name}”`;
  return operate(deps, actor, { kind: 'template.change', label }, async (op) => {
    const row = await loadTemplate(op, actor, id);
    const patch = templateColumns(input);
    const labelOf = (column: string) => LABELS[column] ?? column;
    await refuseClash(op, { table: 'template', current: row, labelOf }, version, patch);
    if (input.shared === true && row.shared === 0) await refuseTooMany(op, row.owner_key, true);
    const next = await op.update('template', row, { ...patch, changed_at: op.now });
    ({ name } = next);
    return { template: await readTemplate(op, id) };
  });
};
