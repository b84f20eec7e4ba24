/**
 * The words that people and tools put above their columns, in English, German, French, Spanish, Portuguese,
 * Italian and Dutch. A word may stand for several columns (`Account` is a sender or a company): what the
 * cells hold decides then.
 */
import { memoize, once } from '../memoize.ts';
import { foldedSet, foldWords, wordTable } from './fold-words.ts';

/** What a column of the user's may serve for; a question mark: a check box or yes and no. */
export type ColumnUse =
  | ('name' | 'firstName' | 'lastName' | 'company' | 'url' | 'account' | 'sentOn' | 'note' | 'status')
  | ('closedOn' | 'acceptedOn' | 'withdrawnOn' | 'declinedOn' | 'reason' | 'resendFrom' | 'attempt')
  | ('goalFit' | 'followUp' | 'flag' | 'sent?' | 'accepted?' | 'withdrawn?' | 'declined?');

type Named = Exclude<ColumnUse, Act | `${string}?`>;
type Act = 'sentOn' | 'acceptedOn' | 'withdrawnOn' | 'declinedOn' | 'closedOn';

/** Columns that hold no event, the strongest word first. `_` holds what is known to be none of ours, but for the `LATEST`. */
export const HEADER_WORDS: Readonly<Record<Named | '_', string>> = {
  name:
    'name|full name|fullname|contact name|person|contact|prospect|candidate|invitee|lead|who|recipient|people|connection name|member|first and last name|their name|person invited|person contacted|invited person|invited name|who did you invite|who i invited' +
    '|vollständiger name|vor und nachname|kontakt|ansprechpartner|ansprechpartnerin|nom complet|nom et prénom|nom prénom|prénom nom|prénom et nom|personne|nom' +
    '|nombre completo|nombre y apellido|nombre|contacto|nome completo|nome e sobrenome|nome|contato|pessoa|nominativo|nome e cognome|contatto|naam|volledige naam|contactpersoon|persoon|namn|fullständigt namn|imię i nazwisko',
  firstName:
    'first name|firstname|given name|forename|fname|first|vorname|rufname|prénom|nombre|nombre de pila|primer nombre|primeiro nome|nome próprio|nome|voornaam|förnamn|imię',
  lastName:
    'last name|lastname|surname|family name|lname|last|second name|nachname|familienname|zuname|nom|nom de famille|apellido|primer apellido|sobrenome|último nome|apelido|cognome|achternaam|familienaam|efternamn|nazwisko|name',
  company:
    'company|company name|organisation|organization|organization 1|employer|current company|current employer|firm|business|org|workplace|works at|account name|account|target account|agency|startup|brand|client|customer' +
    '|firma|unternehmen|firmenname|arbeitgeber|betrieb|entreprise|société|employeur|organisme|nom de l entreprise|empresa|nombre de la empresa|compañía|organización|organização|companhia|nome da empresa' +
    '|azienda|società|ditta|impresa|nome azienda|bedrijf|bedrijfsnaam|werkgever|organisatie|onderneming|kunde|cliente|klant|företag|przedsiębiorstwo|from|conta|cuenta|compte',
  url:
    'profile url|linkedin profile url|linkedin url|linkedin|linkedin profile|profile link|linkedin link|profile|url|link|person linkedin url|public profile url|default profile url|linkedin address|profile address|public url|vanity url|linkedin page|profile page|invitee profile url|linkedin handle|linkedin id|profile id|public identifier|hyperlink' +
    '|profil|linkedinprofil|profillink|profil url|profil link|linkedin seite|profiladresse|lien|lien profil|lien du profil|url profil|adresse du profil' +
    '|perfil|enlace|enlace del perfil|url del perfil|url de perfil|link do perfil|link perfil|url do perfil|profilo|link profilo|link al profilo|url profilo|collegamento al profilo|profiel|profiellink|linkedinprofiel|profiel url|link naar profiel|profillänk|länk|link do profilu',
  account:
    'account|linkedin account|sender|sent by|sent from|sending account|sending linkedin account|from account|sender account|sender name|sender profile|profile used|owner|account owner|lead owner|contact owner|assigned to|rep|sdr|bdr|sales rep|team member|teammate|seat|identity|user|colleague|from|who sent|invited by|requested by|account manager|client' +
    '|konto|absender|gesendet von|von|verantwortlich|verantwortlicher|zuständig|inhaber|bearbeiter|mitarbeiter|compte|expéditeur|envoyé par|responsable|commercial|propriétaire|collaborateur' +
    '|cuenta|remitente|enviado por|propietario|conta|remetente|responsável|proprietário|mittente|inviato da|responsabile|afzender|verstuurd door|verzonden door|eigenaar|verantwoordelijke|accountmanager|avsändare|skickad av|nadawca|sender full name|added by|logged by|wer|your name|my name|rep name|ihr name|mein name|votre nom|tu nombre|seu nome|il tuo nome|jouw naam',
  note:
    'note|connection note|invite note|invitation note|personal note|message|connection message|invite message|invitation message|request message|personal message|custom message|custom note|message sent|note sent|note text|message text|personalization|personalisation|intro message|opening message|icebreaker' +
    '|nachricht|persönliche nachricht|anschreiben|einladungstext|nachrichtentext|notiz|message envoyé|message d invitation|note d invitation|message personnalisé|message d accroche|mensaje|mensaje enviado|mensaje de invitación|nota|nota de invitación' +
    '|mensagem|mensagem enviada|mensagem do convite|nota do convite|messaggio|messaggio inviato|messaggio di invito|nota di invito|bericht|persoonlijk bericht|uitnodigingstekst|notitie|meddelande|anteckning|wiadomość|notatka|comment|remark|kommentar|bemerkung|anmerkung|commentaire|remarque|comentario|observación|observaciones|observação|observações|commento|osservazioni|opmerking|opmerkingen|uwagi|message used|note personnelle',
  status:
    'invitation status|invite status|connection status|connect status|request status|connection request status|status|state|linkedin connection|connection|stage|outreach status|current status|outcome|result|progress|phase|response|reply|answer|step|stand|anfragestatus|verbindungsstatus|zustand|stufe|ergebnis|rückmeldung|antwort|statut|statut de la demande|état|étape|résultat|réponse|avancement' +
    '|estado|situación|etapa|resultado|respuesta|situação|resposta|stato|fase|esito|risultato|risposta|resultaat|antwoord|voortgang|svar|stan|wynik|last state|last status|where does it stand|stap|schritt|paso|passo|how is it going',
  reason:
    'reason|withdrawal reason|reason withdrawn|reason for withdrawal|why|why withdrawn|grund|motif|raison|motivo|razón|reden',
  resendFrom:
    'resend from|resend date|re send date|re send from|resend on|reconnect date|retry on|retry date|try again on|try again|retry|resend|re send|reinvite|re invite|reinvite date|re invite date|reinvite on|next attempt|next attempt on|reconnect|reconnect on|erneut senden|erneut senden ab|erneut einladen|wieder einladen|renvoyer|renvoyer le|réinviter|réinviter le|reenviar|reintentar|reenviar a partir de|volver a invitar|convidar novamente|reinviare|reinvia|reinvitare|opnieuw uitnodigen|opnieuw versturen',
  attempt:
    'attempt|attempt number|attempt no|attempt count|number of attempts|tries|no of attempts|versuch|anzahl versuche|tentative|nombre de tentatives|intento|tentativa|tentativo|poging',
  goalFit:
    'goal fit|fit|icp fit|priority|relevance|icp|importance|priorität|relevanz|passung|priorité|pertinence|prioridad|relevancia|prioridade|priorità|rilevanza|prioriteit|relevantie',
  followUp:
    'follow up|followup|follow up plan|next step|next action|follow up date|follow up on|next follow up|next touch|next contact|to do|todo|action|plan|reminder' +
    '|nächster schritt|nachfassen|nachfassen am|wiedervorlage|wiedervorlage am|relance|relance le|date de relance|prochaine étape|prochaine action|suivi|à relancer|seguimiento|próximo paso|siguiente paso|próxima acción|próximo passo|próxima ação|acompanhamento|prossimo passo|prossima azione|sollecito|volgende stap|opvolging|opvolgen|vervolgactie|next date|nästa steg|följ upp|następny krok',
  flag: 'flag|ledger flag',
  _:
    'title|job title|job|role|position|occupation|headline|persona|middle name|seniority|department|email|e mail|email address|work email|personal email|pro email|phone|phone number|mobile|location|city|country|region|state province|industry|sector|created|created at|created on|created date|created time|added|added on|date added|added date|import date|imported|imported at|queued at|updated|updated at|last contact|first message|first message at|first message date|message date|reply date|replied at|replied on|date replied|meeting date|next meeting|type|source|list|prospect list|campaign|campaign name|sequence|tag|id|contact id|lead id|premium|job seeker|profile status|week|month|rate|acceptance rate|days open|age|days pending|total|count|error|education|school|website|company url|company website|company linkedin|company linkedin url|company domain|domain|company size|employees|about|summary|tier|confidence level|score|lead score|mutual connections|degree|connection degree|email sent|email status|email opened|gender|salutation|company role|company address|account tier|channel|outreach channel|key|row id|record id|create date|scheduled for|messaged|messaged at|replied|saved on|sourced on|copied on|overdue|done|relationship|current title|kpi|value|wert|kennzahl|no|req|error code|visit time|signal date|follow date|linkedin follow date|email sent at|message status|endorse status|campaign status|lead campaign status|lead message status|birthday|photo|avatar|language' +
    '|funktion|stelle|berufsbezeichnung|abteilung|telefon|handy|ort|stadt|land|branche|quelle|kampagne|anrede|erstellt|erstellt am|hinzugefügt am|woche|quote|typ|poste|fonction|intitulé de poste|téléphone|ville|pays|secteur|campagne|date d ajout|semaine|taux|nb relances|nombre de relances|civilité' +
    '|cargo|puesto|teléfono|ciudad|país|fuente|campaña|semana|tasa|correo|correo electrónico|cidade|setor|telefone|fonte|campanha|taxa|ruolo|posizione|qualifica|città|paese|settore|campagna|settimana|tasso|functie|telefoon|plaats|bron|aangemaakt',
};

