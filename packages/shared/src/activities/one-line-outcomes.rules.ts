import type { OUTCOMES } from './activity-type.ts';
import { phrases } from './one-line-phrases.rules.ts';

/** One of the outcomes a workspace starts with. */
export type OutcomeCode = (typeof OUTCOMES)[number]['code'];

/** How a call went, when it says so by itself. */
export const OUTCOME_WORDS = phrases<OutcomeCode>([
  [
    'no answer | no reply | no response | no pick up | no pickup | not reached | unreachable | not available | na | absent | absente | abwesend | assente',
    'no_answer',
  ],
  [
    "didn't answer | did not answer | didn't pick up | did not pick up | didnt answer | didnt pick up | doesn't answer | couldn't reach | could not reach | not there | rang out",
    'no_answer',
  ],
  [
    'keine Antwort | nicht erreicht | nicht abgenommen | niemand erreicht | niemand da | nimmt nicht ab | hat nicht abgenommen | ging nicht ran | geht nicht ran | nicht rangegangen',
    'no_answer',
  ],
  ['nicht erreichbar | nicht da | keiner da | ohne Erfolg', 'no_answer'],
  [
    "pas de réponse | sans réponse | aucune réponse | n'a pas répondu | ne répond pas | pas répondu | n’a pas décroché | pas décroché | injoignable | pas joint | pas joignable",
    'no_answer',
  ],
  [
    'nessuna risposta | non risponde | non ha risposto | senza risposta | non raggiunto | non raggiunta | non raggiungibile',
    'no_answer',
  ],
  [
    'left voicemail | left a voicemail | left voice mail | left vm | left a vm | left message | left a message | voicemail | voice mail | vm',
    'left_voicemail',
  ],
  [
    'Mailbox | auf die Mailbox gesprochen | auf Mailbox gesprochen | auf die Combox gesprochen | auf Combox gesprochen | auf den AB gesprochen | auf den Beantworter gesprochen | auf Band gesprochen | Nachricht hinterlassen | Combox | Anrufbeantworter | auf den Anrufbeantworter gesprochen',
    'left_voicemail',
  ],
  [
    'message laissé | laissé un message | laissé message | laissé un message vocal | messagerie | sur la messagerie | répondeur | sur répondeur | message vocal | boîte vocale',
    'left_voicemail',
  ],
  [
    'lasciato un messaggio | lasciato messaggio | segreteria | in segreteria | segreteria telefonica | messaggio in segreteria',
    'left_voicemail',
  ],
  [
    'busy | line busy | line was busy | was busy | he was busy | she was busy | is busy | engaged | besetzt | war besetzt | occupé | ligne occupée | occupée | c’était occupé | occupato | linea occupata | era occupato',
    'busy',
  ],
  [
    'wrong number | falsche Nummer | falsch verbunden | mauvais numéro | faux numéro | numero sbagliato | numero errato',
    'wrong_number',
  ],
  [
    'call back later | asked to call back | asked to call back later | wants a callback | wants a call back | callback later | call later | später zurückrufen | ruft zurück | ruft später zurück | soll später anrufen | später nochmal anrufen | bittet um Rückruf | später anrufen',
    'call_back_later',
  ],
  [
    'rappeler plus tard | à rappeler plus tard | demande à être rappelé | rappelera | richiamare più tardi | da richiamare più tardi | richiamerà',
    'call_back_later',
  ],
  [
    'not interested | no interest | kein Interesse | nicht interessiert | pas intéressé | pas intéressée | pas d’intérêt | non interessato | non interessata | nessun interesse',
    'not_interested',
  ],
  [
    'meeting booked | booked a meeting | booked meeting | meeting scheduled | meeting set | appointment booked | Termin vereinbart | Termin gebucht | Termin abgemacht | Termin fixiert',
    'meeting_booked',
  ],
  [
    'rendez-vous pris | rdv pris | rendez-vous fixé | rdv fixé | réunion fixée | appuntamento fissato | riunione fissata | incontro fissato',
    'meeting_booked',
  ],
  ['connected | got through | reached | erreicht | joint | raggiunto | raggiunta', 'connected'],
]);
