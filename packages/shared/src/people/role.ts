/** What a user may do, from least to most. */
export const ROLES = ['viewer', 'rep', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  rep: 'Rep',
  manager: 'Manager',
  admin: 'Admin',
};
