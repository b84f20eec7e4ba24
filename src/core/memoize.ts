/**
 * Answers a question once for each distinct value: a column holds a hundred thousand cells but few distinct
 * days.
 */
export function memoize<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    const fresh = answer(key);
    known.set(key, fresh);
    return fresh;
  };
}

/** Works something out when it is first asked for: loading the script costs each call of a formula. */
export function once<V>(answer: () => V): () => V {
  const known = memoize((_: '') => answer());
  return () => known('');
}
