import { z } from 'zod';
import { Id, line } from '../kernel/wire.ts';

/** People who work together: managers may change what their teams' members own. */
export const Team = z.object({
  id: Id,
  name: line(80),
  memberIds: z.array(Id),
  version: z.int(),
});
export type Team = z.infer<typeof Team>;

const members = z.array(Id).max(500, 'A team has at most 500 members.');

export const NewTeam = z.object({ name: line(80), memberIds: members.default([]) });
export type NewTeam = z.output<typeof NewTeam>;

/** `memberIds` replaces the members. */
export const TeamChange = z.object({ name: line(80).optional(), memberIds: members.optional() });
export type TeamChange = z.output<typeof TeamChange>;
