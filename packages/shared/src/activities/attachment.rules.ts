import { ok, type Result, refused } from '../kernel/result.ts';

export const ATTACHMENT_KINDS = ['document', 'recording', 'link'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** G-30, G-31: as many of each as an activity has. */
export const MOST_OF_A_KIND = 3;

const MANY: Readonly<Record<AttachmentKind, string>> = {
  document: 'documents',
  recording: 'recordings',
  link: 'links',
};

/** Whether one more of this kind can be attached. */
export const attach = (
  there: readonly { readonly kind: string }[],
  kind: AttachmentKind,
): Result<AttachmentKind> => {
  if (there.filter((one) => one.kind === kind).length < MOST_OF_A_KIND) return ok(kind);
  const message = `An activity has at most ${MOST_OF_A_KIND} ${MANY[kind]}. Remove one first.`;
  return refused('request.invalid', {
    detail: message,
    errors: [{ path: kind === 'link' ? 'url' : 'file', message }],
  });
};

/** What the sound on an activity is: the recording of a call, or what somebody left to be heard (Z-14, Z-15). */
export const recordingOf = (activity: {
  readonly type: string;
  readonly outcome: string | null;
}): 'call' | 'voice-note' =>
  activity.type === 'call' && activity.outcome !== 'left_voicemail' ? 'call' : 'voice-note';