/** Events: with a word for a day (`Sent on`, `Date sent`) the day of it, without one also a check box. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  sentOn:
    'sent|invited|invite sent|invitation sent|request sent|requested|connection request sent|connection request|connection requested|connection sent|connect|connect sent|asked|invite done|cr sent|invite|invitation|request|send|sent request|sent invite|contacted|outreach|reached out|first contact' +
    '|anfrage gesendet|gesendet|anfrage|angefragt|kontaktanfrage|kontaktanfrage gesendet|vernetzungsanfrage|eingeladen|einladung|einladung gesendet|versand|versendet|verschickt|kontaktiert|anfragedatum|sendedatum|einladungsdatum|kontaktdatum' +
    '|envoi|envoyé|demande|demande envoyée|demande de connexion|demande de contact|invitation envoyée|contacté|enviado|envío|invitación|invitación enviada|solicitud|solicitud enviada|invitado|contactado' +
    '|convite|convite enviado|convidado|pedido|pedido enviado|solicitação|solicitação enviada|pedido de conexão|contatado|invio|inviato|invito|invito inviato|richiesta|richiesta inviata|richiesta di collegamento|invitato|contattato' +
    '|verzonden|verstuurd|verzoek|verzoek verzonden|verzoek verstuurd|connectieverzoek|uitnodiging|uitnodiging verstuurd|uitnodiging verzonden|uitgenodigd|verzending|verzenddatum|benaderd|skickad|inbjudan skickad|inbjuden|förfrågan|wysłania|wysłano|wysłane|zaproszenie|zaproszenie wysłane',
  acceptedOn:
    'accepted|connected|acceptance|connection accepted|invite accepted|invitation accepted|request accepted|accept|connection|connection made|became connection|connected since|in network' +
    '|angenommen|verbunden|vernetzt|annahme|akzeptiert|anfrage angenommen|verbunden seit|vernetzt seit|annahmedatum|accepté|acceptation|connecté|connexion|demande acceptée|invitation acceptée|aceptado|aceptación|conectado|conexión|invitación aceptada|solicitud aceptada' +
    '|aceito|aceite|aceitação|conexão|convite aceito|accettato|accettazione|collegato|connesso|collegamento|richiesta accettata|invito accettato|geaccepteerd|acceptatie|verbonden|verbonden sinds|uitnodiging geaccepteerd|accepterad|przyjęto|przyjęte|przyjęcia',
  withdrawnOn:
    'withdrawn|withdrawal|withdrew|withdraw|invite withdrawn|invitation withdrawn|request withdrawn|invite canceled|invite cancelled|request canceled|cancelled|canceled|cancellation|revoked|retracted' +
    '|zurückgezogen|anfrage zurückgezogen|rückzug|zurückgenommen|storniert|widerrufen|retiré|retrait|annulé|annulation|demande retirée|invitation retirée|retirado|cancelado|anulado|solicitud retirada|ritirato|ritiro|annullato|ingetrokken|geannuleerd|teruggetrokken|återkallad|wycofano|wycofane',
  declinedOn:
    'declined|rejected|refused|refusal|rejection|abgelehnt|ablehnung|refusé|refus|rechazado|rechazo|recusado|recusa|rejeitado|rifiutato|rifiuto|afgewezen|geweigerd|avböjd|odrzucono|odrzucone',
  closedOn:
    'closed|close|outcome|result|resolved|response|reply|answered|ended|end|status changed|status change|status updated|status|expired|expiry|erledigt|abgeschlossen|antwort|ergebnis|beantwortet|clôture|clos|réponse|résultat|cerrado|cierre|respuesta|fechado|fechamento|resposta|chiuso|chiusura|risposta|esito|afgesloten|gesloten|antwoord',
};

const dayWords = foldedSet(
  'date day on at when dt timestamp time datum den dag am tag data fecha el día data dia em il giorno le jour op dag',
);
const withoutWeight = foldedSet(
  'is was has did the of my their your his her to a for linkedin der die das des den vom de d du la les do da del della di dell l un van het een',
);
/** Left out where more is said: `Prospect first name`, `Lead company`. */
const whose = foldedSet('contact prospect lead person candidate invitee recipient profile');
/** A column called by the invitation itself may tell when, whether, or what became of it. */
const nouns = foldedSet(
  'invite invitation connect connection request anfrage kontaktanfrage einladung demande solicitud invitación convite pedido richiesta invito uitnodiging',
);
const ASKS = /\?\s*\)?\s*$|^\s*(?:is|has|was|did)\b/i;
const REMARKS =
  /notes|notizen|notas|notities|comment|remark|remarque|bemerk|anmerk|kommentar|coment|observa|osserva|opmerk|uwagi/i;
