/** Invents people and what became of the invitations they got, from a fixed seed. */
import { seeded } from '../src/core/seeded.ts';
import type { SampleInvitation } from './sample-invitation.ts';

const FIRST =
  'Amara Ben Chiara Dmitri Elif Farah Goran Hana Ivo Jasmin Kofi Lena Mateo Nadia Omar Priya Quentin Rosa Sven Tala Umar Vera Wen Ximena Yusuf Zuzana Aoife Björn Chloé Đorđe'.split(
    ' ',
  );
const LAST =
  "Adler Bianchi Castro Dubois Eriksen Fofana García Haddad Ito Jansen Kowalska Lindqvist Moreau Novák O'Neill Papadaki Qureshi Rossi Sørensen Tanaka Ueda Vargas Wójcik Xu Yılmaz Zimmermann".split(
    ' ',
  );
const COMPANY = [
  'Northwind Analytics, Inc.',
  'Blue Heron Studio',
  'Kestrel Robotics',
  'Olive & Salt',
  'Fjord Mobility',
  'Lumen Health',
  'Quarry Software GmbH',
  'Tidepool Labs',
  '7 Bridges Consulting',
  'Papaya Pay',
  'Harbour Talent',
  'Étoile Média',
];
const NOTE = [
  'Your talk on onboarding stayed with me: would love to compare notes.',
  'We both worked with the Fjord team. Happy to connect?',
  'Hiring for a similar role here, curious how you approached it.',
  'Loved your piece on pricing for small teams.',
];
const REASON = ['No answer', 'Changed role', 'No longer in line with my goals', 'Sent by mistake'];
const FOLLOW_UP = ['Try again with a note', 'Meet at the autumn conference', 'Ask Hana for an introduction'];
const FIT = ['High', 'Medium', 'Low'];

const DAYS = 150;
/** Share of acceptances by day, as measured on real archives. */
const DELAY = [
  [0.71, 1],
  [0.83, 3],
  [0.9, 7],
  [0.93, 14],
  [0.95, 21],
  [0.98, 60],
] as const;
/** Chance that an invitation is accepted. */
const ACCEPTANCE = 0.34;
const WITHDRAWN_AFTER = 21;
/** Days of the cooldown, and a margin, before somebody is invited again. */
const AGAIN_AFTER = 24;

/** Some 400 invitations over 150 days, sent by the accounts in turn, oldest first. */
export function generateInvitations(accounts: readonly string[]): SampleInvitation[] {
  const random = seeded(20260627);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const invitations: SampleInvitation[] = [];
  let people = 0;

  const invent = () => {
    // Every pair of names comes up once before any comes up again, and an address is never given twice.
    const name = `${FIRST[people % FIRST.length]} ${LAST[(people * 7 + Math.floor(people / FIRST.length)) % LAST.length]}`;
    const slug = `${name
      .normalize('NFD')
      .replace(/[^A-Za-z ]/g, '')
      .toLowerCase()
      .replace(/ /g, '-')}-demo-${++people}`;
    return { name, company: pick(COMPANY), url: `https://www.linkedin.com/in/${slug}` };
  };

  for (let sentOn = -DAYS; sentOn <= 0; sentOn++) {
    const count = sentOn % 7 === 0 || sentOn % 7 === -1 ? 0 : 3 + Math.floor(random() * 2);
    for (let index = 0; index < count; index++) {
      const account = pick(accounts);
      const first = { ...invent(), account, sentOn, ...fate(sentOn) };
      invitations.push(first);
      const again = first.status === 'Withdrawn' ? (first.closedOn ?? 0) + AGAIN_AFTER : 1;
      if (again <= 0 && random() < 0.25) {
        invitations.push({ ...first, sentOn: again, ...fate(again), note: pick(NOTE) });
      }
    }
  }
  return invitations.sort((a, b) => a.sentOn - b.sentOn);

  function fate(sentOn: number): Omit<SampleInvitation, 'name' | 'company' | 'url' | 'account' | 'sentOn'> {
    const open = {
      note: random() < 0.35 ? pick(NOTE) : '',
      status: 'Pending',
      closedOn: null,
      reason: '',
      goalFit: pick(FIT),
      followUp: '',
    };
    if (random() < ACCEPTANCE) {
      const share = random();
      const delay = DELAY.find(([upTo]) => share < upTo)?.[1] ?? 90;
      return sentOn + delay <= 0 ? { ...open, status: 'Accepted', closedOn: sentOn + delay } : open;
    }
    if (random() < 0.03 && sentOn < -5) return { ...open, status: 'Declined', closedOn: sentOn + 4 };
    const closedOn = sentOn + WITHDRAWN_AFTER + Math.floor(random() * 14);
    if (closedOn <= 0 && random() < 0.82) {
      return {
        ...open,
        status: 'Withdrawn',
        closedOn,
        reason: pick(REASON),
        followUp: random() < 0.5 ? pick(FOLLOW_UP) : '',
      };
    }
    if (sentOn < -140 && random() < 0.5) return { ...open, status: 'Expired', closedOn: -1 };
    return open;
  }
}
