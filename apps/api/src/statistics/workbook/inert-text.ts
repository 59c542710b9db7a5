/** Text that a spreadsheet would take for a formula, also after somebody saves it in another format, is kept from being one. */
export function inertText(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
