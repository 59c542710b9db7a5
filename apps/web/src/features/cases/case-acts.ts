import type { CaseDetail, CaseOfferView } from '@anjuan/contracts';
import { isDecisionAction } from './case-on-screen';

export interface CaseActs {
  /** The step that the case waits for, when it is the reader's. */
  readonly main: CaseOfferView | null;
  /** The reader's further acts on the case; those on one decision stand on its card. */
  readonly others: readonly CaseOfferView[];
  readonly onDecisions: readonly CaseOfferView[];
}

export function actsOf({ offers, awaited }: Pick<CaseDetail, 'offers' | 'awaited'>): CaseActs {
  const main = offers.find(({ action }) => action === awaited?.action) ?? null;
  return {
    main,
    others: offers.filter((offer) => offer !== main && !isDecisionAction(offer.action)),
    onDecisions: offers.filter(({ action }) => isDecisionAction(action)),
  };
}

/** Every reason in one line, for the hint of a closed button. */
export function reasonOf({ refusals }: Pick<CaseOfferView, 'refusals'>): string | null {
  return refusals.length === 0 ? null : refusals.map(({ message }) => message).join('；');
}
