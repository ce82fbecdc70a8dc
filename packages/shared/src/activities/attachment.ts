import { z } from 'zod';
import { Id, InstantWire, optionalLine } from '../kernel/wire.ts';
import { ATTACHMENT_KINDS } from './attachment.rules.ts';

/** A document, a recording or a link on an activity. */
export const Attachment = z.object({
  id: Id,
  kind: z.enum(ATTACHMENT_KINDS),
  name: z.string(),
  /** Of a link where it leads; empty for a file. */
  url: z.string(),
  /** What the file was found to be, whatever it is called; empty for a link. */
  contentType: z.string(),
  /** In bytes. */
  size: z.int(),
  /** Whether it can be looked at or listened to in a page. */
  shown: z.boolean(),
  createdAt: InstantWire,
});
export type Attachment = z.infer<typeof Attachment>;

const WEB = 'Give a web address, such as https://example.com/offer.';

/** A link; without a name it is called as its address. */
export const NewLink = z.object({
  url: z
    .string()
    .trim()
    .max(2000, 'Use at most 2,000 characters.')
    .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
    .pipe(z.url({ protocol: /^https?$/, error: WEB })),
  name: optionalLine(200).default(''),
});
export type NewLink = z.output<typeof NewLink>;
