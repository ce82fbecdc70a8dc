import { phrases } from './one-line-phrases.rules.ts';

/** What part of a day is named. */
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';

export const PARTS = phrases<DayPart>([
  [
    'morning | in the morning | Morgen | früh | am Morgen | Vormittag | am Vormittag | vormittags | morgens',
    'morning',
  ],
  [
    'matin | au matin | du matin | le matin | dans la matinée | mattina | mattino | di mattina | in mattinata | del mattino',
    'morning',
  ],
  [
    'noon | at noon | midday | at midday | Mittag | am Mittag | mittags | midi | à midi | mezzogiorno | a mezzogiorno',
    'noon',
  ],
  ['afternoon | in the afternoon | Nachmittag | am Nachmittag | nachmittags', 'afternoon'],
  [
    'après-midi | l’après-midi | dans l’après-midi | de l’après-midi | pomeriggio | di pomeriggio | nel pomeriggio | del pomeriggio',
    'afternoon',
  ],
  [
    'first thing | first thing in the morning | in der Früh | à la première heure | di primo mattino',
    'morning',
  ],
  [
    'evening | in the evening | night | Abend | am Abend | abends | soir | au soir | le soir | du soir | sera | di sera | in serata',
    'evening',
  ],
]);

/** "first thing Monday": said before a day, it names the part of it. */
export const FIRST_THING = phrases<true>([
  ['first thing | first thing on | gleich in der Früh am | à la première heure', true],
]);

interface NearDay {
  readonly days: number;
  readonly part?: DayPart;
  /** It says how much it presses: nothing that has happened, and perhaps of what kind the next word is. */
  readonly presses?: true;
}

/** Days counted from today, with the part of the day where the word says it. */
export const NEAR_DAYS = phrases<NearDay>([
  ["today | later today | later on today | heute | aujourd'hui | oggi", { days: 0 }],
  [
    'end of day | end of the day | the end of the day | at the end of the day | eod | close of business | cob | Ende des Tages | Tagesende | en fin de journée | fin de journée | a fine giornata | fine giornata',
    { days: 0 },
  ],
  [
    'asap | as soon as possible | right away | right now | straight away | so bald wie möglich | sobald wie möglich | so schnell wie möglich | umgehend | sofort | tout de suite | subito | dès que possible | au plus vite | appena possibile | il prima possibile | quanto prima',
    { days: 0, presses: true },
  ],
  [
    'this morning | heute Morgen | heute früh | ce matin | stamattina | stamani | questa mattina',
    { days: 0, part: 'morning' },
  ],
  ['this afternoon | cet après-midi | questo pomeriggio', { days: 0, part: 'afternoon' }],
  ['tonight | this evening | ce soir | stasera | questa sera', { days: 0, part: 'evening' }],
  [
    'tomorrow | tmr | tmrw | tmw | tomorow | tommorow | tommorrow | tomorrrow | tomorrw | morgen | demain | domani',
    { days: 1 },
  ],
  [
    'day after tomorrow | the day after tomorrow | übermorgen | après-demain | après demain | dopodomani | dopo domani',
    { days: 2 },
  ],
  ['first thing tomorrow | first thing tomorrow morning | morgen in der Früh', { days: 1, part: 'morning' }],
  ['yesterday | yday | yesteday | yesterdy | gestern | hier | ieri', { days: -1 }],
  ['last night | yesterday evening', { days: -1, part: 'evening' }],
  [
    'day before yesterday | the day before yesterday | vorgestern | avant-hier | avant hier | altro ieri | l’altro ieri | l’altroieri | altroieri',
    { days: -2 },
  ],
]);

/** Names that are weekdays wherever they stand, 1 Monday to 7 Sunday. */
export const WEEKDAYS = phrases<number>([
  ['monday | mon | mondy | montag | lundi | lunedì', 1],
  ['tuesday | tue | tues | teusday | tusday | dienstag | dinstag | mardi | martedì', 2],
  ['wednesday | wed | weds | wendesday | wednsday | wensday | mittwoch | mitwoch | mercredi | mercoledì', 3],
  ['thursday | thu | thur | thurs | thrusday | thurday | donnerstag | donerstag | jeudi | giovedì', 4],
  ['friday | fri | firday | fryday | freitag | frietag | vendredi | venerdì', 5],
  ['saturday | saterday | samstag | sonnabend | samedi | sabato', 6],
  ['sunday | sonntag | dimanche | domenica', 7],
]);

/** Short names that are other words as well: they count in a line in their language. */
export const SHORT_WEEKDAYS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { sat: 6, sun: 7 },
  de: { mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6, so: 7 },
  fr: { lun: 1, mar: 2, mer: 3, jeu: 4, ven: 5, sam: 6, dim: 7 },
  it: { lun: 1, mar: 2, mer: 3, gio: 4, ven: 5, sab: 6, dom: 7 },
};

/** Months by name; where one is another word as well it still needs its day. */
export const MONTHS = phrases<number>([
  ['january | jan | januar | jänner | janvier | janv | gennaio | gen', 1],
  ['february | feb | februar | février | févr | fév | febbraio', 2],
  ['march | mar | märz | mrz | mars | marzo', 3],
  ['april | apr | avril | avr | aprile', 4],
  ['may | mai | maggio | mag', 5],
  ['june | jun | juni | juin | giugno | giu', 6],
  ['july | jul | juli | juillet | juil | luglio | lug', 7],
  ['august | aug | août | agosto | ago', 8],
  ['september | sep | sept | septembre | settembre | set', 9],
  ['october | oct | oktober | okt | octobre | ottobre | ott', 10],
  ['november | nov | novembre', 11],
  ['december | dec | dezember | dez | décembre | déc | dicembre | dic', 12],
]);

/** What may stand before a day and belongs to it. */
export const BEFORE_DAY = phrases<true>([
  [
    'on | on the | by | by the latest | due | until | till | am | den | bis | bis am | bis zum | bis spätestens | bis spätestens am | spätestens | spätestens am | auf | auf den | ab | le | au | du | pour le | au plus tard | au plus tard le | d’ici | d’ici à | il | entro | entro il | al più tardi | the | in the',
    true,
  ],
  [
    'for | für | pour | per | per il | der | this coming | kommenden | am kommenden | de | di | von | vom | from | of',
    true,
  ],
]);

/** Before a day these make it another than the day itself, or many. */
export const NOT_THAT_DAY =
  'every | each | jeden | jede | jedes | chaque | tous les | ogni | since | seit | depuis | dal | after | nach | après | dopo | before | vor | avant | prima | prima di | not | nicht | except';
