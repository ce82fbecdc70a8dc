import { useRef, useState } from 'react';
import type { FieldName, Seen } from './field-drafts.ts';

interface Chosen {
  readonly value: unknown;
  /** The version from which on what is saved says so itself; null while it is on its way. */
  readonly until: number | null;
}

type AllChosen = { readonly [Name in FieldName]?: Chosen };

/**
 * Values that were chosen, or typed and saved: shown from the press on until what is saved says so itself. Refused, what is saved
 * shows again.
 */
export const useChosen = (version: number) => {
  const [chosen, setChosen] = useState<AllChosen>({});
  /** How many choices of a field are on their way: several at once, where one goes through a list by the arrow keys. */
  const underway = useRef(new Map<FieldName, number>());
  /** The version a field got by the last choice: the next one is made on it. */
  const newest = useRef(new Map<FieldName, number>());
  return {
    /** The value chosen, as long as it is newer than what is saved. */
    of: (name: FieldName): Chosen | undefined => {
      const one = chosen[name];
      return one && (one.until === null || version < one.until) ? one : undefined;
    },
    begin: (name: FieldName, value: unknown): void => {
      underway.current.set(name, (underway.current.get(name) ?? 0) + 1);
      setChosen((now) => ({ ...now, [name]: { value, until: null } }));
    },
    /** The version a choice is sent with: the one that was on the screen, or that of the choice before it. */
    base: (name: FieldName, seen: number): number => Math.max(seen, newest.current.get(name) ?? 0),
    /** A field as the person has it: saved from here it is that, though what was read does not say so yet. */
    seen: <Value>(name: FieldName, saved: Value): Seen<Value> => {
      const one = chosen[name];
      const isKnown = one !== undefined && one.until !== null && version < one.until;
      return {
        value: isKnown ? (one.value as Value) : saved,
        version: Math.max(version, newest.current.get(name) ?? 0),
      };
    },
    saved: (name: FieldName, next: number): void => void newest.current.set(name, next),
    /** Something typed is saved with this version: shown until what is saved says so itself, which is a moment later. */
    keep: (name: FieldName, value: unknown, next: number): void => {
      newest.current.set(name, next);
      setChosen((now) => ({ ...now, [name]: { value, until: next } }));
    },
    /** Answered; true where no later choice of the field is on its way. */
    end: (name: FieldName, accepted: boolean): boolean => {
      const left = (underway.current.get(name) ?? 1) - 1;
      underway.current.set(name, left);
      if (left > 0) return false;
      const until = accepted ? (newest.current.get(name) ?? 0) : 0;
      setChosen(({ [name]: last, ...others }) => ({
        ...others,
        ...(last && { [name]: { ...last, until } }),
      }));
      return true;
    },
  };
};
