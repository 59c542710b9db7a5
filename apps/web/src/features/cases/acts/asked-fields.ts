import type { ActField } from './act-field-kinds';
import type { ActForm } from './act-form';

/** Fields that are only asked after a certain answer. What is not asked is sent empty. */
const ASKED_WHEN: Partial<Record<ActField, (form: ActForm) => boolean>> = {
  receiver: ({ mode }) => mode !== 'public_notice',
  proof: ({ mode }) => ['lien', 'post', 'entrusted', 'public_notice'].includes(mode),
  consented: ({ mode }) => mode === 'electronic',
  publishedOn: ({ mode }) => mode === 'public_notice',
  content: ({ kind }) => kind === 'statement',
  guardian: ({ birthOn }) => birthOn !== '',
  refusalNote: ({ signed }) => !signed,
  monitoringReviewed: ({ monitored }) => monitored,
  receiptNumber: ({ cashGround }) => cashGround !== '',
  closedReason: ({ open }) => !open,
};

export function isAsked(field: ActField, form: ActForm): boolean {
  return ASKED_WHEN[field]?.(form) ?? true;
}
