/** A refusal of the whole archive, in one clear sentence. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
}
