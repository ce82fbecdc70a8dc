import type { DemoUser } from './demo-step.ts';

type Member = Omit<DemoUser, 'id' | 'email'> & { readonly team: string };

const SATURDAY_SUNDAY = [6, 7];

const member = (
  name: string,
  team: string,
  zone: string,
  locale: string,
  {
    role = 'rep',
    weekStart = 1,
    weekend = SATURDAY_SUNDAY,
  }: Partial<Pick<Member, 'role' | 'weekStart' | 'weekend'>> = {},
): Member => ({ name, team, zone, locale, role, weekStart, weekend });

/** Two managers with a team each, and eleven reps, one of whom stays at home where the one who asks has their name. */
const EVERYBODY: readonly Member[] = [
  member('Ingrid Solheim', 'Europe and Africa', 'Europe/Oslo', 'nb-NO', { role: 'manager' }),
  member('Marcus Bell', 'Americas and Asia Pacific', 'America/New_York', 'en-US', {
    role: 'manager',
    weekStart: 7,
  }),
  member('Nora Okafor', 'Europe and Africa', 'Europe/Zurich', 'en-GB'),
  member('Ben Adeyemi', 'Europe and Africa', 'Africa/Lagos', 'en-NG'),
  member('Sophie Keller', 'Europe and Africa', 'Europe/Berlin', 'de-DE'),
  member('Karim Haddad', 'Europe and Africa', 'Africa/Cairo', 'en-EG', { weekStart: 7, weekend: [5, 6] }),
  member('Rosa Pinheiro', 'Europe and Africa', 'Europe/Lisbon', 'pt-PT'),
  member('Dylan Marsh', 'Americas and Asia Pacific', 'America/Chicago', 'en-US', { weekStart: 7 }),
  member('Alma Reyes', 'Americas and Asia Pacific', 'America/Los_Angeles', 'en-US', { weekStart: 7 }),
  member('Thiago Moura', 'Americas and Asia Pacific', 'America/Sao_Paulo', 'pt-BR', { weekStart: 7 }),
  member('Anjali Rao', 'Americas and Asia Pacific', 'Asia/Kolkata', 'en-IN'),
  member('Jack Brennan', 'Americas and Asia Pacific', 'Australia/Sydney', 'en-AU'),
  member('Emma Lindqvist', 'Europe and Africa', 'Europe/Stockholm', 'sv-SE'),
];

const REPS = 10;

/** Two managers and ten reps, none of them called like the one who asks. */
export const castBeside = (name: string): readonly Member[] => {
  const others = EVERYBODY.filter((one) => one.name !== name);
  return [
    ...others.filter(({ role }) => role === 'manager'),
    ...others.filter(({ role }) => role === 'rep').slice(0, REPS),
  ];
};
