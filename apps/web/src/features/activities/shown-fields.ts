import {
  type ActivityTypeCode,
  activityType,
  type KindField,
} from '@daybook/shared/activities/activity-type';
import type { Choices } from '@daybook/shared/activities/choice';
import { offered } from '@daybook/shared/activities/choice.rules';

/** The fields a form shows for a type: its outcome where admins have given it some. */
export const shownFields = ({ items }: Choices, type: ActivityTypeCode): KindField[] => {
  const rest = activityType(type).fields.filter((field) => field !== 'outcome');
  return offered(items, 'outcome', type).length > 0 ? ['outcome', ...rest] : rest;
};
