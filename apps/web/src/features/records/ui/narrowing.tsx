import type { RecordType } from '@daybook/shared/records/record-type';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { searchUsers, usersQuery } from '../../../shared/people/users.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Combobox, type ComboItem } from '../../../shared/ui/combobox.tsx';
import type { ListFilter } from '../list-filter.ts';
import { recordHeadQuery, searchRecords, tagsQuery } from '../records.queries.ts';

interface NarrowingProps {
  readonly type: RecordType;
  readonly filter: ListFilter;
  readonly onChange: (change: { readonly [K in keyof ListFilter]?: string | null }) => void;
}

const NOBODY: ComboItem = { value: 'none', label: 'Nobody' };

/** A chosen one whose name is still on its way. */
const chosenItem = (value: string | undefined, label: string | undefined): ComboItem | null =>
  value === undefined ? null : { value, label: label ?? '…' };

const OwnerFilter = ({ filter, onChange }: NarrowingProps) => {
  const client = useQueryClient();
  const search = useMemo(() => {
    const users = searchUsers(client);
    return async (text: string) => [...(await users(text)), ...(text === '' ? [NOBODY] : [])];
  }, [client]);
  const { data: users = [] } = useQuery(usersQuery());
  const owner = filter.owner === 'me' ? undefined : filter.owner;
  const name = owner === 'none' ? NOBODY.label : users.find(({ id }) => id === owner)?.name;
  return (
    <Combobox
      label="Owner"
      placeholder="Anybody"
      search={search}
      value={chosenItem(owner, name)}
      onChange={(item) => onChange({ owner: item?.value ?? null })}
    />
  );
};

const searchAccounts = async (text: string, signal: AbortSignal): Promise<readonly ComboItem[]> =>
  (await searchRecords(text, ['account'], signal)).map(({ id, title, detail }) => ({
    value: id,
    label: title,
    detail,
  }));

const AccountFilter = ({ filter: { account }, onChange }: NarrowingProps) => {
  const { data } = useQuery({ ...recordHeadQuery(account ?? ''), enabled: account !== undefined });
  return (
    <Combobox
      label="Account"
      placeholder="Any"
      search={searchAccounts}
      value={chosenItem(account, data?.title)}
      onChange={(item) => onChange({ account: item?.value ?? null })}
    />
  );
};

const searchTags = async (text: string, signal: AbortSignal): Promise<readonly ComboItem[]> =>
  (await tagsQuery(text, signal)).items.map(({ name }) => ({ value: name, label: name }));

const TagFilter = ({ filter: { tag }, onChange }: NarrowingProps) => (
  <Combobox
    label="Tag"
    placeholder="Any"
    search={searchTags}
    value={chosenItem(tag, tag)}
    onChange={(item) => onChange({ tag: item?.value ?? null })}
  />
);

/** What else a list can be narrowed to: an owner, an account, a tag. */
export const Narrowing = (props: NarrowingProps) => {
  const { type, filter, onChange } = props;
  const isNarrowed = Boolean(filter.owner ?? filter.account ?? filter.tag);
  return (
    <fieldset aria-label="Filter" className="grid max-w-3xl gap-3 sm:grid-cols-3 md:items-end">
      <OwnerFilter {...props} />
      {type !== 'account' && <AccountFilter {...props} />}
      <TagFilter {...props} />
      {isNarrowed && (
        <span>
          <Button
            size="sm"
            variant="quiet"
            onClick={() => onChange({ owner: null, account: null, tag: null })}
          >
            Show all again
          </Button>
        </span>
      )}
    </fieldset>
  );
};
