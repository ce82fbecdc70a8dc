import type { Activity } from '@daybook/shared/activities/activity';
import type { Attachment } from '@daybook/shared/activities/attachment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../shared/api/client.ts';
import { uploadFile } from '../../shared/api/upload.ts';
import { useDone } from '../../shared/operations/undo.queries.ts';
import { activityQuery } from './activities.queries.ts';

const meta = { affects: ['activities', 'timeline', 'operations'] as const, ownErrors: true as const };

interface Attached {
  readonly attachment: Attachment;
  readonly operationId: string | null;
}

/** How the activity on screen looks at once. */
const useShown = (id: string) => {
  const client = useQueryClient();
  return (change: (attachments: Attachment[]) => Attachment[]): void => {
    client.setQueryData(
      activityQuery(id).queryKey,
      (activity: Activity | undefined) =>
        activity && { ...activity, attachments: change(activity.attachments) },
    );
  };
};

/** Sends a file and tells how far it is, from 0 to 1. */
export const useAttachFile = (activityId: string) => {
  const done = useDone();
  const show = useShown(activityId);
  const [part, setPart] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => {
      setPart(0);
      const query = new URLSearchParams({ name: file.name });
      return uploadFile<Attached>(`/api/activities/${activityId}/files?${query}`, file, setPart);
    },
    meta,
    onSuccess: ({ attachment, operationId }) => {
      show((there) => [...there, attachment]);
      done(`Attached ${attachment.name}`, operationId);
    },
  });
  return { ...upload, part };
};

export const useAttachLink = (activityId: string) => {
  const done = useDone();
  const show = useShown(activityId);
  return useMutation({
    mutationFn: (url: string) =>
      answer(api.activities[':id'].links.$post({ param: { id: activityId }, json: { url } })),
    meta,
    onSuccess: ({ attachment, operationId }) => {
      show((there) => [...there, attachment]);
      done(`Attached ${attachment.name}`, operationId);
    },
  });
};

export const useDetach = (activityId: string) => {
  const done = useDone();
  const show = useShown(activityId);
  return useMutation({
    mutationFn: ({ id }: Attachment) => answer(api.attachments[':id'].$delete({ param: { id } })),
    meta,
    onSuccess: ({ operationId }, { id, name }) => {
      show((there) => there.filter((one) => one.id !== id));
      done(`Removed ${name}`, operationId);
    },
  });
};
