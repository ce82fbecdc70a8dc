import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';

/** What the demo company sells and talks about. */
export const TOPICS = [
  'the line 2 retrofit',
  'the analytics module',
  'the service contract',
  'spare parts',
  'the pilot',
  'the controller migration',
  'remote monitoring',
  'operator training',
  'the security questionnaire',
  'the renewal',
  'the energy report',
  'the second site',
] as const;

export const OPPORTUNITY_NAMES = [
  'Line 2 retrofit',
  'Line 4 retrofit',
  'Analytics module',
  'Analytics module, all sites',
  'Service contract, three years',
  'Controller migration',
  'Pilot at the second site',
  'Spare parts agreement',
  'Remote monitoring',
  'Operator training',
  'Energy reporting',
  'Upgrade of the test bench',
] as const;

/** Subjects by type; `{topic}`, `{Topic}`, `{first}` and `{company}` are filled in. */
export const SUBJECTS: Readonly<Record<ActivityTypeCode, readonly string[]>> = {
  call: [
    'Discovery call',
    'Call about {topic}',
    'Follow up on the offer',
    'Check in with {first}',
    'Call back about {topic}',
    'Ask for the decision',
  ],
  email: [
    'Send the case study',
    '{Topic}: next steps',
    'Follow up on {topic}',
    'Agenda for the visit',
    'Answers about {topic}',
    'Send the data sheet',
  ],
  meeting: ['Quarterly review', 'On-site visit', 'Kick-off', 'Workshop on {topic}', 'Steering meeting'],
  video_call: [
    'Demo of the analytics module',
    'Technical questions',
    'Walk through the offer',
    'Screen share on {topic}',
  ],
  linkedin: [
    'Send connection request',
    'Comment on their launch post',
    'Message about {topic}',
    'Congratulate {first} on the new role',
  ],
  lunch: ['Lunch with {first}', 'Lunch with the buying team'],
  quote: ['Quote for {topic}', 'Revised quote for {topic}'],
  sms: ['Confirm the time', 'Running ten minutes late', 'Address of the plant'],
  task: [
    'Send revised price list',
    'Prepare the visit',
    'Check stock for {topic}',
    'Ask legal about the terms',
    'Update the forecast',
    'Upload signed agreement',
  ],
  note: ['How they decide', 'Budget', 'What they run today', 'Who to ask', 'Competition'],
};

/** Notes of finished activities: what was said. */
export const NOTES = [
  'Runs two lines on our old controller, wants the migration window before March. Decision with the plant manager.',
  'Happy with the pilot so far. Operators like the new screens, the night shift has not seen them yet.',
  'Budget is approved for this year, the order has to be in before the books close.',
  'Wants a reference they can visit, best in the same trade.',
  'Price is fine, delivery time is not. Asked for eight weeks instead of twelve.',
  'A new head of purchasing starts next month, so nothing will be signed before.',
  'Needs the security questionnaire answered before IT lets us near the network.',
  'They compare us with two others. Service on site within a day is what decides.',
  'Asked for training in their own language, two groups of eight.',
  'Good talk. Sends the drawings of line 2 this week.',
  'Wants to see the energy report on their own data.',
  'Said the old spare parts contract runs out in spring and should go into one paper with the new one.',
] as const;

/** What people write down about a customer. */
export const REMARKS = [
  'Signs anything under 50k alone. Over that it goes to headquarters, two weeks.',
  'Best reached before nine. Never on Fridays.',
  'The works council has a say in anything that records people at machines.',
  'Two lines from 2009, one from 2016. The old ones stop for a week in August.',
  'Used our product at the company before, will speak for it.',
  'Year ends in September: offers have to be there by July.',
  'They have a framework with a competitor until next spring.',
  'Prefers the phone. Emails stay unread for days.',
] as const;

/** Texts of emails and messages; `{first}`, `{topic}` and `{company}` are filled in. */
export const MESSAGES: Readonly<Partial<Record<ActivityTypeCode, readonly string[]>>> = {
  email: [
    'Hello {first},\n\nthank you for your time today. As agreed I am sending you what we have on {topic}. Shall we go through it on the phone next week?\n\nKind regards',
    'Hello {first},\n\nyou asked how others went about {topic}. Attached is the story of a plant of your size: three months from the first call to the first shift.\n\nKind regards',
    'Hello {first},\n\nI would like to hear how {topic} looks from your side by now. Is there anything you still need from us?\n\nKind regards',
  ],
  linkedin: [
    'Hi {first}, your post on running old and new lines side by side was the clearest I have read on it. Happy to compare notes on {topic}?',
    'Hi {first}, good to be connected. We work with a few plants like {company} on {topic}; shall I send you one page on it?',
  ],
  sms: [
    'Hello {first}, see you at ten at the main gate.',
    'Hello {first}, I am stuck in traffic and ten minutes late, sorry.',
  ],
};

/** What customers answer. */
export const REPLIES = [
  'Thanks, that answers the question about spares. Could we look at the migration window on Thursday?',
  'Hello,\n\nthe team liked it. Please send the offer for {topic} with the training included.\n\nBest',
  'Not this quarter, I am afraid. Try me again in spring.',
  'Good timing, we talked about {topic} this morning. Call me tomorrow after ten.',
] as const;

export const OUTCOME_WEIGHTS: readonly (readonly [string, number])[] = [
  ['connected', 46],
  ['left_voicemail', 16],
  ['no_answer', 18],
  ['busy', 5],
  ['wrong_number', 2],
  ['call_back_later', 7],
  ['not_interested', 2],
  ['meeting_booked', 4],
];

export const PLACES = [
  'Their plant, gate 2',
  'Room 4.1',
  'Our showroom',
  'Smia',
  'Trade fair, hall 9',
  'Head office, 3rd floor',
] as const;

/** Agencies that campaigns come through, with whom one talks to there. */
export const AGENCIES = [
  {
    name: 'Studio Nord',
    country: 'Germany',
    firstName: 'Lena',
    lastName: 'Vogt',
    jobTitle: 'Account Director',
    zone: 'Europe/Berlin',
  },
  {
    name: 'Marlow Media',
    country: 'United States',
    firstName: 'Grace',
    lastName: 'Marlow',
    jobTitle: 'Media Planner',
    zone: 'America/New_York',
  },
] as const;

export const PACKAGE_NAMES = [
  'Spring package',
  'Autumn package',
  'Trade fair package',
  'Annual package',
  'Launch package',
] as const;

export const CAMPAIGN_NAMES = [
  'Launch of line 2',
  'Energy saving weeks',
  'Trade fair invitation',
  'Customer story',
  'Retrofit webinar',
  'Regional radio',
  'Trade press, double page',
  'LinkedIn series',
  'Open house',
] as const;

/** What is done for a campaign. */
export const CAMPAIGN_WORK: readonly { readonly type: ActivityTypeCode; readonly subject: string }[] = [
  { type: 'email', subject: 'Send the media plan' },
  { type: 'call', subject: 'Call about the advertising material' },
  { type: 'email', subject: 'Ask for the approval' },
  { type: 'task', subject: 'Reserve the placements' },
  { type: 'task', subject: 'Send the screenshots' },
  { type: 'video_call', subject: 'Report after the first week' },
  { type: 'note', subject: 'Wishes for the next flight' },
];

export const CONTRACT_NAMES = ['Frame contract', 'Service contract', 'Publishing contract'] as const;

export const TERMS = [
  '30 days net, invoiced by month.',
  '60 % on publication, 40 % at the end of the campaign.',
  'By quarter, 14 days after the report.',
] as const;
