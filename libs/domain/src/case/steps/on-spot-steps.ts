import { IN_CASE, IN_ORDER, OFFICER, type Step } from './step.js';

/** The simplified procedure: penalised on the spot (行政处罚法 art. 51-53). */
export const ON_SPOT_STEPS: readonly Step[] = [
  {
    from: ['lead'],
    action: 'penalise_on_spot',
    to: 'served',
    roles: OFFICER,
    guards: [
      ...IN_ORDER,
      'simplified-procedure',
      'has-party',
      'has-articles',
      'within-limitation',
      'jurisdiction-free',
      'competent',
      'decision-complete',
      'penalty-grounds',
      'minors-spared',
      'on-spot-lawful',
      'remedies-told',
    ],
    documents: ['on_spot_decision', 'service_receipt'],
    basis: 'penalty-law-51',
  },
  {
    from: ['lead'],
    action: 'switch_to_ordinary',
    roles: OFFICER,
    guards: [...IN_ORDER, 'simplified-procedure'],
    documents: [],
    basis: 'penalty-law-54',
  },
  {
    from: ['served', 'executing'],
    action: 'report_on_spot',
    roles: OFFICER,
    guards: [...IN_CASE, 'on-spot-unreported'],
    documents: ['on_spot_report'],
    basis: 'penalty-law-52',
  },
  {
    from: ['served', 'executing'],
    action: 'hand_in_cash',
    roles: OFFICER,
    guards: [...IN_CASE, 'cash-held'],
    documents: ['payment_receipt'],
    basis: 'penalty-law-71',
  },
];
