/**
 * What can go wrong on Google's side of a call, to be brought about at a chosen call of an execution: it ends
 * there, as when its six minutes are over; or the call throws, before it took effect or after; or all goes
 * well and the reply is lost.
 */

/**
 * Brings one fault about. Without `error` the execution ends: no call has an effect any more and its result
 * is gone.
 */
export interface CallFault {
  /** The call, counted from 1. Beyond the last one, nothing happens. */
  readonly at: number;
  /**
   * Whether that call takes effect. Google's time-outs are told after the work was done as well as before.
   */
  readonly when: 'before' | 'after';
  /** The message that the call throws into the add-on. */
  readonly error?: string;
}

export type Fault = CallFault | 'reply lost';

/**
 * The messages that Apps Script throws at any call of a service, as users report them; the id is the
 * document's.
 */
export const GOOGLE_ERRORS = [
  'Service Spreadsheets failed while accessing document with id 1AbC.',
  'Service Spreadsheets timed out while accessing document with id 1AbC.',
  'Service unavailable: Spreadsheets',
  "We're sorry, a server error occurred. Please wait a bit and try again.",
  'You do not have permission to perform that action.',
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  'Service invoked too many times for one day: premium spreadsheets.',
  'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
  'Lock timeout: another process was holding the lock for too long.',
  'Authorization is required to perform that action. Please run the script again to authorize it.',
] as const;

/**
 * The same in French, one for one. Where no French original is known to us it is our translation.
 * https://github.com/RomainVialard/ErrorHandler
 */
export const GOOGLE_ERRORS_IN_FRENCH = [
  "Le service Feuilles de calcul n'a pas pu accéder au document portant l'ID 1AbC.",
  "Le service Feuilles de calcul a expiré lors de l'accès au document portant l'ID 1AbC.",
  'Service indisponible : Spreadsheets',
  'Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.',
  "Vous n'êtes pas autorisé à effectuer cette action.",
  "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
  "Trop d'appels pour ce service aujourd'hui : premium spreadsheets.",
  "Trop d'appels de ce service en peu de temps : exec qps. Essayez Utilities.sleep(1000) entre les appels.",
  "Délai d'attente du verrou dépassé : un autre processus l'a détenu trop longtemps.",
  'Autorisation requise pour exécuter cette action. Exécutez à nouveau le script pour autoriser cette action.',
] as const;

/** An execution that has ended before its last line. What it had not yet done never happens. */
export class ExecutionEnded extends Error {
  override readonly name = 'ExecutionEnded';

  constructor() {
    super('Exceeded maximum execution time');
  }
}

/** The reply of a call that did its work and never came back. */
export class ReplyLost extends Error {
  override readonly name = 'ReplyLost';

  constructor() {
    super('NetworkError: Connection failure due to HTTP 0');
  }
}
