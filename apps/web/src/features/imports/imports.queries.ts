import type { ImportDetail, ImportRun, ImportSettings } from '@daybook/shared/imports/import';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { apiFetch } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

/** Asked again in case the live stream is down while something goes on. */
const GOES_ON_MS = 2000;

const isGoingOn = ({ state, preview }: ImportDetail): boolean =>
  state === 'running' || state === 'undoing' || preview?.findings === null;

/** The imports one may see, last first. */
export const importsQuery = () =>
  queryOptions({
    queryKey: ['imports', 'list'],
    queryFn: async ({ signal }): Promise<readonly ImportRun[]> =>
      (await answer(api.imports.$get({ query: {} }, { init: { signal } }))).items,
  });

/** One import and how far it is. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }): Promise<ImportDetail> =>
      answer(api.imports[':id'].$get({ param: { id } }, { init: { signal } })),
    refetchInterval: ({ state }) => (state.data && isGoingOn(state.data) ? GOES_ON_MS : false),
  });

/** Sends the file as it is, in one piece; it never has to fit into the memory of either side. */
const uploadFile = async (file: File): Promise<ImportDetail> => {
  const query = new URLSearchParams({ name: file.name });
  const response = await apiFetch(`/api/imports?${query}`, { method: 'POST', body: file });
  const { import: uploaded } = (await response.json()) as { import: ImportDetail };
  return uploaded;
};

const keep = (client: QueryClient, detail: ImportDetail): void => {
  client.setQueryData(importQuery(detail.id).queryKey, detail);
};

export const useUpload = (onDone: (detail: ImportDetail) => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: uploadFile,
    meta: { affects: ['imports'], ownErrors: true },
    onSuccess: (detail) => {
      keep(client, detail);
      onDone(detail);
    },
  });
};

/** Some of the settings, as they are to be. */
export type SettingsChange = Partial<ImportSettings>;

/** Changes how the file is read. It shows at once; what the file then means is looked up behind. */
export const useChangeImport = (id: string) => {
  const client = useQueryClient();
  const { queryKey } = importQuery(id);
  return useMutation({
    mutationFn: (change: SettingsChange) =>
      answer(api.imports[':id'].$patch({ param: { id }, json: change })),
    meta: { affects: ['imports'] },
    scope: { id: `import ${id}` },
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (detail) => {
        if (!detail?.preview) return detail;
        const settings = { ...detail.preview.settings, ...change };
        return { ...detail, preview: { ...detail.preview, settings, findings: null } };
      });
    },
  });
};

export const useStartImport = (id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.imports[':id'].start.$post({ param: { id } })),
    meta: { affects: ['imports', 'operations'] },
    // A change on its way is carried out first.
    scope: { id: `import ${id}` },
    onSuccess: ({ import: detail }) => keep(client, detail),
  });
};

export const useStopImport = (id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.imports[':id'].stop.$post({ param: { id } })),
    meta: { affects: ['imports'] },
    onSuccess: ({ import: detail }) => keep(client, detail),
  });
};

export const useDiscardImport = (id: string, onDone: () => void) =>
  useMutation({
    mutationFn: () => answer(api.imports[':id'].$delete({ param: { id } })),
    meta: { affects: ['imports'] },
    onSuccess: onDone,
  });
