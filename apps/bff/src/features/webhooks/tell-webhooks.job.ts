import { toInstant } from '@daybook/shared/kernel/time';
import type { WebhookEvent } from '@daybook/shared/programs/webhook-event';
import { v7 as newId } from 'uuid';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { findOperation } from '../../platform/operation/operation.store.ts';
import { findOperationListRow } from '../operations/operations.store.ts';
import { findWaiting, insertDeliveries, type NewDelivery } from './deliveries.store.ts';
import { deliverJob, writeAndQueue } from './delivery-jobs.ts';
import type { EventObject, EventReaders } from './event-object.ts';
import { TELL_JOB, Told } from './tell-webhooks.ts';
import { listWebhookRows, type WebhookEntity } from './webhooks.store.ts';

interface Event {
  readonly type: WebhookEvent;
  readonly data: { readonly id: string; readonly object: object | null };
}

/** Deeds as events, with the things as they are by now. What is gone since without being told so is left out. */
const eventsOf = async ({ db }: Deps, readers: EventReaders, { deeds }: Told): Promise<Event[]> => {
  const keysOf = (table: string) => [
    ...new Set(deeds.filter((deed) => deed.table === table && deed.gone === undefined).map(({ key }) => key)),
  ];
  const there = {
    record: await readers.record(db.read, keysOf('record')),
    activity: await readers.activity(db.read, keysOf('activity')),
  };
  return deeds.flatMap(({ table, key, deed, gone }): Event[] => {
    if (gone !== undefined) {
      const type = `${table === 'activity' ? 'activity' : gone.type}.${deed}` as WebhookEvent;
      return [{ type, data: { id: gone.id, object: null } }];
    }
    const found: EventObject | undefined = there[table].get(key);
    // What was taken apart again by then is no part of anything.
    const isApart = deed === 'merged' && found?.object.id === found?.id;
    if (found === undefined || isApart) return [];
    const type = `${found.noun}.${deed}` as WebhookEvent;
    return [{ type, data: { id: found.id, object: found.object } }];
  });
};

/** What was undone, as an event of its own. */
const undoneOf = async ({ db }: Deps, operationKey: number): Promise<Event[]> => {
  const undo = await findOperation(db.read, operationKey);
  if (undo?.kind !== 'undo' || undo.undoes_key === null) return [];
  const undone = await findOperation(db.read, undo.undoes_key);
  if (undone === undefined) return [];
  const { id, kind, label } = undone;
  return [{ type: 'operation.undone', data: { id, object: { id, kind, label } } }];
};

/** Who did it, by which operation. */
const operationOf = async ({ db }: Deps, key: number) => {
  const operation = await findOperation(db.read, key);
  const row = operation && (await findOperationListRow(db.read, operation.id));
  return row === undefined
    ? null
    : {
        id: row.id,
        kind: row.kind,
        actor: row.user_id === null ? null : { id: row.user_id, name: row.user_name },
        through: row.through,
      };
};

const wants = ({ active, events }: WebhookEntity, type: WebhookEvent): boolean =>
  active === 1 && (events === '' || events.split(' ').includes(type));

/** Writes down what each webhook is to be told, and queues the telling. Run twice, it tells once. */
export const tellWebhooksJob = (readers: EventReaders): JobHandler<Deps> => ({
  kind: TELL_JOB,
  run: async (deps, payload, job) => {
    const told = Told.parse(payload);
    const webhooks = await listWebhookRows(deps.db.read);
    const events = [...(await eventsOf(deps, readers, told)), ...(await undoneOf(deps, told.operationKey))];
    const operation = await operationOf(deps, told.operationKey);
    const timestamp = toInstant(told.at);
    const rows = webhooks.flatMap((webhook) =>
      events.flatMap(({ type, data }, n): NewDelivery[] => {
        if (!wants(webhook, type)) return [];
        return [
          {
            id: `msg_${newId().replaceAll('-', '')}`,
            webhook_key: webhook.key,
            event: type,
            body: JSON.stringify({ type, timestamp, data: { ...data, operation } }),
            source: `${job.key}:${n}`,
            next_at: told.at,
            created_at: told.at,
          },
        ];
      }),
    );
    await writeAndQueue(deps, async (tx) => {
      await insertDeliveries(tx, rows);
      return (await findWaiting(tx, [...new Set(rows.map(({ source }) => source))])).map(deliverJob);
    });
  },
});
