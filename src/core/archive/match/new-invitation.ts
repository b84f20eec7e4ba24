/** An invitation that only the archive knows, as the log will hold it. */

import type { NewInvitation } from '../proposal.ts';
import type { SentRecord } from '../read/record.ts';
import type { Connected } from './connected.ts';
import type { Terms } from './terms.ts';

/**
 * Accepted if among the connections, on the day of the connection but not before that of sending; else
 * pending while young enough. Unknown when too old, when the person was invited again since, and when no
 * connections were given.
 */
export function newInvitation(
  { name, url, slug, sentOn, note }: SentRecord,
  isLatest: boolean,
  connected: Connected,
  terms: Terms,
): NewInvitation {
  // An address that names nobody (`https://www.linkedin.com/in`) was cut off by its owner.
  const told = { name, url: slug === undefined ? '' : url, sentOn, note };
  if (isLatest && connected && connected !== 'namesakes') {
    const { connection, byName } = connected;
    const closedOn = connection.connectedOn < sentOn ? sentOn : connection.connectedOn;
    return { ...told, company: connection.company, status: 'Accepted', closedOn, byName };
  }
  const isPending = isLatest && terms.knowsConnections && sentOn >= terms.pendingFrom;
  return { ...told, company: '', status: isPending ? 'Pending' : 'Unknown', closedOn: '', byName: false };
}
