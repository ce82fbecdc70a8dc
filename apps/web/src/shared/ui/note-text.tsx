import { type Mention, textParts } from '@daybook/shared/notices/mention.rules';
import { useQuery } from '@tanstack/react-query';
import { usersQuery } from '../people/users.queries.ts';

const Named = ({ mention }: { readonly mention: Mention }) => {
  const { data: users } = useQuery(usersQuery());
  const name = users?.find(({ id }) => id === mention.id)?.name ?? mention.name;
  return <span className="font-medium text-pen-ink">@{name}</span>;
};

/** A text in which users are named: each under the name they have now. Nothing in it is taken for markup. */
export const NoteText = ({ children }: { readonly children: string }) => {
  let at = 0;
  return textParts(children).map((part) => {
    const key = at;
    at += typeof part === 'string' ? part.length : part.name.length;
    return typeof part === 'string' ? part : <Named key={`${key} ${part.id}`} mention={part} />;
  });
};
