import { z } from 'zod';
import { Id, InstantWire, line, optionalLine, prose } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';

/** What a person writes of a template. */
export const TemplateInput = z.object({
  name: line(120),
  /** Templates of one folder stand together; empty for none. */
  folder: optionalLine(60),
  /** The subject where the message has one. */
  subject: optionalLine(200),
  /** As messages are written: plain text with fields, bold, italic and lists. */
  text: prose(50_000).pipe(z.string().min(1, 'Write the text.')),
  /** Everybody in the workspace may use it; otherwise it is its owner's alone. */
  shared: z.boolean(),
});

export const NewTemplate = TemplateInput.partial({ folder: true, subject: true, shared: true }).extend({
  id: Id.optional(),
});
export type NewTemplate = z.infer<typeof NewTemplate>;

export const TemplateChange = TemplateInput.partial().extend({ version: z.int() });
export type TemplateChange = z.infer<typeof TemplateChange>;

/** A text kept for writing again: for LinkedIn, email and text messages. */
export const Template = TemplateInput.extend({
  id: Id,
  text: z.string(),
  owner: UserRef,
  changedAt: InstantWire,
  /** Whether the asking user may change and delete it. */
  mayChange: z.boolean(),
  version: z.int(),
});
export type Template = z.infer<typeof Template>;

/** A user can see at most this many of their own, and a workspace have this many shared ones. */
export const MOST_TEMPLATES = 500;
