import { Refusal } from '@daybook/shared/kernel/refusal';
import { type Action, may, type Subject } from '@daybook/shared/people/may.rules';
import type { Actor } from './actor.ts';

/** Refuses what the actor may not do. The program itself may do everything. */
export const allow = (actor: Actor, action: Action, subject: Subject = {}): void => {
  if (actor.user === null || may(actor.user, action, subject)) return;
  throw new Refusal('actor.not-allowed', {
    detail: 'You may look at this, but not change it. Ask its owner or an admin.',
  });
};
