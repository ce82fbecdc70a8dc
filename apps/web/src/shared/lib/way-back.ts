/** State of a page one has come to from a list: how many steps back that list is. */
interface CameFromList {
  readonly stepsToList: number;
}

/** Given to the navigation that leads from a list to what is in it. */
export const FROM_LIST: CameFromList = { stepsToList: 1 };

/** How many steps back the list is that one came from; undefined where one came another way. */
export const stepsToList = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'stepsToList' in state
    ? Number(state.stepsToList)
    : undefined;

/** State for going on to another part of the same page. */
export const oneStepOn = (state: unknown): CameFromList | undefined => {
  const steps = stepsToList(state);
  return steps === undefined ? undefined : { stepsToList: steps + 1 };
};
