/** Makes of each text once what is asked for over and over: each execution loads the same files anew. */
export function remember<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const value = made.get(text) ?? make(text);
    made.set(text, value);
    return value;
  };
}
