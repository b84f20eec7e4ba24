/** Which of the files is which. Refuses what is not the two files of one archive, each by its name. */
import type { ArchiveFile } from '../archive-file.ts';
import { ArchiveRefused } from './archive-refused.ts';
import { type FileKind, findHeader, type Header } from './table.ts';

export interface ChosenFile extends ArchiveFile {
  readonly header: Header;
}

export interface ChosenFiles {
  readonly invitations: ChosenFile;
  readonly connections: ChosenFile | undefined;
}

export function chooseFiles(files: readonly ArchiveFile[]): ChosenFiles {
  const chosen = new Map<FileKind, ChosenFile>();
  for (const file of files) {
    const header = findHeader(file.rows);
    if (header === undefined) {
      throw new ArchiveRefused(
        `Cannot read "${file.name}": LinkedIn's Invitations.csv or Connections.csv was wanted, which are known by their headers.`,
      );
    }
    if (header.kind === 'messages') {
      throw new ArchiveRefused(
        `Cannot take "${file.name}": it holds your messages, which are not for this; Invitations.csv and Connections.csv were wanted.`,
      );
    }
    if (header.missing.length > 0) {
      const names = header.missing.map((column) => `"${column}"`).join(' and ');
      const columns = header.missing.length > 1 ? `columns ${names} are` : `column ${names} is`;
      throw new ArchiveRefused(
        `Cannot read "${file.name}": the ${columns} missing from its header. Drop the file as LinkedIn sent it.`,
      );
    }
    const twin = chosen.get(header.kind);
    if (twin) {
      throw new ArchiveRefused(
        `Cannot take both "${twin.name}" and "${file.name}": each holds ${header.kind}, and one archive at a time was wanted.`,
      );
    }
    chosen.set(header.kind, { ...file, header });
  }
  const invitations = chosen.get('invitations');
  if (invitations) return { invitations, connections: chosen.get('connections') };
  throw new ArchiveRefused(
    'Cannot find the invitations: Invitations.csv was wanted, or the zip as LinkedIn sent it.',
  );
}
