/**
 * What a restored copy must not bring back, by table, in SQL: sessions that have ended since, links, and requests that
 * could be taken for repeats. Keys that were revoked since must stay revoked, so all of them end; webhooks are off, for a
 * copy must not speak for the original.
 */
export const ENDED_BY_RESTORE: Readonly<Record<string, string>> = {
  session: 'delete from session',
  one_time_link: 'delete from one_time_link',
  attempt: 'delete from attempt',
  idempotency: 'delete from idempotency',
  api_key: 'update api_key set revoked_at = created_at where revoked_at is null',
  calendar_feed: 'delete from calendar_feed',
  webhook: `update webhook set active = 0, off_reason = 'restored' where active = 1`,
  webhook_secret: 'delete from webhook_secret',
};

/** Tables of secrets that a backup leaves out. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['webhook_secret']);
