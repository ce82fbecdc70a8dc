import { create } from 'zustand';

/** A file on its way to a record. */
export interface Upload {
  readonly id: number;
  readonly record: { readonly id: string; readonly title: string };
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** From 0 to 1. */
  readonly part: number;
  /** Why it did not get there. */
  readonly problem: string;
  /** Whether the same file may get there another time. */
  readonly mayRetry: boolean;
}

export const useUploads = create<{ readonly uploads: readonly Upload[] }>()(() => ({ uploads: [] }));

let lastId = 0;

/** Sends files to a record, after what is on its way already; they go on whichever page one turns to. */
export const addUploads = (record: Upload['record'], files: readonly File[]): void => {
  const added = files.map((file): Upload => {
    lastId += 1;
    return { id: lastId, record, file, state: 'waiting', part: 0, problem: '', mayRetry: true };
  });
  useUploads.setState(({ uploads }) => ({ uploads: [...uploads, ...added] }));
};

export const setUpload = (
  id: number,
  change: Partial<Pick<Upload, 'state' | 'part' | 'problem' | 'mayRetry'>>,
): void =>
  useUploads.setState(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)),
  }));

export const dropUpload = (id: number): void =>
  useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
