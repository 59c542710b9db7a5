import { localDate } from '@anjuan/domain';
import { refusalsOnScreen } from '../case-on-screen';
import { fineLine, GAS, sampleCase, sampleDecision } from '../test/sample-case';
import { beginAct, decisionsFor } from './act-begin';
import { readAct, wireInput } from './act-form';

const TODAY = localDate('2026-11-24');
const noticed = sampleCase({
  stage: 'noticed',
  filedOn: '2026-09-05',
  noticed: [fineLine(3_000_000, GAS)],
  steps: { filedOn: '2026-09-05', noticedOn: '2026-10-10' },
});
const served = sampleCase({
  stage: 'served',
  decisions: [
    sampleDecision({
      payments: [{ kind: 'payment', purpose: 'penalty', amountFen: 1_000_000, paidOn: '2026-11-01', note: null }],
    }),
  ],
  steps: { decidedOn: '2026-10-20', servedOn: '2026-10-22' },
});

describe('beginning an act', () => {
  it('prepares the decisions that were announced, for today', () => {
    const form = beginAct({ detail: noticed, action: 'decide', decisionId: null }, TODAY);
    const read = readAct('decide', wireInput('decide', form));
    expect(read).toMatchObject({
      ok: true,
      command: {
        input: { on: '2026-11-24', decisions: [{ documentNumber: null, lines: [{ amountFen: 3_000_000 }] }] },
      },
    });
  });

  it('prepares the payment of what is still open', () => {
    const form = beginAct({ detail: served, action: 'record_payment', decisionId: null }, TODAY);
    expect([form.decisionId, form.amountFen]).toEqual(['31', '20000']);
  });

  it('only decisions in force can be changed, a revoked one may be refunded', () => {
    const revoked = { ...served, decisions: [sampleDecision({ state: 'revoked' })] };
    expect(decisionsFor(revoked, 'change_decision')).toHaveLength(0);
    expect(decisionsFor(revoked, 'record_refund')).toHaveLength(1);
  });
});

describe('what the screen refuses before anything is sent', () => {
  it('names what is missing by its label', () => {
    const form = beginAct({ detail: served, action: 'end_execution', decisionId: null }, TODAY);
    const read = readAct('end_execution', wireInput('end_execution', { ...form, on: '', reason: '' }));
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? [] : read.refusals.map(({ field }) => field)).toEqual(expect.arrayContaining(['on', 'reason']));
  });

  it.each([
    ['the day of the notice', '2026-10-10', []],
    ['the day before the notice', '2026-10-09', ['DATE_OUT_OF_ORDER']],
    ['today', '2026-11-24', []],
    ['tomorrow', '2026-11-25', ['DATE_IN_FUTURE']],
  ])('a decision on %s', (_, on, codes) => {
    const form = {
      ...beginAct({ detail: noticed, action: 'decide', decisionId: null }, TODAY),
      on,
      remediesTold: true,
    };
    const read = readAct('decide', wireInput('decide', form));
    expect(read.ok ? refusalsOnScreen(noticed, read.command, TODAY).map(({ code }) => code) : null).toEqual(codes);
  });

  it.each([
    ['30000', []],
    ['30000.01', ['HEAVIER_THAN_NOTIFIED']],
  ])('a decided fine of %s yuan after 30000 were announced', (amount, codes) => {
    const form = { ...beginAct({ detail: noticed, action: 'decide', decisionId: null }, TODAY), remediesTold: true };
    const [decision] = form.decisions;
    const [line] = decision?.lines ?? [];
    if (line === undefined) throw new Error('The notice has a line');
    line.amount = amount;
    const read = readAct('decide', wireInput('decide', form));
    expect(read.ok ? refusalsOnScreen(noticed, read.command, TODAY).map(({ code }) => code) : null).toEqual(codes);
  });

  it.each([
    ['20000', []],
    ['20000.01', ['PAID_TOO_MUCH']],
  ])('a payment of %s yuan when 20000 are open', (amountFen, codes) => {
    const form = { ...beginAct({ detail: served, action: 'record_payment', decisionId: null }, TODAY), amountFen };
    const read = readAct('record_payment', wireInput('record_payment', form));
    expect(read.ok ? refusalsOnScreen(served, read.command, TODAY).map(({ code }) => code) : null).toEqual(codes);
  });
});
