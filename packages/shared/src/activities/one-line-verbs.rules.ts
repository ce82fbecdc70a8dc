import type { ActivityTypeCode } from './activity-type.ts';
import type { OutcomeCode } from './one-line-outcomes.rules.ts';
import { phrases } from './one-line-phrases.rules.ts';

/** What a word says is done, or was. */
export interface Verb {
  readonly type: ActivityTypeCode;
  /** `any`: a noun, which the day tells. */
  readonly tense: 'plan' | 'done' | 'any';
  /** It says so wherever it stands: German and participles come last. */
  readonly anywhere?: true;
  readonly outcome?: OutcomeCode;
  /** It follows from what stands before it, also without a comma. */
  readonly again?: true;
  /** It is the same kind of thing as before. */
  readonly same?: true;
  /** It is part of what is to be done, and stays in the subject. */
  readonly stays?: true;
  /** It comes from the other side. */
  readonly incoming?: true;
  /** Only with a time behind it: "try tomorrow", but not "try the new form". */
  readonly timed?: true;
}

type Row = readonly [string, Verb];

const plan = (type: ActivityTypeCode, words: string): Row => [words, { type, tense: 'plan' }];
const late = (type: ActivityTypeCode, words: string): Row => [words, { type, tense: 'plan', anywhere: true }];
const noun = (type: ActivityTypeCode, words: string): Row => [words, { type, tense: 'any' }];
const done = (type: ActivityTypeCode, words: string): Row => [words, { type, tense: 'done', anywhere: true }];
/** To the same people, as far as it names none. */
const back = (words: string): Row => [words, { type: 'call', tense: 'plan', again: true }];
const head = (type: ActivityTypeCode, words: string): Row => [words, { type, tense: 'done' }];

const CALLS: readonly Row[] = [
  plan(
    'call',
    'phone | ring | ring up | dial | give a call to | ruf | rufe | appelle | appeler | appelez | téléphoner à | téléphoner',
  ),
  plan('call', 'chiama | chiamare | telefona a | telefonare a | telefonare | sentire'),
  late('call', 'anrufen | telefonieren | anzurufen | anrufe | ruf an'),
  back('call back | ring back | return call | rappeler | rappelle | richiamare | richiama | richiamo'),
  [
    'on the phone with | on the phone | am Telefon | au téléphone | au téléphone avec | al telefono | al telefono con',
    { type: 'call', tense: 'any', outcome: 'connected' },
  ],
  ['zurückrufen | rückruf', { type: 'call', tense: 'plan', anywhere: true, again: true }],
  noun(
    'call',
    'call | calls | phone call | phonecall | cold call | callback | anruf | telefonat | telefontermin | telefongespräch | telefon',
  ),
  noun(
    'call',
    'appel | appel téléphonique | coup de fil | coup de téléphone | chiamata | telefonata | call mit | call con | call avec',
  ),
  done(
    'call',
    'called | phoned | rang | called back | called me back | called us back | rang me back | rang back | tried calling | tried to call | angerufen | zurückgerufen',
  ),
  done(
    'call',
    'appelé | appelée | appelés | appelees | téléphoné à | téléphoné | rappelé | rappelée | tenté de joindre | essayé d’appeler',
  ),
  done('call', 'chiamato | chiamata fatta a | telefonato a | telefonato | richiamato | provato a chiamare'),
  [
    'missed call | missed a call | verpasster Anruf | entgangener Anruf | Anruf verpasst | appel manqué | appel en absence | chiamata persa',
    { type: 'call', tense: 'done', anywhere: true, outcome: 'no_answer', incoming: true },
  ],
  [
    'incoming call | eingehender Anruf | appel entrant | chiamata in arrivo | chiamata in entrata',
    { type: 'call', tense: 'any', incoming: true },
  ],
  head('call', 'tried | versucht | rief an | j’ai eu'),
  [
    'spoke to | spoke with | spoke w/ | talked w/ | spoken to | spoke | talked to | talked with | talked | chatted with | chatted | discussed | got hold of | reached',
    { type: 'call', tense: 'done', anywhere: true, outcome: 'connected' },
  ],
  [
    'had a call with | had call with | telefoniert | telefoniert mit | gesprochen | gesprochen mit | besprochen | geredet mit | gesprochen habe',
    { type: 'call', tense: 'done', anywhere: true, outcome: 'connected' },
  ],
  [
    'parlé à | parlé avec | parlé | discuté avec | discuté | eu au téléphone | parlato con | parlato | sentito | sentita',
    { type: 'call', tense: 'done', anywhere: true, outcome: 'connected' },
  ],
  [
    'left voicemail for | left a voicemail for | left voicemail with | left vm for | left vm | voicemail for | left message for | left a message for | left message with | left a message with',
    { type: 'call', tense: 'done', outcome: 'left_voicemail' },
  ],
  [
    'left voicemail | left a voicemail | left a message | left message',
    { type: 'call', tense: 'done', outcome: 'left_voicemail' },
  ],
  [
    'laissé un message à | laissé message à | laissé un message vocal à | laissé un message | message laissé à',
    { type: 'call', tense: 'done', outcome: 'left_voicemail' },
  ],
  [
    'lasciato un messaggio a | lasciato messaggio a | lasciato un messaggio | lasciato messaggio',
    { type: 'call', tense: 'done', outcome: 'left_voicemail' },
  ],
];

