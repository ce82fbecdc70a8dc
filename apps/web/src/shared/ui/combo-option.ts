import type { ReactNode } from 'react';

/** Something a combobox offers. */
export interface ComboOption {
  /** Its identity: two with one value are the same. */
  readonly value: string;
  readonly label: string;
  /** A second line that tells alike ones apart. */
  readonly detail?: string;
  readonly icon?: ReactNode;
}

/** Where a combobox gets its options from. */
export interface ComboSource {
  /** What fits the text typed; '' asks for what to offer first. Rejections are shown with their sentence. Must stay the same function. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly ComboOption[]>;
  /** Offered when nothing is called exactly that. */
  readonly create?: { readonly label: (text: string) => string; readonly run: (text: string) => void };
}

/** `search` over options that are all known. */
export const searchIn =
  (items: readonly ComboOption[]) =>
  async (text: string): Promise<readonly ComboOption[]> => {
    const wanted = text.trim().toLowerCase();
    return items
      .filter((item) => `${item.label} ${item.detail ?? ''}`.toLowerCase().includes(wanted))
      .slice(0, 100);
  };
