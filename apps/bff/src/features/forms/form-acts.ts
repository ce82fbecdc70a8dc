import type { NewActivity } from '@daybook/shared/activities/activity';
import type { Contact, NewContact } from '@daybook/shared/contacts/contact';
import type { Actor } from '../../platform/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Written } from '../contacts/contact-columns.ts';
import type { RecordEntity } from '../records/records.store.ts';

/** What a submission does with contacts and activities, inside its own operation: given by the composition root. */
export interface FormActs {
  readonly readContact: (db: Reader, key: number) => Promise<Contact>;
  /** Makes a contact and says so on its timeline; answers its key. */
  readonly addContact: (op: Operation, input: NewContact) => Promise<number>;
  /** Writes the fields given, and what changed on the timeline. */
  readonly changeContact: (op: Operation, head: RecordEntity, input: Written) => Promise<void>;
  readonly planActivity: (op: Operation, actor: Actor, input: NewActivity) => Promise<unknown>;
}
