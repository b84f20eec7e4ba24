/**
 * Who bears a name, in the archive's invitations and in the log: where it is one person alone, the name tells
 * who it is.
 */
import { matchesPerson } from '../../person.ts';

interface NameMatches {
  readonly slugs: Set<string>;
  /**
   * People in the archive, by slug or, without one, by number: it lists a person once, so each record is a
   * person.
   */
  readonly inArchive: Set<string | number>;
  /** Whether one of these has no slug. */
  isUnaddressed: boolean;
  /** Companies that the log gives where it has an address. */
  readonly addressedAt: Set<string>;
  /** Companies that the log gives where it has no address: two of them are two people. */
  readonly companies: Set<string>;
}

/** Names and companies are folded. */
export class Names {
  private readonly bearers = new Map<string, NameMatches>();

  meetInArchive(name: string, slug: string | undefined): void {
    const bearers = this.of(name);
    if (slug === undefined) bearers.isUnaddressed = true;
    else bearers.slugs.add(slug);
    bearers.inArchive.add(slug ?? bearers.inArchive.size);
  }

  meetInLog(name: string, slug: string | undefined, company: string): void {
    const { slugs, addressedAt, companies } = this.of(name);
    if (slug !== undefined) slugs.add(slug);
    if (company !== '') (slug === undefined ? companies : addressedAt).add(company);
  }

  isOne(name: string): boolean {
    const { slugs, inArchive, addressedAt, companies } = this.of(name);
    if (name === '' || slugs.size > 1 || inArchive.size > 1 || companies.size > 1) return false;
    const names = new Set([name]);
    const [slug] = slugs;
    return matchesPerson({ slug, names, companies: addressedAt }, { slug: undefined, names, companies });
  }

  /**
   * Whether the archive may speak of someone by this name, and nothing tells whether it does: several bear
   * the name, and the one in the archive has no address, or the one who is asked about has none.
   */
  isAmbiguous(name: string, slug: string | undefined): boolean {
    const { inArchive, isUnaddressed } = this.of(name);
    return !this.isOne(name) && (slug === undefined ? inArchive.size > 0 : isUnaddressed);
  }

  /** The slug of the one who bears the name; undefined where none is known, or several are. */
  slugOf(name: string): string | undefined {
    const [slug, other] = this.of(name).slugs;
    return other === undefined ? slug : undefined;
  }

  private of(name: string): NameMatches {
    const known = this.bearers.get(name);
    if (known) return known;
    const bearers: NameMatches = {
      slugs: new Set(),
      inArchive: new Set(),
      isUnaddressed: false,
      addressedAt: new Set(),
      companies: new Set(),
    };
    this.bearers.set(name, bearers);
    return bearers;
  }
}
