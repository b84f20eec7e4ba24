/**
 * What words for the state of an invitation mean: those of outreach tools and those that people choose, in
 * English, German, French, Spanish, Portuguese, Italian and Dutch. Ours come first, and `parseStatus` knows
 * no others.
 */
import { parseStatus, type Status } from '../invitation.ts';

import { memoize, once } from '../memoize.ts';
import { foldedSet, foldWords, wordTable } from './fold-words.ts';
import { monthNamed } from './month-words.ts';

/** What a word, a blank or a tick of the user's means. */
export type Meaning = Status | 'Not an invitation';

/**
 * Each word once, `|` between them; case, accents, plural and gender are folded. What a rule below says already is left
 * out: `invite sent` is `sent`, `no reply` is asked about, `emailed` is no invitation.
 */
export const STATUS_WORDS: Readonly<Record<Meaning | 'ask', string>> = {
  Pending:
    'pending|sent|open|invited|requested|waiting|awaiting|outstanding|in sequence|awaiting reply|awaiting response|awaiting answer|awaiting acceptance|pending acceptance|waiting for acceptance|waiting for reply|waiting for response|waiting for answer|waiting to accept|waiting to connect|not yet accepted|not accepted yet|sent pending|pending response|pending reply|invite done|linkedin invite done|stale|no answer yet|no reply yet|no response yet|none yet|nothing yet|outgoing|invite out|request out|resent|re sent|sent again|sent with note|sent without note|sent w o note|sent no note' +
    '|ausstehend|gesendet|verschickt|versendet|abgeschickt|angefragt|offen|eingeladen|wartend|wartet|warten|warte auf antwort|warten auf antwort|wartet auf antwort|wartet auf annahme|anfrage raus' +
    '|en attente|attente|envoyé|invité|invitée|demandé|en attente de réponse|en attente d acceptation' +
    '|pendiente|enviado|invitado|solicitado|en espera|esperando|esperando respuesta|pendiente de aceptar|pendiente de respuesta|pendiente de aceptación' +
    '|pendente|convidado|aguardando|em espera|aguardando resposta|aguardando aceitação|à espera|em aberto|aberto' +
    '|in attesa|inviato|invitato|richiesto|in sospeso|aperto|in attesa di risposta|in attesa di accettazione' +
    '|in afwachting|verzonden|verstuurd|openstaand|uitgenodigd|aangevraagd|wachtend|wacht op antwoord|wachten op antwoord|wacht|wacht op reactie' +
    '|skickad|väntar|väntande|inbjuden|wysłane|wysłano|oczekuje|oczekujące|zaproszenie wysłane',
  Accepted:
    'accepted|accept|connected|approved|linked|confirmed|in network|in my network|1st|1st degree|first degree|connection made|replied|reply received|responded|answered|positive reply|message sent|messaged|dm sent|dmed|in conversation|conversation|conversation started|chatting|talking|in touch|meeting booked|meeting scheduled|meeting set|call booked|call scheduled|yes|needs response' +
    '|angenommen|akzeptiert|verbunden|vernetzt|bestätigt|beantwortet|geantwortet|nachricht gesendet|nachricht geschickt|im gespräch|im netzwerk|kontakt bestätigt|ja' +
    '|accepté|connecté|en relation|mis en relation|ajouté|répondu|message envoyé|en discussion|oui' +
    '|aceptado|conectado|respondido|respondió|mensaje enviado|en conversación|en contacto|aceptó|sí' +
    '|aceito|aceite|aceitou|respondeu|mensagem enviada|em conversa|em contato|em contacto|sim' +
    '|accettato|collegato|connesso|risposto|messaggio inviato|in conversazione|in contatto' +
    '|geaccepteerd|aanvaard|verbonden|gelinkt|gekoppeld|geconnecteerd|geantwoord|beantwoord|bericht gestuurd|bericht verstuurd|bericht verzonden|in gesprek|accepterad|ansluten|svarat|przyjęte|przyjęto|zaakceptowane|połączono',
  Withdrawn:
    'withdrawn|withdrew|cancelled|canceled|revoked|retracted|recalled|rescinded|taken back|took back|pulled|pulled back|withdrawn after no reply' +
    '|zurückgezogen|zurückgenommen|widerrufen|storniert' +
    '|retiré|annulé|cancelado|anulado|retirado|revocado' +
    '|ritirato|annullato|revocato' +
    '|ingetrokken|teruggetrokken|geannuleerd|återkallad|wycofane|wycofano|anulowane',
  Expired:
    'expired|expire|lapsed|timed out|abgelaufen|verfallen|périmé|expirado|caducado|vencido|scaduto|verlopen|utgången|wygasło|wygasłe',
  Declined:
    'declined|decline|rejected|reject|refused|denied|turned down|said no' +
    '|abgelehnt|refusé|rejeté|rechazado|declinado|recusado|recusou|rechazó|rejeitado|rifiutato|declinato|afgewezen|geweigerd|afgeslagen|avböjd|nekad|odrzucone|odrzucono',
  Unknown:
    'unknown|unclear|not known|don t know|dont know|unsure|not sure|unbekannt|unklar|inconnu|desconocido|desconhecido|sconosciuto|onbekend',
  'Not an invitation':
    'not an invitation|not sent|not sent yet|not yet sent|unsent|to send|to be sent|queued|queue|in queue|scheduled|planned|draft|ready|ready to send|waiting to send|pending approval|pending send|backlog|to do|todo|to invite|to be invited|to contact|to connect|to add|to reach out|not invited|not invited yet|not yet invited|not yet contacted|will invite|invite later|not contacted|not contacted yet|not started|not verified|not requested|uninvited|new|new lead|lead|cold lead|prospect|target|identified|research|researching|researched|imported|scanned|reviewed|skipped|skip|failed|failure|error|excluded|blacklisted|do not contact|bounced|invalid|invalid profile|profile not found|not found|not possible|impossible|not available|unavailable|forbidden|unable to connect|cannot connect|can t connect|could not connect|could not send|limit reached|viewed|visited|profile visited|profile viewed|liked|visit done|discovered|want to reach out|to message|mail|mail sent|called|voicemail|event|met in person' +
    '|nicht gesendet|nicht verschickt|nicht angefragt|zu senden|anzufragen|zu kontaktieren|nicht kontaktiert|geplant|warteschlange|in warteschlange|entwurf|neu|übersprungen|fehlgeschlagen|fehler|nicht möglich|nicht gefunden|angerufen' +
    '|non envoyé|pas envoyé|pas encore envoyé|à envoyer|à inviter|à contacter|à faire|non contacté|pas contacté|en file d attente|planifié|programmé|brouillon|nouveau|nouvelle|échec|échoué|erreur|pas possible|appelé' +
    '|no enviado|sin enviar|por enviar|no contactado|sin contactar|por contactar|en cola|programado|planificado|borrador|nuevo|nueva|omitido|saltado|fallido|falló|no es posible|no posible|llamado' +
    '|não enviado|a enviar|para enviar|por convidar|a convidar|não contatado|na fila|agendado|planejado|rascunho|novo|nova|falhou|falha|erro|não é possível|impossível' +
    '|non inviato|da inviare|da contattare|da invitare|non contattato|in coda|programmato|pianificato|bozza|nuovo|nuova|saltato|fallito|errore|non possibile|impossibile' +
    '|niet verzonden|niet verstuurd|te versturen|te verzenden|te benaderen|niet benaderd|in wachtrij|gepland|concept|nieuw|overgeslagen|mislukt|fout|niet mogelijk|gebeld',
  ask:
    'connection|reply|none|n a|na|ignored|ignoring|dead|lost|cold|warm|hot|ghosted|closed|done|complete|completed|finished|success|stopped|paused|hold|in progress|ongoing|active|inactive|contacted|reached out|removed|deleted|gone|blocked|unresponsive|interested|unchecked|checked|follow up|to follow up|nurture|maybe|later|follow|followed|2nd|3rd|2nd degree|3rd degree|archived|other|unanswered|disconnected|unlinked|connection request|request|to withdraw|to be withdrawn|withdraw|cancel|retry|probably expired|followed up|bumped|reminded|reminder sent|duplicate' +
    '|nein|abgebrochen|ohne antwort|ignoriert|unbeantwortet|in bearbeitung|läuft|erledigt|nachfassen|nachgefasst|kontaktiert|interessiert|gelöscht|entfernt' +
    '|relancé|à relancer|sans réponse|ignoré|en cours|contacté|terminé|perdu|intéressé|supprimé|abandonné' +
    '|en curso|en proceso|contactado|cerrado|perdido|descartado|interesado|seguimiento|eliminado' +
    '|ignorado|em andamento|em curso|contatado|encerrado|fechado|interessado|removido' +
    '|in corso|contattato|chiuso|perso|interessato|rimosso|sollecitato' +
    '|nee|genegeerd|lopend|bezig|benaderd|gecontacteerd|gesloten|afgerond|verloren|geïnteresseerd|verwijderd|opgevolgd',
};

