import { fen } from './fen.js';

const FEN_PER_WAN_YUAN = 1_000_000;
const FEN_PER_YUAN = 100;

/** Exact, with two to six decimals, so that printed parts add up to the printed whole: 12.34, 30.00, 0.0468. */
export function wanYuan(amountFen: number): string {
  const amount = Math.abs(fen(amountFen));
  const whole = Math.floor(amount / FEN_PER_WAN_YUAN);
  const decimals = String(amount % FEN_PER_WAN_YUAN)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${amountFen < 0 ? '-' : ''}${whole}.${decimals}`;
}

/** For spreadsheet cells, which hold numbers. */
export function wanYuanNumber(amountFen: number): number {
  return fen(amountFen) / FEN_PER_WAN_YUAN;
}

/** 1,234.56: for lists, where single amounts are read in yuan. */
export function yuan(amountFen: number): string {
  const amount = Math.abs(fen(amountFen));
  const whole = String(Math.floor(amount / FEN_PER_YUAN)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountFen < 0 ? '-' : ''}${whole}.${String(amount % FEN_PER_YUAN).padStart(2, '0')}`;
}
