/**
 * Google's messages in French: an add-on is told what goes wrong in the language of the user's account. Those
 * of which no French original is known to us are our own translations; the add-on must not depend on the
 * words of any.
 */

/** What is thrown, in English; `$1` in the French stands for the first group. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^You do not have permission to call (.*)\.$/, "Vous n'êtes pas autorisé à appeler $1."],
  [
    /^Specified permissions are not sufficient to call (\S*)\. Required permissions: (.*)$/,
    "Vous n'êtes pas autorisé à appeler $1. Autorisations requises : $2",
  ],
  [
    /^You are trying to edit a protected cell or object\..*$/,
    "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
  ],
  [
    /^A sheet with the name "(.*)" already exists\..*$/,
    'Une feuille nommée "$1" existe déjà. Veuillez saisir un autre nom.',
  ],
  [/^Unable to talk to trigger service$/, 'Impossible de communiquer pour déclencher le service'],
  [/^Range not found$/, 'Plage introuvable'],
  [/^Argument too large: (.*)$/, 'Argument trop grand : $1'],
  [
    /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    'Les coordonnées de la plage sont en dehors de la feuille.',
  ],
  [/^Those (?:rows|columns) are out of bounds\.$/, 'Ces lignes ou colonnes sont hors limites.'],
  [
    /^The data you entered in cell (\w+) violates the data validation rules set on this cell\./,
    'Les données saisies dans la cellule $1 ne respectent pas les règles de validation définies pour cette cellule.',
  ],
  [/ Please enter one of the following values: (.*)$/, ' Veuillez saisir une des valeurs suivantes : $1'],
  [
    /^Sorry, you can't freeze (?:rows|columns) which contain only part of a merged cell\..*$/,
    'Vous ne pouvez pas figer une partie seulement d’une cellule fusionnée.',
  ],
  [
    /^This operation is not allowed on cells in typed columns\.$/,
    'Cette opération n’est pas autorisée sur les cellules des colonnes typées.',
  ],
  [
    /^This action would increase the number of cells in the workbook above the limit of (\d+) cells\.$/,
    'Cette action ferait dépasser au classeur la limite de $1 cellules.',
  ],
  [/^The action is not supported for (\w+) sheet\.$/, 'Cette action n’est pas possible sur une feuille $1.'],
  [
    /^The parameters (\(.*\)) don't match the method signature for (\S*)\.$/,
    'Les paramètres $1 ne correspondent pas à la signature de la méthode $2.',
  ],
];

/** A message of Google's in the user's language; any other as it is. */
export function inLanguage(message: string, language: 'en' | 'fr'): string {
  if (language === 'en') return message;
  return FRENCH.reduce((text, [english, french]) => text.replace(english, french), message);
}
