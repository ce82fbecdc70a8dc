import type { LinkedInAction, NewLinkedInAction } from '@daybook/shared/linkedin/linkedin-action';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readAction, refuseTakenLabel } from './linkedin-action-work.ts';

/** Adds an action of the workspace's own, with the longest text LinkedIn takes for it. */
export const createLinkedInAction = (
  deps: Deps,
  actor: Actor,
  { label, textLimit }: NewLinkedInAction,
): Promise<{ action: LinkedInAction; operationId: string | null }> => {
  allow(actor, 'settings.change');
  return operate(
    deps,
    actor,
    { kind: 'linkedin-action.create', label: `Added the LinkedIn action “${label}”` },
    async (op) => {
      await refuseTakenLabel(op, label);
      const { code } = await op.insert('linkedin_action', { code: newId(), label, text_limit: textLimit });
      return { action: await readAction(op, code) };
    },
  );
};
