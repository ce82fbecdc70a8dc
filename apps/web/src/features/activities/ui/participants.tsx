import type { Activity } from '@daybook/shared/activities/activity';
import { COLLEAGUE_ROLES, PARTICIPANT_ROLES } from '@daybook/shared/activities/participant';
import type { RecordRef, UserRef } from '@daybook/shared/records/record';
import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { searchUsers } from '../../../shared/people/users.queries.ts';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Select, type SelectOption } from '../../../shared/ui/select.tsx';
import { type recordItem, searchRecords } from '../related.queries.ts';
import type { ActivityEdit } from '../use-activity-edit.ts';
import { usePicked } from '../use-picked.ts';
import { Edited } from './edited.tsx';

interface ParticipantsProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
}

interface PersonProps<Role extends string> {
  readonly name: string;
  readonly role: Role;
  readonly roles: readonly SelectOption<Role>[];
  readonly children: ReactNode;
  readonly onRole: (role: Role) => void;
  readonly onRemove: () => void;
}

const Person = <Role extends string>({
  name,
  role,
  roles,
  children,
  onRole,
  onRemove,
}: PersonProps<Role>) => (
  <li className="flex items-center gap-2 py-0.5">
    <span className="min-w-0 flex-1 truncate">{children}</span>
    <div className="w-44 shrink-0">
      <Select label={`Part of ${name}`} hideLabel options={roles} value={role} onChange={onRole} />
    </div>
    <IconButton size="sm" icon={X} label={`Remove ${name}`} variant="plain" onClick={onRemove} />
  </li>
);

const withRole = <Part extends { readonly id: string; readonly role: string }>(
  parts: readonly Part[],
  id: string,
  role: Part['role'],
): Part[] => parts.map((part) => (part.id === id ? { ...part, role } : part));

/** Who takes part, by what they are called; whom somebody else has added is named once the server has told. */
const named = <Of extends { readonly id: string }, Role extends string>(
  parts: readonly { readonly id: string; readonly role: Role }[],
  known: readonly Of[],
): readonly { readonly of: Of; readonly role: Role }[] =>
  parts.flatMap(({ id, role }) => {
    const of = known.find((one) => one.id === id);
    return of ? [{ of, role }] : [];
  });

/** G-26, G-27: the contacts who take part, and on whose side. */
const People = ({ activity, edit }: ParticipantsProps) => {
  const field = edit.field('participants');
  const search = useMemo(() => searchRecords(['contact']), []);
  const { picked, note } = usePicked<RecordRef>();
  const { value: parts } = field;
  const known = [...activity.participants.map(({ contact }) => contact), ...picked];
  return (
    <Edited field={field} show={() => activity.participants.map(({ contact }) => contact.title).join(', ')}>
      <ul>
        {named(parts, known).map(({ of: contact, role }) => (
          <Person
            key={contact.id}
            name={contact.title}
            role={role}
            roles={PARTICIPANT_ROLES}
            onRole={(next) => field.choose(withRole(parts, contact.id, next))}
            onRemove={() => field.choose(parts.filter(({ id }) => id !== contact.id))}
          >
            <Link to={recordPath(contact)} className="hover:underline">
              {contact.title}
            </Link>
          </Person>
        ))}
      </ul>
      <Combobox
        label="Add a contact"
        hideLabel
        placeholder="Add a contact"
        search={search}
        value={null}
        onChange={(item) => {
          if (!item || !('record' in item) || parts.some(({ id }) => id === item.value)) return;
          note((item as ReturnType<typeof recordItem>).record);
          field.choose([...parts, { id: item.value, role: 'customer' }]);
        }}
      />
    </Edited>
  );
};

/** G-28, G-29: the users who take part, and as what. */
const Colleagues = ({ activity, edit }: ParticipantsProps) => {
  const client = useQueryClient();
  const field = edit.field('colleagues');
  const search = useMemo(() => searchUsers(client), [client]);
  const { picked, note } = usePicked<UserRef>();
  const { value: parts } = field;
  const known = [...activity.colleagues.map(({ user }) => user), ...picked];
  return (
    <Edited field={field} show={() => activity.colleagues.map(({ user }) => user.name).join(', ')}>
      <ul>
        {named(parts, known).map(({ of: user, role }) => (
          <Person
            key={user.id}
            name={user.name}
            role={role}
            roles={COLLEAGUE_ROLES}
            onRole={(next) => field.choose(withRole(parts, user.id, next))}
            onRemove={() => field.choose(parts.filter(({ id }) => id !== user.id))}
          >
            {user.name}
          </Person>
        ))}
      </ul>
      <Combobox
        label="Add a colleague"
        hideLabel
        placeholder="Add a colleague"
        search={search}
        value={null}
        onChange={(item) => {
          if (!item || parts.some(({ id }) => id === item.value)) return;
          note({ id: item.value, name: item.label });
          field.choose([...parts, { id: item.value, role: 'sales' }]);
        }}
      />
    </Edited>
  );
};

/** Who takes part in an activity, from outside and from inside. */
export const Participants = (props: ParticipantsProps) => (
  <section aria-label="Participants" className="flex flex-col gap-2">
    <h2 className="text-sm text-ink-2">Participants</h2>
    <People {...props} />
    <Colleagues {...props} />
  </section>
);
