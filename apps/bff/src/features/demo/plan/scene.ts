import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { ActivityStep, DemoUser } from './demo-step.ts';

/** People the one who asked for demo data has to do with today. */
export interface SceneAccount {
  readonly name: string;
  readonly country: string;
  /** How much happened there, in comparison. */
  readonly weight: number;
  readonly people: readonly {
    readonly name: string;
    readonly jobTitle: string;
    readonly zone: string;
    readonly linkedin?: string;
  }[];
}

export const SCENE_ACCOUNTS: readonly SceneAccount[] = [
  {
    name: 'Northwind Robotics',
    country: 'United States',
    weight: 40,
    people: [
      { name: 'Priya Raman', jobTitle: 'Head of Operations', zone: 'America/Chicago' },
      { name: 'Oskar Lind', jobTitle: 'Plant Manager', zone: 'America/Chicago' },
      { name: 'Carla Benetti', jobTitle: 'Head of Purchasing', zone: 'Europe/Rome' },
      { name: 'Wendell Shaw', jobTitle: 'Controls Engineer', zone: 'America/Chicago' },
    ],
  },
  {
    name: 'Kestrel Optics',
    country: 'Germany',
    weight: 6,
    people: [
      {
        name: 'Jonas Weber',
        jobTitle: 'Head of Quality',
        zone: 'Europe/Berlin',
        linkedin: 'daybook-demo-jonasweber-optics',
      },
    ],
  },
  {
    name: 'Halden Logistics',
    country: 'Norway',
    weight: 6,
    people: [{ name: 'Amara Diallo', jobTitle: 'Head of Fleet', zone: 'Europe/Oslo' }],
  },
  {
    name: 'Brightwater Foods',
    country: 'Poland',
    weight: 5,
    people: [{ name: 'Tomasz Zielinski', jobTitle: 'Purchasing Manager', zone: 'Europe/Warsaw' }],
  },
  {
    name: 'Meridian Health',
    country: 'United States',
    weight: 5,
    people: [{ name: 'Daniel Cho', jobTitle: 'Security Officer', zone: 'America/New_York' }],
  },
  {
    name: 'Fjord Energy',
    country: 'Norway',
    weight: 5,
    people: [{ name: 'Hanna Berg', jobTitle: 'Head of Procurement', zone: 'Europe/Oslo' }],
  },
  {
    name: 'Castell Group',
    country: 'Portugal',
    weight: 6,
    people: [{ name: 'Elena Petrova', jobTitle: 'Chief Financial Officer', zone: 'Europe/Lisbon' }],
  },
  {
    name: 'Sable Insurance',
    country: 'United Kingdom',
    weight: 3,
    people: [{ name: 'Ravi Menon', jobTitle: 'Head of Analytics', zone: 'Europe/London' }],
  },
  {
    name: 'Atelier Nove',
    country: 'Italy',
    weight: 3,
    people: [{ name: 'Luca Moretti', jobTitle: 'Founder', zone: 'Europe/Rome' }],
  },
  {
    name: 'Porto Textiles',
    country: 'Portugal',
    weight: 4,
    people: [{ name: 'Sofia Almeida', jobTitle: 'General Counsel', zone: 'Europe/Lisbon' }],
  },
  {
    name: 'Ostra Paper',
    country: 'Sweden',
    weight: 4,
    people: [{ name: 'Marcus Lind', jobTitle: 'Mill Director', zone: 'Europe/Stockholm' }],
  },
  {
    name: 'Lumen Cosmetics',
    country: 'France',
    weight: 4,
    people: [{ name: 'Mia Laurent', jobTitle: 'Buyer', zone: 'Europe/Paris' }],
  },
];

/** When it is due, told from the one who looks: a working day before (negative), today (0) or after, and a time of it. */
interface SceneDue {
  readonly day: number;
  /** Minutes after midnight; any time where it is left out. */
  readonly minutes?: number;
}

export type SceneWork = Partial<Pick<ActivityStep, 'notes' | 'message' | 'location' | 'priority'>> & {
  readonly person: string;
  readonly type: ActivityTypeCode;
  readonly subject: string;
  readonly due: SceneDue;
};

