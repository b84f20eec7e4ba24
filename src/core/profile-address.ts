/**
 * Which person an address names, in all the forms that people paste: from the phone, from LinkedIn's mails,
 * out of chats with brackets and full stops around them, through the redirects of mail programs. Some name
 * nobody: member ids and what Sales Navigator and Recruiter show are numbers of LinkedIn's own, and an old
 * `/pub/` address is a name that several people share.
 */

export type AddressKind =
  | ('profile' | 'member id' | 'sales navigator' | 'recruiter' | 'short link')
  | ('old address' | 'company' | 'none');

export type Address =
  | { readonly kind: 'profile'; readonly slug: string }
  | { readonly kind: Exclude<AddressKind, 'profile'> };

/** Most addresses of a log, read without further ado, and text that can be none. */
const PLAIN = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/([a-z\d-]+)\/?$/;
const MAY_BE_ONE = /linked|lnkd|linkd|urn:li|in[/\\]/i;
const HOST = String.raw`(?<![a-z\d-])(?:[\w-]+\.)*linkedin\.c(?:om|n)(?::\d+)?\/+`;
const SLUG = String.raw`([^\s/?#&"'<>()[\]{}|,;*${'`'}\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\uff0c\u3002\uff1b\uff09]+)`;
const PROFILE = new RegExp(
  String.raw`(?:${HOST}(?:(?:comm|mwlite|mobile|m|profile)\/+)*|(?<![a-z\d.-])linkedin\/+|linkedin:\/\/)in\/+${SLUG}`,
  'i',
);
/** A bare `in/name` or `/in/name` is the whole text. */
const BARE = new RegExp(String.raw`^[\s"'(<[]*\/*in\/+${SLUG}[^\s]*$`, 'i');
/** Where LinkedIn goes on to after one has signed in. */
const GOES_ON = new RegExp(String.raw`redirect=\/+in\/+${SLUG}`, 'i');
const IN_APP = new RegExp(String.raw`linkedin:\/\/profile\/+${SLUG}`, 'i');
const OTHERS: readonly (readonly [Exclude<AddressKind, 'profile'>, RegExp])[] = [
  ['sales navigator', new RegExp(`${HOST}(?:mwlite/|comm/)?sales/`, 'i')],
  ['recruiter', new RegExp(`${HOST}(?:talent|recruiter|hire|cap)/`, 'i')],
  ['company', new RegExp(`${HOST}(?:comm/|mwlite/)?(?:company|school|showcase|organization|edu)/`, 'i')],
  ['old address', new RegExp(`${HOST}(?:comm/|mwlite/)?pub/`, 'i')],
  ['member id', new RegExp(`${HOST}(?:profile/view|x/profile)|urn:li:(?:fsd?_|member|person)`, 'i')],
  ['short link', /(?<![a-z\d.-])(?:lnkd\.in|linkd\.in)\//i],
];
/** Their case matters, so folded they would name others; some tools write the long ones in small letters. */
const MEMBER_ID = /^(?:AC[a-z]AA[\w-]*|a[ce][a-z]aa[\w-]{25,}|urn:li:.*)$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const LOOSE_END = /[\s.,;:!_~\u2026|)\]}>"'\u2019\u201d\u00bb]+$/u;
const ENCODED = /(?:%[0-9a-f]{2})+/gi;
const LONGEST = 2000;

/** Reads an address, alone or with text around it; the first profile in it counts. */
export function readAddress(text: string): Address {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined && plain !== 'me' && !isMemberId(plain)) return { kind: 'profile', slug: plain };
  if (!MAY_BE_ONE.test(text)) return { kind: 'none' };
  const written = text.slice(0, LONGEST).replace(INVISIBLE, '').replace(/\\/g, '/').trim();
  for (const reading of readings(written)) {
    const address = readClean(reading);
    if (address) return address;
  }
  return { kind: 'none' };
}

/** As it stands, then with one and two layers of percent-encoding undone: redirects carry it so. */
function readings(written: string): string[] {
  const once = decode(written);
  return [...new Set([written, once, decode(once)])];
}

function readClean(text: string): Address | undefined {
  const found =
    PROFILE.exec(text)?.[1] ?? GOES_ON.exec(text)?.[1] ?? BARE.exec(text)?.[1] ?? IN_APP.exec(text)?.[1];
  const slug = found === undefined ? '' : tidy(found);
  // `/in/me` is whoever looks at it.
  if (isMemberId(slug) || slug === 'me' || /^\d+$/.test(IN_APP.exec(text)?.[1] ?? ''))
    return { kind: 'member id' };
  if (slug !== '' && slug !== 'UNKNOWN')
    return { kind: 'profile', slug: slug.normalize('NFC').toLowerCase() };
  const kind = OTHERS.find(([, pattern]) => pattern.test(text))?.[0];
  return kind && { kind };
}

/** Encoding undone as often as it was done; nothing that a slug cannot end with. */
function tidy(found: string): string {
  let slug = found;
  for (let layer = 0; layer < 3; layer += 1) slug = decode(slug);
  const own =
    slug
      .replace(INVISIBLE, '')
      .trim()
      .split(/[/?#&"<>\s]/)[0] ?? '';
  return own.replace(LOOSE_END, '');
}

function isMemberId(slug: string): boolean {
  return MEMBER_ID.test(slug);
}

/** Undoes percent-encoding; what is not valid encoding stays as it is. */
function decode(text: string): string {
  return text.replace(ENCODED, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
