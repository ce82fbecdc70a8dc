/** What of an address is about the timeline on a page: a list beside it has its own. */
export const TIMELINE_PARAMS = {
  categories: 'show',
  rollUp: 'rollUp',
  actors: 'by',
  people: 'with',
  types: 'kind',
  outcomes: 'how',
  topics: 'about',
  did: 'did',
  text: 'said',
  from: 'since',
  to: 'until',
  entry: 'entry',
} as const;
