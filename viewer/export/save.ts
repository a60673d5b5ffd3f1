const keptFor = 60_000; // [ms] a browser may ask where to save before it reads

/** Lets the reader save bytes as a file. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}

/** A name for a file that any system takes, made of words and an ending such as "png". */
export function fileName(words: readonly string[], ending: string): string {
  const name = words
    .join(' ')
    .replaceAll(/[^\p{L}\p{N}.+-]+/gu, '-')
    .replaceAll(/^[-.]+|-+$/gu, '')
    .slice(0, 100);
  return `${name || 'filigree'}.${ending}`;
}
