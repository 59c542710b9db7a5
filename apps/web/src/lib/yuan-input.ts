const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2}))?$/;
const FEN_DIGITS = 2;
const FEN_PER_YUAN = 100;

/** Digits as they are typed, with or without thousands separators, full-width ones too. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace(/元$/, '');
}

/** Exact: 1,234.5 is 123450 fen, without any floating-point arithmetic on decimals. `null` for nothing or no amount. */
export function fenOfYuan(text: string): number | null {
  const match = AMOUNT.exec(plain(text));
  if (match === null) return null;
  const [, whole = '0', decimals = ''] = match;
  return Number(whole) * FEN_PER_YUAN + Number(decimals.padEnd(FEN_DIGITS, '0'));
}

/** What is wrong with a typed amount; '' when it is empty or an amount. */
export function yuanTrouble(text: string): string {
  if (plain(text) === '' || fenOfYuan(text) !== null) return '';
  return '请填写数字金额，单位为元，最多两位小数，如 5000 或 1234.56';
}

/** How an amount stands in a field that is edited: 30000 or 1234.56. */
export function yuanOfFen(amountFen: number): string {
  const whole = String(Math.floor(amountFen / FEN_PER_YUAN));
  const rest = amountFen % FEN_PER_YUAN;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(FEN_DIGITS, '0')}`;
}