const LATEST = /^(?:last|letzt|dernier|derniere|ultimo|laatst)\w* /;
const PARTS = /[/|,;:()[\]]|\s-\s/;

/** Of several days on which an invitation may have ended, the one that says so comes first. */
const ACTS: readonly string[] = ['closedOn', 'withdrawnOn', 'acceptedOn', 'declinedOn'];

const named = once(() => wordTable(HEADER_WORDS));
const acts = once(() => wordTable(ACT_WORDS));

/** A header folded: case, `_`, `-`, camelCase, punctuation, accents, plural, `LI` and `linked in`. */
export const foldHeader: (text: string) => string = memoize(foldWords);

/**
 * What a column of this header may serve for, the likeliest first; none where the header is not known, or
 * known to be another's. Where several stand here, the cells must decide.
 */
export const headerUses: (text: string) => readonly ColumnUse[] = memoize((text: string) => {
  const uses = usesOf(text);
  if (uses !== undefined) return uses;
  const parts = text.split(PARTS).filter((part) => foldHeader(part) !== '');
  return parts.length < 2 ? [] : [...new Set(parts.flatMap((part) => usesOf(part) ?? []))];
});

/** Whether the header is known to stand above what is no column of ours, or may well be (`Notes`). */
export function isOtherHeader(text: string): boolean {
  return variantsOf(foldHeader(text)).some(isOther) || REMARKS.test(text);
}

