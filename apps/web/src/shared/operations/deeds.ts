/** One thing done in this window. */
export interface Deed {
  /** Shows it taken back, before the server has done so. */
  readonly back: () => void;
  /** Shows it done again. */
  readonly again: () => void;
  /** The operation it became; null when it changed nothing or was refused. */
  readonly operationId: Promise<string | null>;
}

interface Known extends Deed {
  id?: string | null;
  /** The operation that took it back, while it is. */
  takenBackBy?: string;
}

// More than anybody takes back one by one; the history page has them all.
const MOST = 100;
let done: Known[] = [];
let undone: Known[] = [];

/** Remembers what was done, last last, so that taking it back shows at once. */
export const noteDeed = (deed: Deed): void => {
  const known: Known = { ...deed };
  done = [...done, known].slice(-MOST);
  undone = [];
  void deed.operationId.then((id) => {
    known.id = id;
    if (id === null) done = done.filter((other) => other !== known);
  });
};

/** The deed of that operation, or the last one; undefined when it was not done in this window. */
export const deedToUndo = (operationId?: string): Deed | undefined =>
  operationId === undefined ? done.at(-1) : done.find((deed) => deed.id === operationId);

/** Remembers by which operation it was taken back. */
export const noteTakenBack = (deed: Deed, operationId: string): void => {
  const known: Known | undefined = undone.find((other) => other === deed);
  if (known) known.takenBackBy = operationId;
};

/** The operation to undo for it to be done again; undefined when that is not known. */
export const takenBackBy = (deed: Known): string | undefined => deed.takenBackBy;

export const deedToRedo = (): Deed | undefined => undone.at(-1);

/** Moves it to those that can be done again. */
export const noteUndone = (deed: Deed): void => {
  done = done.filter((other) => other !== deed);
  undone = [...undone, deed];
};

export const noteRedone = (deed: Deed): void => {
  undone = undone.filter((other) => other !== deed);
  done = [...done, deed];
};

/** It could be neither taken back nor done again: the server knows it no longer as it was. */
export const forgetDeed = (deed: Deed): void => {
  done = done.filter((other) => other !== deed);
  undone = undone.filter((other) => other !== deed);
};
