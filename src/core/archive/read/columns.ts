/**
 * The columns of LinkedIn's files and the words that data tools and people write over them. Words are compared
 * by their letters and digits alone: `Sent At`, `sent_at`, `sentAt` and `SENT-AT:` are one.
 */

export type FileKind = 'invitations' | 'connections' | 'messages';

/** Each column that we know, with other words for it, in the order of LinkedIn's own file, which has no
 * Status yet. */
const COLUMNS: Readonly<Record<FileKind, Readonly<Record<string, string>>>> = {
  invitations: {
    From: 'inviter|invitername|sender|sendername',
    To: 'invitee|inviteename|recipient|recipientname',
    'Sent At': 'senton|sent|sentdate|datesent|dateofsending|invitedat|invitedon|invitationdate|date',
    Message: 'note|invitationmessage|invitationnote',
    Direction: 'invitationdirection',
    Status: 'invitationstatus',
    inviterProfileUrl: 'inviterurl|inviterprofile|inviterlinkedinurl|senderprofileurl',
    inviteeProfileUrl: 'inviteeurl|inviteeprofile|inviteelinkedinurl|recipientprofileurl',
  },
  connections: {
    'First Name': 'firstnames|givenname|forename',
    'Last Name': 'lastnames|surname|familyname',
    URL: 'profileurl|linkedinurl|linkedinprofile|linkedinprofileurl|profilelink|profile',
    'Email Address': 'email|mail|emailaddresses',
    Company: 'companyname|organization|organisation|employer',
    Position: 'jobtitle|title|role',
    'Connected On': 'connectedat|connecteddate|dateconnected|connectiondate|connectedsince',
  },
  messages: { 'Conversation ID': '', Content: '' },
};

/** Columns that tell the files apart; profile addresses are missing from older ones. */
const NEEDED: Readonly<Record<FileKind, readonly string[]>> = {
  invitations: ['To', 'Sent At', 'Direction'],
  connections: ['First Name', 'Last Name', 'Connected On'],
  messages: ['Conversation ID', 'Content'],
};

const KINDS = Object.keys(NEEDED) as FileKind[];

/** A row of so many known words is a header, even if it lacks a column that is needed. */
const ENOUGH = 3;

export interface KnownColumns {
  readonly kind: FileKind;
  /** Name of a column, as LinkedIn writes it → its place in the row, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** The columns that are needed and not there. */
  readonly missing: readonly string[];
}

/** What a row is if it is a header: of the kind that lacks nothing, else of which it has most. */
export function recogniseColumns(row: readonly string[]): KnownColumns | undefined {
  const words = new Map<string, number>();
  row.forEach((cell, place) => {
    const word = lettersOf(cell);
    if (word !== '' && !words.has(word)) words.set(word, place);
  });
  const found = KINDS.map((kind): KnownColumns => {
    const places = placesOf(kind, words);
    return { kind, places, missing: NEEDED[kind].filter((column) => !places.has(column)) };
  });
  const whole = found.find(({ missing }) => missing.length === 0);
  if (whole) return whole;
  const [most] = found.sort((a, b) => b.places.size - a.places.size);
  return most && most.places.size >= ENOUGH ? most : undefined;
}

/** LinkedIn's own word comes before any other. */
function placesOf(kind: FileKind, words: ReadonlyMap<string, number>): Map<string, number> {
  const places = new Map<string, number>();
  for (const [column, others] of Object.entries(COLUMNS[kind])) {
    const word = [lettersOf(column), ...others.split('|')].find((known) => words.has(known));
    const place = word === undefined ? undefined : words.get(word);
    if (place !== undefined) places.set(column, place);
  }
  return places;
}

/** A header is short: of a long cell the beginning is enough, and it is none. */
function lettersOf(text: string): string {
  return text
    .slice(0, 60)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