const MAILS: readonly Row[] = [
  plan(
    'email',
    'write to | write | drop a line to | send email to | send an email to | send mail to | email to | mail to | écrire à | écrire | envoyer un mail à | envoyer un e-mail à | envoyer un email à',
  ),
  plan(
    'email',
    'envoyer mail à | scrivere a | scrivere | scrivi a | mandare un’email a | mandare una mail a | mandare email a | inviare email a | inviare un’email a | inviare una mail a',
  ),
  late(
    'email',
    'mailen | e-mail schreiben | email schreiben | mail schreiben | e-mail senden | e-mail schicken | mail senden | mail schicken | anschreiben | schreiben an',
  ),
  noun(
    'email',
    'email | e-mail | mail | courriel | mél | e-mail an | email an | mail an | e-mail à | mail à | email a | mail a',
  ),
  done(
    'email',
    'emailed | e-mailed | mailed | reached out to | sent email to | sent an email to | sent mail to | sent email | sent an email | gemailt | gemailed | angeschrieben',
  ),
  done(
    'email',
    'e-mail geschickt | email geschickt | mail geschickt | e-mail gesendet | email gesendet | mail gesendet | e-mail geschrieben | mail geschrieben | mail verschickt',
  ),
  done(
    'email',
    'écrit à | envoyé un mail à | envoyé un e-mail à | envoyé un email à | mail envoyé à | mail envoyé | e-mail envoyé | scritto a | mandato email a | mandato una mail a | mandato un’email a',
  ),
  done(
    'email',
    'inviato email a | inviato un’email a | inviata email a | inviato una mail a | email inviata a',
  ),
  head('email', 'wrote to | wrote | schrieb an | écrit | scritto | geschrieben'),
];

const MEETINGS: readonly Row[] = [
  plan(
    'meeting',
    'meet with | meet up with | meet | catch up with | catch-up with | visit | see | rencontrer | rendre visite à | voir | visiter | incontrare | vedere | visitare | coffee with | grab coffee with',
  ),
  late('meeting', 'treffen | treffen mit | besuchen | sitzung mit'),
  noun(
    'meeting',
    'meeting | mtg | appointment | appt | visit to | site visit | plant visit | demo | kick-off | kickoff | coffee | termin | besprechung | sitzung | besuch | besuch bei | kaffee | vorführung',
  ),
  noun(
    'meeting',
    'réunion | rendez-vous | rdv | rencontre | visite | visite chez | entretien | séance | café | riunione | incontro | appuntamento | visita | caffè',
  ),
  done(
    'meeting',
    'met with | met | visited | demoed to | demoed | gave a demo to | presented to | had a meeting with | had meeting with | had coffee with | had a coffee with | grabbed coffee with | pris un café avec | preso un caffè con | getroffen | besucht | rencontré | rencontrée | rencontrés | incontrato | incontrata | visto | visitato',
  ),
  head('meeting', 'saw | vu | vue | eu rendez-vous avec | traf | besuchte'),
];

const VIDEO: readonly Row[] = [
  plan('video_call', 'video call with | zoom with'),
  noun(
    'video_call',
    'video call | videocall | video-call | video meeting | zoom | zoom call | teams call | teams-call | teams meeting | teams-meeting | zoom-call | zoom meeting | zoom-meeting | skype | skype call | google meet | teams | webex | videoanruf | videokonferenz | videotelefonat | video call mit',
  ),
  noun(
    'video_call',
    'visio | visioconférence | visio-conférence | appel vidéo | réunion teams | videochiamata | video chiamata | videoconferenza',
  ),
  done('video_call', 'video called | zoomed with | videotelefoniert | had a video call with'),
];

const LINKEDIN: readonly Row[] = [
  plan(
    'linkedin',
    'message on linkedin | connect on linkedin | connect with | send inmail to | send an inmail to | send connection request to | send a connection request to | vernetzen mit | linkedin message to | linkedin-message | send linkedin message to | send linkedin message | send a linkedin message to',
  ),
  noun(
    'linkedin',
    'linkedin | linkedin message | linkedin msg | linkedin request | linkedin invite | linkedin nachricht | linkedin-nachricht | linkedin anfrage | message linkedin | messaggio linkedin | messaggio su linkedin | invitation linkedin | inmail | inmail to | inmail an | inmail à | inmail a | connection request | connection request to | kontaktanfrage | kontaktanfrage an | vernetzungsanfrage an | demande de connexion à | richiesta di collegamento a',
  ),
  done(
    'linkedin',
    'sent linkedin message to | sent a linkedin message to | sent linkedin message | messaged on linkedin | connected on linkedin | connected with | messaged | sent connection request to | sent a connection request to | sent inmail to | sent an inmail to',
  ),
  done(
    'linkedin',
    'linkedin nachricht geschickt | linkedin-nachricht geschickt | message linkedin envoyé à | messaggio linkedin inviato a',
  ),
];

