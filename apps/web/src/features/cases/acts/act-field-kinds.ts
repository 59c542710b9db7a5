/** How a field is asked. */
export type FieldKind =
  | 'day'
  | 'optionalDay'
  | 'time'
  | 'text'
  | 'longText'
  | 'number'
  | 'money'
  | 'party'
  | 'decision'
  | 'entry'
  | 'staff'
  | 'choice'
  | 'yesNo'
  | 'switch'
  | 'officers'
  | 'lines'
  | 'decisions'
  | 'members'
  | 'parts';

/** What a dialog can ask, named as on the wire. */
export const KIND_OF_FIELD = {
  decisionId: 'decision',
  on: 'day',
  at: 'time',
  place: 'text',
  caseNumber: 'text',
  documentNumber: 'text',
  facts: 'longText',
  proposal: 'lines',
  lines: 'lines',
  decisions: 'decisions',
  remediesTold: 'switch',
  opinion: 'longText',
  reason: 'longText',
  note: 'longText',
  organ: 'text',
  by: 'choice',
  ending: 'choice',
  decidedOn: 'optionalDay',
  // Service
  mode: 'choice',
  receiver: 'text',
  proof: 'longText',
  consented: 'switch',
  publishedOn: 'optionalDay',
  lateReason: 'longText',
  // Investigation
  officerIds: 'officers',
  decidedBy: 'text',
  ours: 'yesNo',
  staffId: 'staff',
  granted: 'yesNo',
  startAt: 'time',
  endAt: 'time',
  interviewee: 'text',
  capacity: 'choice',
  birthOn: 'optionalDay',
  guardian: 'text',
  rightsTold: 'switch',
  signed: 'switch',
  refusalNote: 'text',
  overlapReason: 'longText',
  summary: 'longText',
  kind: 'choice',
  name: 'text',
  source: 'text',
  verified: 'switch',
  monitored: 'switch',
  monitoringReviewed: 'switch',
  sampled: 'switch',
  items: 'longText',
  preservation: 'entry',
  handling: 'choice',
  object: 'longText',
  appraisal: 'entry',
  conclusion: 'longText',
  toldOn: 'optionalDay',
  ground: 'choice',
  days: 'number',
  // On the spot
  cardsShown: 'switch',
  told: 'switch',
  defence: 'longText',
  handedOver: 'switch',
  signatureNote: 'text',
  cashGround: 'choice',
  receiptNumber: 'text',
  // Review, notice, hearing
  advice: 'choice',
  hearingOffered: 'switch',
  content: 'longText',
  result: 'choice',
  applicant: 'party',
  requestedOn: 'day',
  hearingOn: 'day',
  hostId: 'staff',
  recorderId: 'staff',
  open: 'switch',
  closedReason: 'text',
  course: 'choice',
  agents: 'number',
  record: 'longText',
  subject: 'choice',
  members: 'members',
  // Execution
  amountFen: 'money',
  purpose: 'choice',
  appliedOn: 'day',
  parts: 'parts',
  court: 'text',
  courtAct: 'choice',
  remedy: 'entry',
} as const satisfies Record<string, FieldKind>;

export type ActField = keyof typeof KIND_OF_FIELD;
type FieldOfKind<K extends FieldKind> = {
  [F in ActField]: (typeof KIND_OF_FIELD)[F] extends K ? F : never;
}[ActField];

export type SwitchField = FieldOfKind<'switch'>;
export type ListField = FieldOfKind<'officers' | 'lines' | 'decisions' | 'members' | 'parts'>;
/** Fields that are typed or chosen as text. */
export type TextField = Exclude<ActField, SwitchField | ListField>;

export const kindOf = (field: ActField): FieldKind => KIND_OF_FIELD[field];

export function isSwitch(field: ActField): field is SwitchField {
  return kindOf(field) === 'switch';
}

const LISTS: readonly FieldKind[] = ['officers', 'lines', 'decisions', 'members', 'parts'];

export function isTextField(field: ActField): field is TextField {
  return !isSwitch(field) && !LISTS.includes(kindOf(field));
}

export function isActField(text: string): text is ActField {
  return text in KIND_OF_FIELD;
}
