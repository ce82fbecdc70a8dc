import type { RecordFile } from '@daybook/shared/files/record-file';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Problem } from '../../shared/api/problem.ts';
import { firstProblem } from '../../shared/api/problem-words.ts';
import { uploadFile } from '../../shared/api/upload.ts';
import { useDone } from '../../shared/operations/undo.queries.ts';
import { AFFECTED } from './files.queries.ts';
import { dropUpload, setUpload, type Upload, useUploads } from './uploads.state.ts';

/** As many are on their way at a time. */
const AT_ONCE = 2;

interface Uploaded {
  readonly file: RecordFile;
  readonly operationId: string | null;
}

const said = ({ file, operationId }: Uploaded): string => {
  if (operationId === null) return `${file.name} is here already, just as it is.`;
  return file.version > 1 ? `Uploaded ${file.name}, version ${file.version}` : `Uploaded ${file.name}`;
};

/** What the file itself is to blame for stays so, however often it is sent. */
const isOfFile = (error: Error): boolean =>
  error instanceof Problem && (error.code === 'request.invalid' || error.code === 'request.too-large');

/** Sends what waits, a few at a time, and keeps what did not get there with the reason. */
export const useSender = () => {
  const uploads = useUploads((state) => state.uploads);
  const done = useDone();
  const underWay = useRef(new Map<number, AbortController>());
  const { mutate } = useMutation({
    mutationFn: ({ id, record, file }: Upload) => {
      const controller = new AbortController();
      underWay.current.set(id, controller);
      const path = `/api/records/${encodeURIComponent(record.id)}/files`;
      const query = new URLSearchParams({ name: file.name });
      const onProgress = (part: number) => setUpload(id, { part });
      return uploadFile<Uploaded>(`${path}?${query}`, file, onProgress, controller.signal);
    },
    meta: { affects: AFFECTED, ownErrors: true },
    onSuccess: (uploaded, { id }) => {
      dropUpload(id);
      done(said(uploaded), uploaded.operationId);
    },
    onError: (error, { id }) =>
      setUpload(id, { state: 'failed', problem: firstProblem(error) ?? '', mayRetry: !isOfFile(error) }),
    onSettled: (_data, _error, { id }) => underWay.current.delete(id),
  });
  useEffect(() => {
    const free = AT_ONCE - uploads.filter(({ state }) => state === 'sending').length;
    for (const upload of uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) {
      setUpload(upload.id, { state: 'sending', part: 0, problem: '' });
      mutate(upload);
    }
  }, [uploads, mutate]);
  return {
    uploads,
    cancel: ({ id }: Upload) => {
      underWay.current.get(id)?.abort();
      dropUpload(id);
    },
    retry: ({ id }: Upload) => setUpload(id, { state: 'waiting', part: 0, problem: '' }),
  };
};
