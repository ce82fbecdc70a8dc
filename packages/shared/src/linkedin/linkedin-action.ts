import { z } from 'zod';
import { line } from '../kernel/wire.ts';
import { MOST_TEXT } from './linkedin-actions.rules.ts';

/** A code of an action: one of those built in, or the id of one of the workspace's own. */
export const LinkedInActionCode = z.string().min(1).max(40).meta({ example: 'connection_request' });

/** The longest text, in UTF-16 units; null where the action has no text. */
const TextLimit = z
  .int()
  .min(1, 'Give a number from 1 up.')
  .max(MOST_TEXT, `Give a number up to ${MOST_TEXT}.`)
  .nullable();

/** Something done on LinkedIn with a person. */
export const LinkedInAction = z.object({
  code: LinkedInActionCode,
  label: z.string(),
  /** Built-in ones can be hidden, not changed. */
  builtIn: z.boolean(),
  /** Not offered any more; activities that have it keep it. */
  hidden: z.boolean(),
  /** As the asking user's own LinkedIn plan has it. */
  textLimit: TextLimit,
  /** Where it has a subject of its own, as an InMail. */
  subjectLimit: z.int().nullable(),
});
export type LinkedInAction = z.infer<typeof LinkedInAction>;

export const NewLinkedInAction = z.object({ label: line(60), textLimit: TextLimit });
export type NewLinkedInAction = z.infer<typeof NewLinkedInAction>;

export const LinkedInActionChange = NewLinkedInAction.partial().extend({ hidden: z.boolean().optional() });
export type LinkedInActionChange = z.infer<typeof LinkedInActionChange>;