/** Words for the invitation itself, and words without weight: `LinkedIn invitation was sent` is `sent`. */
const withoutWeight = foldedSet(
  'invitation invite inv request req connection connect linkedin cr by me i myself was has have been is are we am now already still week day month year wk ago since auto automatically they them he she on the of it ' +
    'anfrage kontaktanfrage einladung vernetzungsanfrage wurde ist hat noch bereits schon mir von am seit vor woche tag monat demande connexion de d la le a été par moi déjà il y depuis semaine jour mois ' +
    'solicitud invitación conexión contacto por mí ya ha sido hace desde semana día mes convite pedido solicitação conexão mim já foi richiesta invito collegamento di è stata fa giorno settimana mese ' +
    'uitnodiging verzoek connectieverzoek is nog al door mij heeft sinds geleden dag maand',
);
const NO =
  /\b(?:no|not|never|didn|hasn|haven|nicht|kein|keine|pas|non|aucun|aucune|sin|sem|nao|senza|nessun|nessuna|niet|geen)\b/;
const ELSEWHERE = /\b(?:e ?mail|in ?mail|gmail|correo|courriel|whatsapp|telefon|phone)/;
const TRAILING_DOUBT = /[\p{L}\p{N})"']\s*\?+\s*$/u;

const table = once(() => wordTable(STATUS_WORDS));

