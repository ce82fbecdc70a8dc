import { z } from 'zod';
import { tooLong } from '../kernel/number-text.rules.ts';
import { Id, InstantWire } from '../kernel/wire.ts';
import { WEBHOOK_EVENTS } from './webhook-event.ts';

const ADDRESS = 'Give an address such as https://example.com/hook, without a user name or password.';

/** The address that is told: http or https, without a user name in it. */
export const WebhookUrl = z
  .string()
  .trim()
  .max(1000, tooLong(1000))
  .pipe(z.url({ protocol: /^https?$/, error: ADDRESS }))
  .refine((url) => !/^[a-z]+:\/\/[^/?#]*@/i.test(url), ADDRESS)
  .meta({ example: 'https://example.com/daybook' });

/** Kinds of events; none chosen means all of them, also those to come. */
export const WebhookEvents = z.array(z.enum(WEBHOOK_EVENTS)).max(100);

/** Why Daybook switched a webhook off; empty where it did not. */
export const OFF_REASONS = ['', 'failing', 'gone', 'restored'] as const;

/** An address outside that is told what happens here. */
export const Webhook = z.object({
  id: Id,
  url: WebhookUrl,
  events: WebhookEvents,
  active: z.boolean(),
  offReason: z.enum(OFF_REASONS),
  /** Since when nothing has got through; null: the last try did. */
  failingSince: InstantWire.nullable(),
  createdAt: InstantWire,
  version: z.int(),
});
export type Webhook = z.infer<typeof Webhook>;

export const NewWebhook = z.object({ url: WebhookUrl, events: WebhookEvents });
export type NewWebhook = z.output<typeof NewWebhook>;

/** `version` is the one last seen: without it the change is made whatever somebody else did. */
export const WebhookChange = NewWebhook.partial().extend({
  active: z.boolean().optional(),
  version: z.int().optional(),
});
export type WebhookChange = z.output<typeof WebhookChange>;

/** What signatures are made with, shown this once; null where the request was a repeat. */
export const WebhookSecret = z
  .string()
  .nullable()
  .meta({ example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' });

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;

/** One try to deliver: `status` is the answer's, null where there was none and `error` says why. */
export const DeliveryTry = z.object({
  at: InstantWire,
  status: z.int().nullable(),
  ms: z.int(),
  error: z.string().nullable(),
});
export type DeliveryTry = z.infer<typeof DeliveryTry>;

/** One event on its way to one webhook. */
export const WebhookDelivery = z.object({
  /** What the receiver sees as `webhook-id`: the same at every try. */
  id: z.string().meta({ example: 'msg_0199b1f06f2a7c3e9a512f6d1c9b7e10' }),
  event: z.string().meta({ example: 'contact.created' }),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  createdAt: InstantWire,
  /** When it is tried next; null where it is not. */
  nextAt: InstantWire.nullable(),
  tries: z.array(DeliveryTry),
  /** What is sent, as it is signed. */
  body: z.string(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
