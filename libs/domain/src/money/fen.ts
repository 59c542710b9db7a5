/** An amount in whole 分. Yuan cannot slip in. */
export type Fen = number & { readonly __brand: 'Fen' };

export function isFen(amount: number): amount is Fen {
  return Number.isSafeInteger(amount);
}

/** For amounts known to be whole; anything else is a bug of the caller. */
export function fen(amount: number): Fen {
  if (!isFen(amount)) throw new Error(`Not a whole number of fen: ${amount}`);
  return amount;
}