/**
 * What a word means; `ask` where no honest program decides alone (`No reply`, `Ignored`, `Accepted?`);
 * undefined for a word that nobody told us of.
 */
export const statusMeaning: (word: string) => Meaning | 'ask' | undefined = memoize((word: string) => {
  const own = parseStatus(word);
  if (own !== undefined) return own;
  if (/^\s*\?+\s*$/.test(word)) return 'Unknown';
  const folded = foldWords(word);
  // A tick or a dash says something, and only its writer knows what.
  if (folded === '') return word.trim() === '' ? undefined : 'ask';
  const meant = phraseMeaning(folded) ?? partsMeaning(word);
  return meant !== undefined && TRAILING_DOUBT.test(word) ? 'ask' : meant;
});

/** The status in a cell: our own word, else another that leaves no doubt. */
export function readStatus(text: string): Status | undefined {
  const meant = statusMeaning(text);
  return meant === 'ask' || meant === 'Not an invitation' ? undefined : meant;
}

function phraseMeaning(phrase: string): Meaning | 'ask' | undefined {
  const whole = meaningOf(phrase);
  if (whole !== undefined) return whole;
  const dated = /\d/.test(phrase);
  const undated = phrase
    .split(' ')
    .filter((word) => !(dated && (/^\d+(?:st|nd|rd|th|x|w|d)?$/.test(word) || monthNamed(word) > 0)))
    .join(' ');
  const bare = undated
    .split(' ')
    .filter((word) => !withoutWeight().has(word))
    .join(' ');
  const meant = meaningOf(undated) ?? meaningOf(bare);
  if (meant !== undefined) return meant;
  if (ELSEWHERE.test(phrase)) return 'Not an invitation';
  return NO.test(bare) ? 'ask' : undefined;
}

/** `Sent / pending` is one thing said twice; where the parts differ, or one is not known, the user must tell. */
function partsMeaning(word: string): Meaning | 'ask' | undefined {
  const parts = word
    .split(/[/|,;:()+&\u2013\u2014]|\s-\s|->|\u2192/)
    .filter((part) => foldWords(part) !== '');
  if (parts.length < 2) return undefined;
  const meanings = new Set(parts.map((part) => phraseMeaning(foldWords(part))));
  const [only] = meanings;
  if (meanings.size === 1) return only;
  return 'ask';
}

function meaningOf(phrase: string): Meaning | 'ask' | undefined {
  return table().get(phrase)?.[0]?.[0];
}
