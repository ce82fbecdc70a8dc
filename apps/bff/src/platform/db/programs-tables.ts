import type { Generated } from 'kysely';

export interface ApiKeyTable {
  key: Generated<number>;
  id: string;
  user_key: number;
  name: string;
  scope: string;
  token_hash: string;
  /** The last characters of the key, to tell one from another. */
  ending: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  used_at: number | null;
  used_from: Generated<string>;
}

export interface WebhookTable {
  key: Generated<number>;
  id: string;
  url: string;
  /** The kinds of events wanted, separated by blanks; `*` is all of them. */
  events: string;
  active: Generated<number>;
  /** Why Daybook itself switched it off. */
  off_reason: Generated<string>;
  created_at: number;
  /** Since when nothing has got through. */
  failing_since: number | null;
  /** Nothing is tried before. */
  retry_at: Generated<number>;
  version: Generated<number>;
}

export interface WebhookSecretTable {
  key: Generated<number>;
  webhook_key: number;
  secret: string;
  created_at: number;
  /** When an old one stops signing along; null: the current one. */
  expires_at: number | null;
}

export interface WebhookDeliveryTable {
  key: Generated<number>;
  /** What the receiver sees as `webhook-id`. */
  id: string;
  webhook_key: number;
  event: string;
  body: string;
  /** What it was made of, so that nothing is made twice. */
  source: string;
  state: Generated<string>;
  attempts: Generated<number>;
  /** How each try went, as JSON. */
  tries: Generated<string>;
  next_at: number | null;
  created_at: number;
}