/** How far down the list of its first use a header stands, from 0: of two columns for one use, the lower. */
export function headerRank(text: string): number {
  const uses = headerUses(text);
  const words = variantsOf(foldHeader(text)).flatMap((folded) => named().get(folded) ?? []);
  return words.find(([key]) => key === uses[0])?.[1] ?? ACTS.indexOf(uses[0] ?? '');
}

/** Undefined where no word of it is known. */
function usesOf(text: string): readonly ColumnUse[] | undefined {
  const folded = foldHeader(text);
  if (isOther(folded)) return [];
  for (const variant of variantsOf(folded)) {
    const uses = (named().get(variant) ?? []).map(([use]) => use);
    if (uses.includes('_')) return [];
    const all = [...(uses as ColumnUse[]), ...actUses(variant, ASKS.test(text), uses.length === 0)];
    if (all.length > 0) return [...new Set(all)];
  }
  return undefined;
}

function actUses(folded: string, asks: boolean, alone: boolean): readonly ColumnUse[] {
  const words = folded.split(' ');
  const rest = words.filter((word) => !dayWords().has(word));
  const ofDay = rest.length < words.length;
  // `Days` are a count.
  if (rest.length === 0) return folded === 'day' ? [] : ['sentOn'];
  const act = rest.filter((word) => !withoutWeight().has(word)).join(' ');
  return (acts().get(rest.join(' ')) ?? acts().get(act) ?? []).flatMap(([use]): ColumnUse[] => {
    if (ofDay) return [use];
    if (use === 'closedOn') return alone ? [use] : [];
    const question = QUESTIONS[use];
    if (asks) return [question, use];
    return act.split(' ').every((word) => nouns().has(word)) ? [use, question, 'status'] : [use, question];
  });
}

const QUESTIONS = {
  sentOn: 'sent?',
  acceptedOn: 'accepted?',
  withdrawnOn: 'withdrawn?',
  declinedOn: 'declined?',
} as const satisfies Record<Exclude<Act, 'closedOn'>, ColumnUse>;

/** As it stands; without words of no weight; without whose it is. */
function variantsOf(folded: string): string[] {
  const light = folded.split(' ').filter((word) => !withoutWeight().has(word));
  const own = light.filter((word) => !whose().has(word));
  const numbered = folded.replace(/ \d+$/, '');
  return [folded, numbered, light.join(' '), own.join(' ')].filter((text) => text !== '');
}

function isOther(folded: string): boolean {
  const uses = named().get(folded);
  return uses?.some(([use]) => use === '_') || (uses === undefined && LATEST.test(`${folded} `));
}

/** Whether it heads a column of a log or of any other table. What ends in a number may be a row: `Person 12`. */
export function isHeaderWord(text: string): boolean {
  return !/\d/.test(text) && (headerUses(text).length > 0 || isOtherHeader(text));
}
