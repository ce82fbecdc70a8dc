/** Who turns to whom: a call, an email or a message. */
export const DIRECTIONS = [
  { value: 'outgoing', label: 'Outgoing' },
  { value: 'incoming', label: 'Incoming' },
] as const;
type Direction = (typeof DIRECTIONS)[number]['value'];

export const directionLabel = (direction: Direction): string =>
  direction === 'incoming' ? 'Incoming' : 'Outgoing';
