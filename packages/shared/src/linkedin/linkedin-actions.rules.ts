/** What somebody pays LinkedIn for decides how long the note of a connection request may be. */
export const LINKEDIN_PLANS = [
  { value: 'basic', label: 'Basic (200 characters in a connection request)' },
  { value: 'premium', label: 'Premium or Sales Navigator (300 characters)' },
] as const;
export type LinkedInPlan = (typeof LINKEDIN_PLANS)[number]['value'];

/** More than LinkedIn takes anywhere but in articles. */
export const MOST_TEXT = 10_000;

interface BuiltIn {
  readonly code: string;
  readonly label: string;
  /** UTF-16 units, by plan; null where the action has no text. */
  readonly text: number | Readonly<Record<LinkedInPlan, number>> | null;
  readonly subject?: number;
}

/** The actions every workspace starts with, in the order forms offer them. */
export const BUILT_IN_ACTIONS: readonly BuiltIn[] = [
  { code: 'connection_request', label: 'Connection request', text: { basic: 200, premium: 300 } },
  { code: 'message', label: 'Message', text: 8000 },
  { code: 'inmail', label: 'InMail', text: 1900, subject: 200 },
  { code: 'view_profile', label: 'View profile', text: null },
  { code: 'follow', label: 'Follow', text: null },
  { code: 'react_to_post', label: 'Like or comment on a post', text: 1250 },
  { code: 'endorse', label: 'Endorse', text: null },
];

/** A workspace's own action, or what it has set for a built-in one. */
export interface StoredAction {
  readonly code: string;
  readonly label: string;
  readonly textLimit: number | null;
  readonly hidden: boolean;
}

export interface ActionOnOffer extends StoredAction {
  readonly builtIn: boolean;
  readonly subjectLimit: number | null;
}

const limitOf = (text: BuiltIn['text'], plan: LinkedInPlan): number | null =>
  typeof text === 'object' ? (text?.[plan] ?? null) : text;

/** All actions as a user with this plan sees them: those built in, then the workspace's own. */
export const linkedInActions = (stored: readonly StoredAction[], plan: LinkedInPlan): ActionOnOffer[] => {
  const byCode = new Map(stored.map((action) => [action.code, action]));
  const codes = new Set(BUILT_IN_ACTIONS.map(({ code }) => code));
  return [
    ...BUILT_IN_ACTIONS.map(({ code, label, text, subject }) => ({
      code,
      label,
      builtIn: true,
      hidden: byCode.get(code)?.hidden ?? false,
      textLimit: limitOf(text, plan),
      subjectLimit: subject ?? null,
    })),
    ...stored
      .filter(({ code }) => !codes.has(code))
      .map((own) => ({ ...own, builtIn: false, subjectLimit: null })),
  ];
};

export const isBuiltInAction = (code: string): boolean =>
  BUILT_IN_ACTIONS.some((action) => action.code === code);
