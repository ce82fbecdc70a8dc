import { phrases, wordSet } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';

/** Behind these stands whom it is with. */
export const PERSON_LEADS = wordSet(
  'with | w/ | w | at | to | for | from | mit | an | bei | für | von | avec | à | au | chez | pour | de | d’ | con | a | ad | per | da | di | al | and | und | et | e | + | & | frau | herr | herrn | mr | mrs | ms | dr | mme | m | sig | signora | signor | the',
);

/** Behind these stands what it is about. */
export const TOPIC_LEADS =
  'about | re | regarding | concerning | wegen | betreffend | betreffs | betr | bzgl | bezüglich | zum | zur | zu | über | concernant | au sujet de | au sujet du | au sujet d’ | à propos de | à propos du | à propos d’ | sur | per | riguardo | riguardo a | riguardo al | circa | su | sul | sulla | a proposito di | pour | for | : | – | — | - | on';

/** Weaker ones: they also stand before people, days and durations. */
export const WEAK_TOPIC = wordSet('for | per | pour | zu | on | su | sur | über | - | – | —');

/** Said by the way; they carry nothing. */
export const FILLERS = wordSet(
  "i | i've | we | just | now | please | bitte | ich | wir | habe | hab | haben | hat | vorhin | soeben | have | had | j' | ai | je | nous | avons | s'il | ho | abbiamo | io | noi | the | a | an | mal | noch | kurz | again | auch | already | schon | déjà | già | un | une | una | uno | ein | eine | einen | le | la | il | un' | l' | him | her | them | ihn | ihm | ihnen | lui | gli | eu | quick | short | brief | kurzer | kurzes | kurzen | petit | breve",
);

/** Around a verb, whoever it is about. No fillers: names begin like them, and are looked up as they are typed. */
export const AUXILIARIES = wordSet(
  "me | us | mich | mir | uns | mi | ci | m' | got | received | reçu | ricevuto | ricevuta | wurde | ha | has | hanno | ont",
);

/** At the end of what was done: "E-Mail an Jürgen geschickt", "Kaffee getrunken". */
export const PARTICIPLES: ReadonlySet<string> = new Set(
  'geschickt gesendet verschickt geschrieben gehabt gefuhrt gefuehrt erledigt gemacht sent done envoye envoyee fait faite inviato inviata mandato mandata fatto fatta getrunken genommen abgehalten durchgefuhrt durchgefuehrt bu tenu tenue bevuto preso presa tenuto tenuta'.split(
    ' ',
  ),
);

/** Said before what is to be done, which it does not change. */
export const LEAD_INS = phrases<true>([
  [
    "remind me to | reminder to | remember to | don't forget to | dont forget to | need to | needs to | have to | got to | gotta | must | should | want to | going to | gonna | will | i'll | let's | schedule | schedule a | set up | set up a | book a | plan a | arrange | arrange a | organise a | organize a",
    true,
  ],
  ['nicht vergessen | daran denken | muss | müssen | soll | sollte | will | möchte', true],
  ['on a | il faut | je dois | dois | ne pas oublier de | penser à | ne pas oublier d’', true],
  ['devo | bisogna | non dimenticare di | ricordarsi di | ricordare di | ricordati di', true],
]);

/** Before a colon: what follows is what to remember. */
export const REMINDERS = wordSet('reminder | erinnerung | promemoria | rappel | pense-bête');

const LANGUAGE_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: wordSet(
    'mit | an | wegen | um | uhr | am | anrufen | angerufen | telefonieren | telefoniert | anruf | gesprochen | getroffen | treffen | heute | morgen | gestern | übermorgen | vorgestern | und | nächste | nächsten | nächster | woche | dann | danach | bei | für | für | mittagessen | termin | besprechung | notiz | angebot | nachricht | schreiben | erreicht | nicht | bis | der | die | das | den | nachfassen | nochmal | nochmals | erneut | stunde | stunden | minuten | vor | telefontermin | telefonat | telefongespräch | rückruf | zurückrufen | videoanruf | sitzung | besuch | kaffee | abendessen | frühstück | aufgabe | erinnerung | hat | habe | ruft | rief',
  ),
  fr: wordSet(
    'avec | à | le | la | les | appeler | appelé | appelée | appel | rappeler | demain | hier | aujourd’hui | réunion | rendez-vous | rdv | déjeuner | puis | ensuite | pour | chez | pas | réponse | écrire | écrit | devis | prochain | prochaine | dernier | heures | semaine | rencontrer | rencontré | parlé | et | visio | envoyer | envoyé | dans | relancer',
  ),
  it: wordSet(
    'con | alle | chiamare | chiama | chiamato | telefonare | telefonato | richiamare | domani | dopodomani | ieri | oggi | riunione | pranzo | incontro | incontrato | appuntamento | poi | dopo | per | scrivere | scritto | preventivo | prossimo | prossima | scorso | ore | settimana | parlato | nessuna | risposta | il | di | della | fra | tra',
  ),
  en: wordSet(
    'with | about | called | call | met | tomorrow | yesterday | today | then | at | to | the | last | next | retry | spoke | on | emailed | by | for',
  ),
};

/** The languages that have words in the line. One may mix them. */
export const languagesOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(
    Object.entries(LANGUAGE_WORDS)
      .filter(([, words]) => tokens.some(({ word }) => words.has(word)))
      .map(([language]) => language),
  );

const SMALL = wordSet(
  'at | in | im | beim | presso | nel | nella | dans | by | on | with | about | re | regarding | then | next | and | or | um | am | bis | ab | gegen | mit | an | bei | wegen | dann | und | le | à | chez | avec | puis | et | dès | vers | au | du | d’ | a | ad | alle | con | per | poi | e | da | di | al | for | to | für | pour | von | from | de | retry | via | zu | zum | zur | sur | su | über | concernant | circa | lang | pendant | the | please | bitte | instead | again | no | not | kein | keine | pas | sans | nessuna | non | nicht | left | besetzt | busy | ago',
);

/** A word that has a meaning of its own: with one behind it, "Friday" or a number tells what kind of thing that is. */
export const isPlain = (token: Token | undefined): boolean =>
  token !== undefined && !token.mark && /^\p{L}/u.test(token.word) && !SMALL.has(token.word);
