import { activityType } from '@daybook/shared/activities/activity-type';
import { CATEGORY_LABELS } from '@daybook/shared/timeline/category';
import { choiceLabel, currentChoices } from '../../shared/choices/choices.state.ts';
import type { Formats } from '../../shared/lib/format.ts';
import type { TimelineFilter } from './timeline-address.ts';

const labels = (codes: readonly string[]): string =>
  [...new Set(codes.map((code) => choiceLabel(currentChoices(), code)))].join(', ');

/** What a timeline on paper is narrowed to; empty where it shows everything. */
export const filterWords = (filter: TimelineFilter, names: readonly string[], formats: Formats): string =>
  [
    filter.categories.map((category) => CATEGORY_LABELS[category]).join(', '),
    filter.rollUp ? '' : 'without what is related',
    names.join(', '),
    filter.types.map((code) => activityType(code).label).join(', '),
    labels(filter.outcomes),
    labels(filter.topics),
    filter.did === null ? '' : `only what was ${filter.did}`,
    filter.text === '' ? '' : `“${filter.text}”`,
    filter.from === null ? '' : `from ${formats.fullDay(filter.from)}`,
    filter.to === null ? '' : `until ${formats.fullDay(filter.to)}`,
  ]
    .filter(Boolean)
    .join(' · ');
