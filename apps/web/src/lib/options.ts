/** The entries of a label table as choices of a list, in the table's order. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  return keysOf(words).map((value) => ({ value, label: words[value] }));
}

function keysOf<K extends string>(words: Readonly<Record<K, string>>): K[] {
  const keys: K[] = [];
  for (const key in words) keys.push(key);
  return keys;
}
