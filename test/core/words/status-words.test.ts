/**
 * What the words of tools and people mean. Sources: reply.io "Monitoring LinkedIn connection request statuses",
 * Salesflow "Contact Status", lemlist's API (events such as `linkedinInviteDone`), the queue of a public outreach
 * server (pending, invite_sent, connected, message_sent, replied, failed, skipped), Reachium "Read lead statuses",
 * Stent "Queues", Enginy "Campaign Statuses", Salesgear "Contact statuses"; the others are people's own.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../../src/core/invitation.ts';
import { foldWords } from '../../../src/core/words/fold-words.ts';
import { readStatus, STATUS_WORDS, statusMeaning } from '../../../src/core/words/status-words.ts';

const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  Pending: [
    ...[
      'Invite sent',
      'invite_sent',
      'Request sent',
      'requestSent',
      'Connection request sent',
      'In sequence',
    ],
    ...['Sent', 'SENT', 'Invited', 'Requested', 'open', 'waiting', 'Still pending', 'Waiting to connect'],
    ...[
      'linkedinInviteDone',
      'LinkedIn Requests Sent',
      'Awaiting response',
      'Sent - pending',
      'Not yet accepted',
    ],
    ...[
      'Anfrage gesendet',
      'Anfrage noch offen',
      'ausstehend',
      'En attente',
      'Invitation envoyée',
      'Demande envoyée',
    ],
    ...['Pendiente', 'Solicitud enviada', 'Convite enviado', 'Pendente', 'In attesa', 'Richiesta inviata'],
    ...['Uitnodiging verstuurd', 'In afwachting', '⏳ Pending', 'Already invited', 'Stale'],
  ],
  Accepted: [
    ...['Connected', 'connected!', 'Already connected', 'linked', 'yes', '1st', '1st degree', '✅ Accepted'],
    ...['replied', 'message_sent', 'LinkedIn Invite Accepted', 'Connection Accepted', 'Request accepted'],
    ...['LinkedIn verbunden', 'angenommen', 'Acceptée', 'Acceptado'.replace('cc', 'c'), 'Aceptada', 'Aceita'],
    ...['Convite aceito', 'Accettata', 'Collegato', 'Geaccepteerd', 'Verbonden', 'Accepted / replied'],
  ],
  Withdrawn: [
    ...[
      'Withdrew',
      'Invitation Withdrawn',
      'Withdrawn by me',
      'Cancelled',
      'canceled',
      'Connection withdrawn',
    ],
    ...[
      'zurückgezogen',
      'Anfrage zurückgezogen',
      'Retirée',
      'Annulée',
      'Retirada',
      'Ritirata',
      'Ingetrokken',
    ],
    ...['Withdrawn 12/05/2026', 'I withdrew it'],
  ],
  Expired: ['expired', 'Invite expired', 'abgelaufen', 'Expirée', 'Caducada', 'Scaduta', 'Verlopen'],
  Declined: [
    'Rejected',
    'declined by them',
    'abgelehnt',
    'Refusée',
    'Rechazada',
    'Recusado',
    'Rifiutata',
    'Afgewezen',
  ],
  Unknown: ['?', '??', 'unclear', 'don’t know', 'unbekannt'],
  'Not an invitation': [
    ...[
      'queued',
      'not sent',
      'Not sent yet',
      'skipped',
      'failed',
      'lead',
      'email',
      'Email sent',
      'E-Mail gesendet',
    ],
    ...[
      'InMail sent',
      'Connection forbidden',
      'Not verified',
      'To contact',
      'Anfrage nicht möglich',
      'à envoyer',
    ],
    ...[
      'Non envoyée',
      'por enviar',
      'não enviado',
      'da inviare',
      'nog te versturen',
      'noch nicht gesendet',
      'linkedinVisitDone',
    ],
  ],
  ask: [
    'followed_up',
    ...[
      'No reply',
      'No response',
      'Ignored',
      'no',
      'Dead',
      'Not accepted',
      'Not connected',
      'Unchecked',
      'Contacted',
    ],
    ...[
      'nicht angenommen',
      'abgebrochen',
      'Relancé',
      'Relancée',
      'Pas de réponse',
      'Sin respuesta',
      'Não aceito',
    ],
    ...[
      'Geen reactie',
      'Non accettata',
      'Did not accept',
      'Declined?',
      'Accepted?',
      '✅',
      '-',
      'Sent, then called',
    ],
    ...['Not interested', 'Connection', 'Follow up'],
  ],
};

describe.each(Object.entries(MEANINGS))('%s', (meaning, words) => {
  test.each(words)('is meant by "%s"', (word) => {
    expect(statusMeaning(word)).toBe(meaning);
  });
});

describe.each([
  [
    'ask',
    'no|non|não|nao|no reply|no response|not accepted|not interested|never replied|responded no|keine antwort|kein interesse|' +
      'nicht angenommen|pas de réponse|aucune réponse|non accepté|pas intéressé|sin respuesta|no respondió|sem resposta|' +
      'não respondeu|nessuna risposta|senza risposta|non accettato|geen antwoord|niet geaccepteerd',
  ],
  [
    'Not an invitation',
    'email|emailed|email required|inmail|phone|phoned|whatsapp|telefoniert|noch nicht gesendet|noch zu senden|nog niet verzonden|nog te versturen',
  ],
  [
    'Accepted',
    'has replied|hat geantwortet|a répondu|ha respondido|ha risposto|heeft geantwoord|connected now|first degree connection',
  ],
])('%s, as a rule says', (meaning, words) => {
  test.each(words.split('|'))('is meant by "%s", which stands in no list', (word) => {
    expect(statusMeaning(word)).toBe(meaning);
    expect(Object.values(STATUS_WORDS).join('|').split('|')).not.toContain(word);
  });
});

test.each(['', ' ', 'Tuesday', 'Ana', 'banana', 'warmish'])('nobody told us of "%s"', (word) => {
  expect(statusMeaning(word)).toBeUndefined();
});

test('each word of the table stands once, and means what its list says, however it is written', () => {
  const seen = new Map<string, string>();
  for (const [meaning, list] of Object.entries(STATUS_WORDS)) {
    for (const word of list.split('|')) {
      const folded = foldWords(word);
      expect([word, seen.get(folded) ?? meaning]).toEqual([word, meaning]);
      seen.set(folded, meaning);
      const forms = [
        word,
        word.toUpperCase(),
        word.replaceAll(' ', '_'),
        word.replaceAll(' ', '-'),
        ` ${word}! `,
      ];
      for (const form of forms) expect([form, statusMeaning(form)]).toEqual([form, meaning]);
    }
  }
});

test('our own words mean themselves, and a status in doubt is none', () => {
  for (const status of STATUSES) expect(readStatus(` ${status.toUpperCase()} `)).toBe(status);
  for (const word of ['No reply', 'queued', 'banana', '']) expect(readStatus(word)).toBeUndefined();
});

test('folding twice is folding once', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...Object.values(MEANINGS).flat()),
    fc.stringMatching(/^[a-zA-Z _é-]{0,20}$/),
  );
  fc.assert(fc.property(text, (text) => foldWords(foldWords(text)) === foldWords(text)));
});
