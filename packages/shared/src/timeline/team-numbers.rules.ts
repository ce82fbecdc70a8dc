import type { ActivityTypeCode } from '../activities/activity-type.ts';

export const MEETING_TYPES: readonly ActivityTypeCode[] = ['meeting', 'video_call'];

/** The outcomes of calls in which somebody was spoken to: a voicemail came about, but nobody heard it yet. */
export const connectedOutcomes = (
  ofCalls: readonly { readonly code: string; readonly failed: boolean }[],
): string[] =>
  ofCalls.filter(({ failed, code }) => !failed && code !== 'left_voicemail').map(({ code }) => code);
