import { useState } from 'react';

/** What was picked here, so that it can be named before the server has told of it. */
export const usePicked = <Thing>() => {
  const [picked, setPicked] = useState<readonly Thing[]>([]);
  return { picked, note: (thing: Thing): void => setPicked((known) => [...known, thing]) };
};
