/** Further lines, read in the same situation: what is it about, and where. */
export const CASES: readonly (readonly [string, string])[] = [
  [
    'meet Jonas for coffee Friday 8:30 at the station',
    'open meeting Jonas Weber 11-27 08:30 @station “coffee”',
  ],
  [
    'lunch with Hanna about the renewal Thursday 12:30 at Kronenhof',
    'open lunch Hanna Berg 11-26 12:30 @Kronenhof “the renewal”',
  ],
  [
    'meet Priya for a site walk tomorrow 2pm in Winterthur',
    'open meeting Priya Raman 11-24 14:00 @Winterthur “a site walk”',
  ],
  ['coffee with Mia tomorrow at 8 at the airport', 'open meeting Mia Laurent 11-24 08:00 @airport'],
  ['dinner with Daniel on Thursday at 7pm at Bella Vista', 'open lunch Daniel Cho 11-26 19:00 @Bella Vista'],
  [
    'breakfast with Sofia Wed 7:30 at Hotel Seehof about the pilot',
    'open lunch Sofia Almeida 11-25 07:30 @Hotel Seehof “the pilot”',
  ],
  [
    'meeting with Northwind Robotics next Tuesday 10am at their office',
    'open meeting Northwind Robotics 12-01 10:00 @their office',
  ],
  ['demo for Priya Thursday 3pm', 'open meeting Priya Raman 11-26 15:00'],
  ['kick-off with Daniel Monday 9:00 at Northwind', 'open meeting Daniel Cho+Northwind Robotics 11-30 09:00'],
  ['visit Tomasz next Wednesday afternoon', 'open meeting Tomasz Zielinski 12-02 afternoon'],
  ['meet Marco for lunch on Friday', 'open lunch Marco Rossi 11-27'],
  ['meet Marco for a drink tonight at 6', 'open meeting Marco Rossi 11-23 18:00 “a drink”'],
  ['grab coffee with Sofia tomorrow 10:15', 'open meeting Sofia Almeida 11-24 10:15'],
  ['call Jonas about the offer Friday 9am', 'open call Jonas Weber 11-27 09:00 “the offer”'],
  [
    'call Mia for feedback on the demo tomorrow at 4',
    'open call Mia Laurent 11-24 16:00 “feedback on the demo”',
  ],
  ['call Hanna re invoice 4711 on Thursday', 'open call Hanna Berg 11-26 “invoice 4711”'],
  ['call Daniel tomorrow between 2 and 3pm', 'open call Daniel Cho 11-24 14:00 60m'],
  ['call Tomasz next week about pricing', 'open call Tomasz Zielinski 11-30 “pricing”'],
  ['email Sofia the brochure tomorrow', 'open email Sofia Almeida 11-24 “brochure”'],
  ['send Daniel the contract by Friday', 'open task Daniel Cho 11-27 “send Daniel the contract”'],
  ['send the price list to Mia on Monday', 'open task Mia Laurent 11-30 “send the price list to Mia”'],
  ['text Jonas tomorrow morning that we are late', 'open sms Jonas Weber 11-24 morning “that we are late”'],
  ['quote for Mia 8,500 EUR by Wednesday', 'open quote Mia Laurent 11-25 EUR8500'],
  ['follow up with Hanna in two weeks', 'open task Hanna Berg 12-07 “follow up with Hanna”'],
  [
    'follow up on the quote with Daniel Thursday',
    'open task Daniel Cho 11-26 “follow up on the quote with Daniel”',
  ],
  ['check in with Priya next Friday', 'open task Priya Raman 12-04 “check in with Priya”'],
  ['ping Jonas on Wednesday', 'open task Jonas Weber 11-25 “ping Jonas”'],
  [
    'zoom with Tomasz Tuesday 11:00 about onboarding',
    'open video_call Tomasz Zielinski 11-24 11:00 “onboarding”',
  ],
  [
    'video call with Mia and Daniel Fri 15:00 for 45 minutes',
    'open video_call Mia Laurent+Daniel Cho 11-27 15:00 45m',
  ],
  [
    'met Jonas for coffee this morning at the station',
    'done meeting Jonas Weber 11-23 09:00 @station morning “coffee”',
  ],
  [
    'had lunch with Hanna at Kronenhof yesterday, she wants a trial',
    'done lunch Hanna Berg 11-22 @Kronenhof “she wants a trial”',
  ],
  [
    'met Priya at Northwind on Friday about the pilot',
    'done meeting Priya Raman+Northwind Robotics 11-20 “the pilot”',
  ],
  [
    'called Mia about the renewal, no answer, try again tomorrow at 10',
    'done call Mia Laurent 11-23 no_answer “the renewal” | open call Mia Laurent 11-24 10:00',
  ],
  ['called Daniel 12 minutes ago about the invoice', 'done call Daniel Cho 11-23 09:48 “the invoice”'],
  [
    'spoke with Tomasz for 20 minutes about pricing',
    'done call Tomasz Zielinski 11-23 20m connected “pricing”',
  ],
  [
    'spoke to Sofia yesterday at 3pm, send her the quote on Thursday',
    'done call Sofia Almeida 11-22 15:00 connected | open quote Sofia Almeida 11-26',
  ],
  ['emailed Marco the proposal last Thursday', 'done email Marco Rossi 11-19 “proposal”'],
  [
    'left voicemail for Hanna, call back Monday morning',
    'done call Hanna Berg 11-23 left_voicemail | open call Hanna Berg 11-30 morning',
  ],
  ['sent Mia the quote for 12k yesterday', 'done quote Mia Laurent 11-22 12000'],
  [
    'coffee with Jonas at the station Friday 8:30 for the handover',
    'open meeting Jonas Weber 11-27 08:30 @station “the handover”',
  ],
  ['lunch with Mia in the canteen tomorrow at noon', 'open lunch Mia Laurent 11-24 12:00 @canteen'],
  [
    'meeting about Q1 targets with Hanna Monday 14:00 in room 4',
    'open meeting Hanna Berg 11-30 14:00 @room 4 “Q1 targets with Hanna”',
  ],
  [
    'remind me to call Sofia on Thursday at 5 about the deposit',
    'open call Sofia Almeida 11-26 17:00 “the deposit”',
  ],
  ['book a table for Friday 12:00', 'open task someday “book a table for Friday 12:00”'],
  ['meet Daniel Friday at 9 at the office for 30 min', 'open meeting Daniel Cho 11-27 09:00 30m @office'],
  [
    'call Daniel about the SLA with the lawyers Friday',
    'open call Daniel Cho 11-27 “the SLA with the lawyers”',
  ],
  ['treffen mit Hanna zum Mittagessen am Freitag 12 Uhr', 'open lunch Hanna Berg 11-27 12:00'],
  ['called Mia about pricing with Jonas, busy', 'done call Mia Laurent 11-23 busy “pricing with Jonas”'],
  ['call about the renewal with Mia tomorrow', 'open call Mia Laurent 11-24 “the renewal with Mia”'],
  ['met Daniel for dinner yesterday at Bella Vista', 'done lunch Daniel Cho 11-22 @Bella Vista'],
  ['meet Priya at the fair on Thursday for dinner', 'open lunch Priya Raman 11-26 @fair'],
  ['meet Hanna tomorrow at 12 for lunch in the old town', 'open lunch Hanna Berg 11-24 12:00 @old town'],
];
