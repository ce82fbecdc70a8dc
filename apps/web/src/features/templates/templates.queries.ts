import type { NewTemplate, Template, TemplateChange } from '@daybook/shared/templates/template';
import { queryOptions } from '@tanstack/react-query';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

/** The shared templates and one's own, by name. */
export const templatesQuery = () =>
  queryOptions({
    queryKey: ['templates', 'all'],
    queryFn: async ({ signal }): Promise<readonly Template[]> =>
      (await answer(api.templates.$get({}, { init: { signal } }))).items,
  });

export const createTemplate = (json: NewTemplate, key: string) =>
  answer(api.templates.$post({ json }, keyed(key)));

export const changeTemplate = (id: string, json: TemplateChange) =>
  answer(api.templates[':id'].$patch({ param: { id }, json }));

export const deleteTemplate = (id: string) => answer(api.templates[':id'].$delete({ param: { id } }));
