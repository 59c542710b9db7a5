import { CASE_ACTION_INPUTS, type CaseDetail } from '@anjuan/contracts';
import { CASE_ACTIONS, type CaseAction, localDate } from '@anjuan/domain';
import { fineLine, GAS, sampleCase, sampleDecision } from '../test/sample-case';
import { beginAct } from './act-begin';
import { choicesOf } from './act-choices';
import { type ActField, kindOf, type TextField } from './act-field-kinds';
import { fieldLabel } from './act-field-labels';
import { FIELDS_OF_ACT } from './act-fields';
import { type ActForm, readAct, wireInput } from './act-form';
import { isAsked } from './asked-fields';
import { emptyLine } from './penalty-lines';

const TODAY = localDate('2026-11-24');
const detail: CaseDetail = sampleCase({
  proposal: [fineLine(3_000_000, GAS)],
  noticed: [fineLine(3_000_000, GAS)],
  decisions: [sampleDecision()],
});
const ACTS = CASE_ACTIONS.filter((action) => action !== 'amend');
const fieldsOf = (action: CaseAction): readonly ActField[] => FIELDS_OF_ACT[action];

/** What somebody answers who answers everything. */
function answered(action: CaseAction): ActForm {
  const form = beginAct({ detail, action, decisionId: null }, TODAY);
  for (const field of fieldsOf(action)) {
    switch (kindOf(field)) {
      case 'lines':
      case 'decisions':
      case 'officers':
      case 'switch':
        break;
      case 'members':
        form.members = ['林', '陈', '黄'].map((name) => ({ name, opinion: '同意' }));
        break;
      case 'parts':
        form.parts = [{ dueOn: '2026-12-31', amount: '30000' }];
        break;
      default:
        answer(form, field as TextField, action);
    }
  }
  const lines = [{ ...emptyLine([]), kind: 'fine' as const, amount: '200', parties: ['enterprise:7'] }];
  return { ...form, proposal: lines, lines, decisions: [{ documentNumber: '', lines }], officerIds: ['3', '4'] };
}

function answer(form: ActForm, field: TextField, action: CaseAction): void {
  const [choice] = choicesOf(field, action);
  const answers: Partial<Record<ReturnType<typeof kindOf>, string>> = {
    day: '2026-11-20',
    optionalDay: '2026-11-20',
    time: '09:30',
    number: '2',
    money: '900',
    party: 'enterprise:7',
    decision: '31',
    entry: '1',
    staff: '5',
  };
  form[field] = choice?.value ?? answers[kindOf(field)] ?? '已按规定办理';
}

describe('every act of the procedure', () => {
  it.each(ACTS)('%s asks what the wire takes, nothing more', (action) => {
    expect([...fieldsOf(action)].sort()).toEqual(Object.keys(CASE_ACTION_INPUTS[action].shape).sort());
  });

  it.each(ACTS)('%s asks nothing twice and every choice has answers', (action) => {
    const fields = fieldsOf(action);
    expect(new Set(fields).size).toBe(fields.length);
    for (const field of fields) {
      expect(fieldLabel(field, action)).not.toBe('');
      if (kindOf(field) === 'choice') expect(choicesOf(field, action).length).toBeGreaterThan(1);
    }
  });

  it.each(ACTS)('%s is a command of the wire once it is answered', (action) => {
    const read = readAct(action, wireInput(action, answered(action)));
    expect(read.ok ? [] : read.refusals).toEqual([]);
  });

  it.each(ACTS)('%s names what is missing by its label', (action) => {
    const form = beginAct({ detail, action, decisionId: null }, TODAY);
    const read = readAct(action, wireInput(action, { ...form, on: '', reason: '' }));
    for (const { message } of read.ok ? [] : read.refusals) expect(message).toMatch(/[一-鿿]/u);
  });
});

describe('what is asked only after a certain answer', () => {
  const begun = beginAct({ detail, action: 'serve_decision', decisionId: null }, TODAY);
  it.each([
    ['direct', []],
    ['lien', ['proof']],
    ['electronic', ['consented']],
    ['public_notice', ['proof', 'publishedOn']],
  ])('service by %s', (mode, asked) => {
    const fields = ['proof', 'consented', 'publishedOn'] as const;
    expect(fields.filter((field) => isAsked(field, { ...begun, mode }))).toEqual(asked);
  });

  it('is sent empty when it is not asked any more', () => {
    const form = { ...begun, mode: 'direct', proof: '见证人张某', publishedOn: '2026-11-01', consented: true };
    expect(wireInput('serve_decision', form)).toMatchObject({ proof: '', publishedOn: null, consented: false });
  });
});

describe('beginning an act', () => {
  it('tells of the hearing where the proposed fine reaches the threshold', () => {
    const heavy = sampleCase({ proposal: [fineLine(50_000_000, GAS)] });
    const light = sampleCase({ proposal: [fineLine(100, GAS)] });
    const offered = (found: CaseDetail): boolean =>
      beginAct({ detail: found, action: 'serve_notice', decisionId: null }, TODAY).hearingOffered;
    expect([offered(heavy), offered(light)]).toEqual([true, false]);
  });

  it('never affirms for the officer', () => {
    const form = beginAct({ detail, action: 'penalise_on_spot', decisionId: null }, TODAY);
    expect([form.remediesTold, form.cardsShown, form.told, form.handedOver]).toEqual([false, false, false, false]);
  });
});
