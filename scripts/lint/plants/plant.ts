/** A file with something wrong in it, and the rules that must say so. */
export type Plant = readonly [file: string, source: string, ...rules: string[]];

export const inShared = (name: string, source: string, ...rules: string[]): Plant => [
  `packages/shared/src/${name}`,
  source,
  ...rules,
];
