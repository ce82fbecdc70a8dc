import { newKey } from './api-fetch.ts';
import { noteReachable } from './connection.state.ts';
import { Problem, readProblem } from './problem.ts';

/** From 0 to 1. */
export type Progress = (part: number) => void;

/**
 * Sends a file as the body of a request and tells how far it is: `fetch` cannot. Answers the JSON that comes back;
 * nothing where it was called off.
 */
export const uploadFile = <T>(
  url: string,
  file: File,
  onProgress: Progress,
  signal?: AbortSignal,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    signal?.addEventListener('abort', () => request.abort());
    request.addEventListener('abort', () => reject(new DOMException('Called off.', 'AbortError')));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => {
      noteReachable(false);
      reject(new Problem({ code: 'network.unreachable' }));
    });
    request.addEventListener('load', () => {
      noteReachable(true);
      if (request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
        return;
      }
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      void readProblem(new Response(request.responseText, { status: request.status, headers })).then(reject);
    });
    request.open('POST', url);
    request.setRequestHeader('idempotency-key', newKey());
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
