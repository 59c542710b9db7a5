/** Text of a user inside a LIKE pattern: its `%`, `_` and `\` mean themselves. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
