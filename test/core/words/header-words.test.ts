/**
 * The words above columns. Sources: exports and fields of Waalaxy (`connectionRequestDate`, `connectedAt`),
 * PhantomBuster (`profileUrl`, `fullName`), HeyReach (`linkedInSenderFullName`), reply.io ("LinkedIn connection",
 * "Sending LinkedIn Account"), Apollo ("Person Linkedin Url"), lemlist (`lastState`), the queue of a public
 * outreach server (`sent_at`, `connected_at`), templates for Airtable; the others are people's own.
 */
import { describe, expect, test } from 'vitest';
import {
  ACT_WORDS,
  type ColumnUse,
  foldHeader,
  HEADER_WORDS,
  headerRank,
  headerUses,
  isOtherHeader,
} from '../../../src/core/words/header-words.ts';

const FIRST_USE: Readonly<Partial<Record<ColumnUse, readonly string[]>>> = {
  name: [
    'Name',
    'fullName',
    'full_name',
    'Contact name',
    'Prospect',
    'Nombre completo',
    'Nome completo',
    'Imię i nazwisko',
  ],
  firstName: [
    'First Name',
    'firstName',
    'FIRST_NAME',
    'Vorname',
    'Prénom',
    'Voornaam',
    'Prospect first name',
  ],
  lastName: ['Last name', 'lastName', 'Surname', 'Nachname', 'Apellidos', 'Cognome', 'Achternaam'],
  company: [
    'Company',
    'Company / Organisation',
    'Firma',
    'Société',
    'Empresa',
    'Azienda',
    'Bedrijf',
    'organization_1',
    'Account',
  ],
  url: [
    ...[
      'linkedin_url',
      'profileUrl',
      'LinkedIn Profile URL',
      'LinkedIn Link',
      'LI URL',
      'linked in profile',
      'URL',
      'URLs',
    ],
    ...['Person Linkedin Url', 'LinkedIn-Profil', 'Lien LinkedIn', 'Perfil de LinkedIn', 'Profilo LinkedIn'],
  ],
  account: [
    'Owner',
    'Sender',
    'Sent from',
    'Sending LinkedIn Account',
    'linkedInSenderFullName',
    'Konto',
    'Expéditeur',
  ],
  sentOn: [
    ...[
      'Date Sent',
      'sent_at',
      'Sent (date)',
      'Date of invite',
      'Request sent',
      'Invited',
      'Date',
      'connectionRequestDate',
    ],
    ...[
      'Anfrage gesendet am',
      'Date d’envoi',
      'Envoyée le',
      'Fecha de envío',
      'Data do convite',
      'Data di invio',
      'Datum verzonden',
    ],
  ],
  acceptedOn: [
    'connectedAt',
    'Date Connected',
    'Connection Date',
    'Accepted date',
    'Connection Accepted Date',
    'Acceptée le',
  ],
  withdrawnOn: ['Withdrawn on', 'Date withdrawn', 'Retirée le', 'invite_canceled_at', 'Zurückgezogen am'],
  declinedOn: ['Declined on', 'Abgelehnt am'],
  closedOn: ['Closed on', 'Response date', 'Closed'],
  'accepted?': ['Accepted?', 'Is connected', 'Acceptée ?'],
  'withdrawn?': ['Withdrawn?'],
  'sent?': ['Sent?', 'Was invited'],
  note: ['Note', 'connection-note', 'Message', 'Message envoyé', 'Nachricht', 'Mensaje', 'Comments'],
  status: [
    'Status?',
    'Invite status',
    'LinkedIn connection',
    'Stage',
    'Stand',
    'Statut',
    'Estado',
    'Stato',
    'lastState',
  ],
  reason: ['Reason', 'Motif', 'Grund'],
  resendFrom: ['Re-send from', 'Reconnect date', 'Reinvite on'],
  attempt: ['Attempts', 'Attempt #', 'Versuch'],
  goalFit: ['Goal fit', 'Priority', 'ICP fit'],
  followUp: ['Follow-up', 'Followup', 'Next steps', 'Wiedervorlage', 'Relance le', 'Próximo paso'],
  flag: ['Flag'],
};

describe.each(Object.entries(FIRST_USE))('%s', (use, headers) => {
  test.each(headers)('is what "%s" may serve for first', (header) => {
    expect(headerUses(header)[0]).toBe(use);
  });
});

test.each<[string, readonly ColumnUse[]]>([
  ['Account', ['company', 'account']],
  ['Sent', ['sentOn', 'sent?']],
  ['Sent?', ['sent?', 'sentOn']],
  ['Accepted', ['acceptedOn', 'accepted?']],
  ['LinkedIn invite', ['sentOn', 'sent?', 'status']],
  ['Nom', ['name', 'lastName']],
  ['From', ['company', 'account']],
])('"%s" may be each of %j', (header, uses) => {
  expect(headerUses(header)).toEqual(uses);
});

test.each([
  'Title',
  'Company URL',
  'emailSent',
  'queued_at',
  'Last message',
  'Days open',
  'Created',
  'Prospect Title',
])('"%s" is known for none of ours', (header) => {
  expect(headerUses(header)).toEqual([]);
  expect(isOtherHeader(header)).toBe(true);
});

test.each(['', 'Ana Lopes', 'My mood', 'Days', '42'])('"%s" is not known', (header) => {
  expect(headerUses(header)).toEqual([]);
  expect(isOtherHeader(header)).toBe(false);
});

test.each([
  ...['Last updated', 'Last message date', 'Last reply', 'last_error', 'Letzter Kontakt', 'Dernier contact'],
  ...['Último contacto', 'Ultimo contatto', 'Laatste contact'],
])('"%s" tells the latest of something, and so stands in no list', (header) => {
  expect(headerUses(header)).toEqual([]);
  expect(isOtherHeader(header)).toBe(true);
});

test('"Notes" may be the message, or remarks', () => {
  expect(headerUses('Notes')).toEqual(['note']);
  expect(isOtherHeader('Notes')).toBe(true);
  expect(isOtherHeader('Note')).toBe(false);
});

test('of two columns for one use the usual word ranks first', () => {
  expect(headerRank('Invite status')).toBeLessThan(headerRank('Stage'));
  expect(headerRank('Stage')).toBeLessThan(headerRank('Response'));
  expect(headerRank('Message')).toBeLessThan(headerRank('Comments'));
  expect(headerRank('Closed on')).toBeLessThan(headerRank('Accepted on'));
});

test('each word of the tables serves for what its list says, however it is written', () => {
  const others = new Set(HEADER_WORDS._.split('|').map(foldHeader));
  for (const [use, list] of Object.entries({ ...HEADER_WORDS, ...ACT_WORDS })) {
    for (const word of list.split('|')) {
      if (use !== '_' && others.has(foldHeader(word)))
        throw new Error(`"${word}" is both ours and another's`);
      const forms = [
        word,
        word.toUpperCase(),
        word.replaceAll(' ', '_'),
        word.replaceAll(' ', '-'),
        ` ${word}: `,
      ];
      for (const form of forms) {
        if (use === '_') expect([form, isOtherHeader(form)]).toEqual([form, true]);
        else if (use !== 'closedOn')
          expect([form, headerUses(form)]).toEqual([form, expect.arrayContaining([use])]);
      }
    }
  }
});
