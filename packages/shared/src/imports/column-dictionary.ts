import type { ImportTarget } from './import-column.ts';

/** What people call the columns of contact lists, in English, German, French and Italian, folded. */
const NAMES: { readonly [Target in ImportTarget]?: string } = {
  full_name:
    'full name, fullname, contact name, contact, display name, person, person name, ganzer name, vollstandiger name, kontakt, kontaktname, kontaktperson, ansprechpartner, ansprechperson, nom complet, interlocuteur, nome completo, nominativo, referente, contatto',
  first_name:
    'first name, firstname, first, given name, givenname, forename, christian name, vorname, vornamen, rufname, prenom, prenoms, primo nome',
  last_name:
    'last name, lastname, last, surname, family name, familyname, nachname, familienname, zuname, nom de famille, cognome',
  email:
    'email, e mail, mail, emails, email address, e mail address, mail address, email addresses, emailadresse, e mail adresse, mailadresse, mail adresse, adresse e mail, adresse email, adresse mail, courriel, adresse electronique, adresse de messagerie, posta elettronica, indirizzo email, indirizzo e mail, indirizzo mail, indirizzo di posta elettronica',
  phone:
    'phone, phone number, phones, telephone, telephone number, tel, tel no, tel nr, mobile, mobile number, cell, cell phone, cellphone, cell number, direct dial, direct line, landline, telefon, telefonnummer, telefon nr, mobil, mobiltelefon, mobilnummer, mobiltelefonnummer, handy, handynummer, natel, festnetz, festnetznummer, rufnummer, durchwahl, portable, telephone portable, telephone fixe, fixe, numero de telephone, no de telephone, numero, ligne directe, telefono, cellulare, telefonino, telefono cellulare, telefono fisso, numero di telefono, numero di cellulare, recapito telefonico',
  account:
    'company, company name, account, account name, organization, organization name, organisation, organisation name, employer, firm, business name, firma, firmenname, firmenbezeichnung, unternehmen, unternehmensname, arbeitgeber, betrieb, societe, nom de la societe, entreprise, nom de l entreprise, nom de lentreprise, raison sociale, employeur, compagnie, azienda, nome azienda, societa, ditta, impresa, ragione sociale, datore di lavoro',
  job_title:
    'job title, jobtitle, title, position, role, job, function, job function, occupation, profession, funktion, stelle, stellung, stellenbezeichnung, berufsbezeichnung, jobtitel, beruf, rolle, poste, fonction, intitule du poste, metier, ruolo, posizione, mansione, qualifica, funzione, professione',
  linkedin:
    'linkedin, linkedin url, linkedin link, linkedin profile, linkedin profile url, linkedin address, person linkedin url, contact linkedin url, linkedin contact profile url, linkedin profil, linkedin adresse, profil linkedin, lien linkedin, url linkedin, profilo linkedin, link linkedin',
  zone: 'time zone, timezone, zeitzone, fuseau horaire, fuso orario',
  language:
    'language, preferred language, sprache, korrespondenzsprache, muttersprache, langue, langue preferee, lingua, lingua preferita',
  birthday:
    'birthday, birthdate, birth date, date of birth, dob, born, geburtstag, geburtsdatum, geboren, geboren am, anniversaire, date de naissance, ne le, data di nascita, compleanno, nato il',
  lifecycle_stage: 'lifecycle stage, lifecyclestage, lifecycle, lebenszyklusphase, lifecycle phase',
  owner:
    'owner, owner email, contact owner, contact owner email, account manager, sales rep, assigned to, responsible, inhaber, besitzer, kontaktinhaber, zustandig, zustandige person, betreuer, kundenbetreuer, verantwortlich, verantwortlicher, proprietaire, responsable, commercial, proprietario, responsabile, commerciale',
  external_id: 'external id, record id, contact id, person id, kontakt id, kontaktnummer',
  tags: 'tags, tag, labels, label, categories, category, groups, group, kategorie, kategorien, schlagworte, schlagworter, stichworte, gruppe, gruppen, etiquettes, categorie, groupe, groupes, etichette, gruppo, gruppi',
  notes:
    'notes, note, comment, comments, remark, remarks, description, notiz, notizen, bemerkung, bemerkungen, kommentar, kommentare, anmerkung, anmerkungen, beschreibung, remarque, remarques, commentaire, commentaires, commento, commenti, osservazioni, annotazioni, descrizione',
};

/** Words that say which of several: the work phone is a phone. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  'work business office home private personal other primary secondary main direct additional alternate alternative contact person geschaftlich geschaft dienstlich beruflich privat p g haupt zentrale direkt weitere weiteres zusatzlich pro prof professionnel professionnelle bureau domicile perso personnel personnelle prive autre principal principale ufficio casa lavoro privato personale altro #'.split(
    ' ',
  ),
);

const wordsIn = (list: string): string[] => list.split(',').map((name) => name.trim());

/** Header name → target. A bare "id" is left to the person to map: most lists count their own lines from 1. */
export const DICTIONARY: ReadonlyMap<string, ImportTarget> = new Map(
  Object.entries(NAMES).flatMap(([target, names]) =>
    wordsIn(names).map((name): [string, ImportTarget] => [name, target as ImportTarget]),
  ),
);
