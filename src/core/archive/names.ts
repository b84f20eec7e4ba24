/** Who bears a name, in the archive's invitations and in the log: where it is one person alone, the name tells who it is. */

interface Bearers {
  readonly slugs: Set<string>;
  readonly inArchive: Set<string>;
  /** Companies that the log gives where it has no address: two of them are two people. */
  readonly companies: Set<string>;
}

/** Names and companies are folded. */
export class Names {
  private readonly bearers = new Map<string, Bearers>();
  private unaddressed = 0;

  meetInArchive(name: string, slug: string | undefined): void {
    const { slugs, inArchive } = this.of(name);
    if (slug !== undefined) slugs.add(slug);
    // The archive lists a person once: each record without an address is a person of its own.
    inArchive.add(slug ?? `unaddressed ${this.unaddressed++}`);
  }

  meetInLog(name: string, slug: string | undefined, company: string): void {
    const { slugs, companies } = this.of(name);
    if (slug !== undefined) slugs.add(slug);
    else if (company !== '') companies.add(company);
  }

  isOne(name: string): boolean {
    const { slugs, inArchive, companies } = this.of(name);
    return name !== '' && slugs.size <= 1 && inArchive.size <= 1 && companies.size <= 1;
  }

  isInArchive(name: string): boolean {
    return this.of(name).inArchive.size > 0;
  }

  /** The slug of the one who bears the name; undefined where none is known, or several are. */
  slugOf(name: string): string | undefined {
    const [slug, other] = this.of(name).slugs;
    return other === undefined ? slug : undefined;
  }

  private of(name: string): Bearers {
    const known = this.bearers.get(name);
    if (known) return known;
    const bearers = { slugs: new Set<string>(), inArchive: new Set<string>(), companies: new Set<string>() };
    this.bearers.set(name, bearers);
    return bearers;
  }
}
