/** What an API key may do at most, from least to most; never more than its owner may. */
export const SCOPES = ['read', 'write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_LABELS: Readonly<Record<Scope, string>> = {
  read: 'Read',
  write: 'Read and write',
  admin: 'Everything, settings and users too',
};