const LUNCHES: readonly Row[] = [
  plan('lunch', 'have lunch with | have lunch | take to lunch | pranzare con | pranzare'),
  late('lunch', 'mittagessen | mittag essen | zu mittag essen | essen gehen mit | déjeuner'),
  noun(
    'lunch',
    'lunch | business lunch | working lunch | dinner | breakfast | brunch | zmittag | znacht | zmorge | abendessen | frühstück | essen | petit-déjeuner | petit déjeuner | dîner | repas | pranzo | cena | colazione',
  ),
  done(
    'lunch',
    'had lunch with | lunched with | had dinner with | had breakfast with | dined with | ate with | zu mittag gegessen | gegessen mit | gegessen | gefrühstückt | mittag gegessen | déjeuné avec | déjeuné | dîné avec | dîné | mangé avec | pranzato con | pranzato | cenato con | cenato | mangiato con',
  ),
];

const QUOTES: readonly Row[] = [
  plan(
    'quote',
    'send quote to | send a quote to | send quote | send a quote | send offer to | make a quote for | prepare quote for | envoyer un devis à | envoyer le devis à | envoyer devis à | envoyer devis | envoyer un devis | envoyer le devis | inviare preventivo a | mandare preventivo a | inviare preventivo | mandare preventivo | inviare il preventivo | mandare il preventivo | preparare preventivo per',
  ),
  late(
    'quote',
    'angebot schicken | angebot senden | angebot erstellen | offerte senden | offerte schicken | offerte erstellen',
  ),
  noun(
    'quote',
    'quote | quotation | quote for | quote to | offer of | offer for | angebot | offerte | devis | offre | preventivo | offerta',
  ),
  done(
    'quote',
    'quoted | sent quote to | sent a quote to | sent quote | sent a quote | sent the quote to | angebot geschickt | angebot gesendet | angebot verschickt | offerte geschickt | offerte gesendet',
  ),
  done(
    'quote',
    'devis envoyé à | devis envoyé | envoyé le devis à | envoyé un devis à | preventivo inviato a | preventivo inviato | inviato il preventivo a | inviato preventivo a',
  ),
];

const OTHERS: readonly Row[] = [
  plan('sms', 'send sms to | send sms | send text to | envoyer un sms à | mandare un sms a | inviare sms a'),
  late('sms', 'sms schicken | sms senden | sms schreiben | simsen'),
  noun('sms', 'sms | text | text message | whatsapp | texto | messaggino | sms an | sms à | sms a'),
  done(
    'sms',
    'texted | sent sms to | sent a text to | sms geschickt | sms gesendet | sms envoyé à | sms envoyé | sms inviato a | whatsapped',
  ),
  noun('note', 'note | notes | note to self | notiz | notiz zu | note sur | nota | nota su | memo | appunto'),
  head('note', 'noted | notiert | noté | annotato'),
  noun('task', 'task | todo | to do | to-do | aufgabe | tâche | compito | attività | erledigen'),
  [
    'send | prepare | check | ask | order | share | forward | update | sende | schicke | prüfe | bereite | envoyer | envoie | préparer | vérifier | demander | inviare | invia | mandare | manda | preparare | verificare | chiedere',
    { type: 'task', tense: 'plan', stays: true },
  ],
  [
    'done | finished | completed | sent | prepared | erledigt | fait | fatto | envoyé | inviato',
    { type: 'task', tense: 'done', stays: true },
  ],
];

const AGAIN: Row = [
  'retry | try again | try him again | try her again | try them again | trying again | call again | calling again | again | try once more | nochmal | nochmals | noch einmal | noch mal | erneut | wieder anrufen | nochmal anrufen | nochmals anrufen | erneut anrufen | erneut versuchen | wieder versuchen | wieder probieren | nochmal versuchen | nochmals versuchen | noch einmal versuchen | noch einmal anrufen | nochmals probieren | nochmal probieren | réessayer | retenter | essayer à nouveau | riprovare | riprova | riprovo | riproverò | ritentare | ritento | nouvel essai | réessaie | je réessaie | versuche es nochmal | versuche es nochmals | versuche es erneut',
  { type: 'call', tense: 'plan', again: true, same: true, anywhere: true },
];
const TRY: Row = [
  'try | versuche | versuchen | probieren | essayer | j’essaie | provare | provo',
  { type: 'call', tense: 'plan', again: true, same: true, timed: true },
];
const FOLLOW_UP: Row = [
  'follow up | follow-up | followup | following up | nachfassen | nachhaken | relancer | relance | faire le suivi | ricontattare | sollecitare',
  { type: 'task', tense: 'plan', stays: true, again: true, anywhere: true },
];

/** Verbs and nouns that say what kind of activity it is. */
export const VERBS = phrases<Verb>([
  ...CALLS,
  ...MAILS,
  ...MEETINGS,
  ...VIDEO,
  ...LINKEDIN,
  ...LUNCHES,
  ...QUOTES,
  ...OTHERS,
  AGAIN,
  TRY,
  FOLLOW_UP,
]);
