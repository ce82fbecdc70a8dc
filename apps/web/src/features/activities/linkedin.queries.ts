import type { Contact } from '@daybook/shared/contacts/contact';
import type { LinkedInAction } from '@daybook/shared/linkedin/linkedin-action';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

/** What can be done on LinkedIn, with the limits of one's own plan; hidden ones are among it. */
export const linkedInActionsQuery = () =>
  queryOptions({
    queryKey: ['linkedin', 'actions'],
    queryFn: async ({ signal }): Promise<readonly LinkedInAction[]> =>
      (await answer(api['linkedin-actions'].$get({}, { init: { signal } }))).items,
  });

export const createAction = (json: { label: string; textLimit: number | null }) =>
  answer(api['linkedin-actions'].$post({ json }));

export const changeAction = (
  code: string,
  json: { label?: string; textLimit?: number | null; hidden?: boolean },
) => answer(api['linkedin-actions'][':code'].$patch({ param: { code }, json }));

/** Writes, or with nothing takes away, the profile of a contact. */
export const saveProfile = ({ id, version }: Pick<Contact, 'id' | 'version'>, linkedin: string) =>
  answer(api.contacts[':id'].$patch({ param: { id }, json: { version, linkedin } }));

/** The action an activity has, as its limits go; one without is a message. */
export const actionOf = (
  actions: readonly LinkedInAction[] | undefined,
  code: string | null,
): LinkedInAction | undefined => actions?.find((action) => action.code === (code ?? 'message'));
