/** Reads a calendar file as a calendar program does, by RFC 5545 and not by the library that wrote it. */

export interface ReadEvent {
  /** Value by name with its parameters, such as `DTSTART;VALUE=DATE`; text values are unescaped. */
  readonly [property: string]: string;
}

/** Throws where the file breaks a rule that programs insist on. */
export function readIcs(bytes: Uint8Array): ReadEvent[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.');
  if (/[^\r]\n|\r(?!\n)/.test(text)) throw new Error('A line ends otherwise than by CRLF.');
  for (const line of text.split('\r\n')) {
    if (new TextEncoder().encode(line).length > 75) throw new Error(`Longer than 75 octets: ${line}`);
  }
  const lines = text.replaceAll('\r\n ', '').slice(0, -2).split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('No calendar.');
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | undefined;
  for (const line of lines.slice(1, -1)) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (!/^[A-Z-]+(;[A-Z-]+=[A-Z-]+)*$/.test(name)) throw new Error(`No property: ${line}`);
    if (line === 'BEGIN:VEVENT') {
      if (open) throw new Error('An event in an event.');
      open = {};
    } else if (line === 'END:VEVENT') {
      events.push(open ?? {});
      open = undefined;
    } else if (open) {
      if (name in open) throw new Error(`Twice in an event: ${name}`);
      open[name] = value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
    }
  }
  return events;
}