const at = (hours: number, minutes = 0): SceneDue => ({ day: 0, minutes: hours * 60 + minutes });
const anyTime: SceneDue = { day: 0 };

/** The list of today, and the appointment to come. */
export const SCENE_WORK: readonly SceneWork[] = [
  {
    person: 'Jonas Weber',
    type: 'linkedin',
    subject: 'Send connection request',
    due: { day: -4 },
    priority: 2,
    message:
      'Hi {first_name}, your talk on inline lens inspection was the clearest I have heard on the subject. We measure the same thing from the other end of the line at {account}’ scale. Happy to compare notes?',
  },
  { person: 'Amara Diallo', type: 'call', subject: 'Confirm pilot scope', due: { day: -2 }, priority: 1 },
  {
    person: 'Tomasz Zielinski',
    type: 'task',
    subject: 'Send revised price list',
    due: { day: -1 },
    priority: 2,
  },
  { person: 'Priya Raman', type: 'call', subject: 'Discovery call', due: at(10, 30), priority: 1 },
  {
    person: 'Daniel Cho',
    type: 'email',
    subject: 'Follow up on the security questionnaire',
    due: at(11),
    priority: 2,
  },
  {
    person: 'Hanna Berg',
    type: 'lunch',
    subject: 'Lunch with the buying team',
    due: at(12),
    location: 'Smia',
    priority: 2,
  },
  {
    person: 'Elena Petrova',
    type: 'meeting',
    subject: 'Quarterly review',
    due: at(14, 30),
    location: 'Room 4.1',
    priority: 2,
  },
  { person: 'Ravi Menon', type: 'email', subject: 'Intro to the analytics module', due: at(16), priority: 2 },
  {
    person: 'Mia Laurent',
    type: 'call',
    subject: 'Ask about the renewal quote',
    due: { ...anyTime },
    priority: 1,
  },
  {
    person: 'Luca Moretti',
    type: 'linkedin',
    subject: 'Comment on their launch post',
    due: anyTime,
    priority: 2,
  },
  { person: 'Sofia Almeida', type: 'task', subject: 'Upload signed agreement', due: anyTime, priority: 2 },
  { person: 'Oskar Lind', type: 'sms', subject: 'Confirm the visit', due: anyTime, priority: 3 },
  {
    person: 'Priya Raman',
    type: 'meeting',
    subject: 'Migration window',
    due: { day: 3, minutes: 15 * 60 },
    location: 'Their plant, gate 2',
    priority: 1,
  },
];

export type SceneAuthor = 'me' | 'colleague';

/** What happened lately at the account that is shown most. `minutes` are those of the day, told as `SceneDue`. */
export const SCENE_HISTORY: readonly (Pick<ActivityStep, 'subject'> &
  Partial<Pick<ActivityStep, 'notes' | 'message' | 'outcome' | 'direction'>> & {
    readonly person: string;
    readonly type: ActivityTypeCode;
    readonly day: number;
    readonly minutes: number;
    readonly author: SceneAuthor;
  })[] = [
  {
    person: 'Priya Raman',
    type: 'email',
    subject: 'Re: Controller end of life',
    message: 'Thanks, that answers the spares question. Could we look at the migration window on Thursday?',
    direction: 'incoming',
    day: -1,
    minutes: 11 * 60 + 58,
    author: 'me',
  },
  {
    person: 'Priya Raman',
    type: 'call',
    subject: 'Controller end of life',
    outcome: 'no_answer',
    notes: '',
    direction: 'outgoing',
    day: -1,
    minutes: 10 * 60 + 31,
    author: 'me',
  },
  {
    person: 'Oskar Lind',
    type: 'note',
    subject: 'How Oskar decides',
    notes: 'Oskar signs anything under 50k himself. Over that it goes to Turin, two weeks.',
    day: -2,
    minutes: 14 * 60 + 5,
    author: 'colleague',
  },
  {
    person: 'Oskar Lind',
    type: 'linkedin',
    subject: 'Running old and new lines side by side',
    day: -2,
    minutes: 13 * 60 + 20,
    author: 'me',
  },
];

/** Who helps out at the account that is shown most. */
export const HELPER: DemoUser['name'] = 'Ben Adeyemi';
